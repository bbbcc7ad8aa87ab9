import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { agendaPaper, reportPaper, type MeetingContent } from '../../renderer/features/meetings/paper.ts'
import { nl } from '../../renderer/features/meetings/strings.nl.ts'
import { paperToMarkdown } from '../../renderer/export/markdown.ts'
import type { Action } from '../../shared/model/action.ts'
import type { AgendaItem } from '../../shared/model/agenda-item.ts'
import type { Decision } from '../../shared/model/decision.ts'

let t: TFunction<'meetings'>

beforeAll(async () => {
  const i18n = i18next.createInstance()
  await i18n.init({ lng: 'nl', resources: { nl: { meetings: nl } }, interpolation: { escapeValue: false } })
  t = i18n.getFixedT('nl', 'meetings')
})

const item = (id: string, title: string, patch: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  title,
  purpose: 'besluiten',
  owner: 'Marjan Veldhoen',
  minutes: 20,
  state: 'open',
  carriedFrom: '',
  order: '',
  deletedAt: '',
  ...patch,
})

const decision = (text: string, at: string): Decision => ({
  id: text,
  text,
  date: '2026-03-03',
  dossiers: [],
  item: at,
  deletedAt: '',
})

const action = (text: string, at: string, patch: Partial<Action> = {}): Action => ({
  id: text,
  text,
  owner: 'Bram',
  due: '2026-04-01',
  doneAt: '',
  dossiers: ['dossier:a'],
  item: at,
  deletedAt: '',
  ...patch,
})

const content = (patch: Partial<MeetingContent> = {}): MeetingContent => ({
  meeting: {
    id: 'main',
    title: 'Kwartaaloverleg',
    date: '2026-03-03',
    startsAt: '14:00',
    minutes: 60,
    form: 'hybride',
    place: 'Stadhuis',
    dossiers: ['dossier:a', 'dossier:b'],
    present: [],
    presentOthers: '',
    previous: '',
    finishedAt: '',
    deletedAt: '',
  },
  items: [item('1', 'Wachtlijst'), item('2', '', { purpose: '', owner: '', minutes: 0 })],
  decisions: [],
  actions: [],
  minutesOf: () => [],
  nameOf: (dossier) => ({ 'dossier:a': 'De Linde', 'dossier:b': 'Huize Zon' })[dossier] ?? '?',
  present: ['Anna de Wit'],
  language: 'nl',
  today: '2026-02-20',
  ...patch,
})

describe('the agenda on paper', () => {
  test('says when, where and with whom, in whole dates', () => {
    const { title, facts, footer } = agendaPaper(content(), t)
    expect(title).toBe('Agenda: Kwartaaloverleg')
    expect(facts).toEqual([
      { label: 'Wanneer', value: 'dinsdag 3 maart 2026, 14:00–15:00' },
      { label: 'Plaats', value: 'Stadhuis' },
      { label: 'Vorm', value: 'Hybride' },
      { label: 'Met', value: 'De Linde, Huize Zon' },
      { label: 'Deelnemers', value: 'Anna de Wit' },
    ])
    expect(footer).toContain('vrijdag 20 februari 2026')
  })

  test('has a row for each item, with its time', () => {
    const [section] = agendaPaper(content(), t).sections
    expect(section?.items?.rows).toEqual([
      ['1', '14:00', 'Wachtlijst', 'Besluiten', 'Marjan Veldhoen', '20'],
      ['2', '14:20', 'Punt zonder titel', '', '', ''],
    ])
  })

  test('leaves out what nobody filled in', () => {
    const bare = content({ items: [], present: [] })
    bare.meeting = { ...bare.meeting, title: '', date: '', place: '', form: '', dossiers: [] }
    expect(agendaPaper(bare, t)).toMatchObject({
      title: 'Agenda: Overleg zonder titel',
      facts: [],
      sections: [],
    })
  })
})

describe('the minutes on paper', () => {
  test('hold every word: text, decisions, actions, also of items that are gone', () => {
    const words = paperToMarkdown(
      reportPaper(
        content({
          minutesOf: (id) =>
            id === '1' ? [{ type: 'paragraph', runs: [{ text: 'De wachtlijst groeit.' }] }] : [],
          decisions: [decision('Start op 1 maart', '1'), decision('Los besluit', 'weg')],
          actions: [
            action('Vervoer regelen', '1', { dossiers: ['dossier:b'] }),
            action('Losse actie', 'weg', { doneAt: '2026-03-04T10:00:00Z' }),
          ],
        }),
        t,
      ),
    )
    for (const said of [
      'Verslag: Kwartaaloverleg',
      'De wachtlijst groeit.',
      'Start op 1 maart',
      'Overige besluiten',
      'Los besluit',
      'Vervoer regelen',
      'woensdag 1 april 2026',
      'Huize Zon',
      'Losse actie',
      'klaar',
    ]) {
      expect(words).toContain(said)
    }
  })

  test('an action names the item where it was agreed', () => {
    const paper = reportPaper(content({ actions: [action('Vervoer regelen', '2')] }), t)
    const table = paper.sections.at(-1)?.items
    expect(table?.columns).toEqual(['Wat', 'Wie', 'Vóór', 'Met', 'Bij punt', 'Stand'])
    expect(table?.rows).toEqual([
      ['Vervoer regelen', 'Bram', 'woensdag 1 april 2026', 'De Linde', '2', 'open'],
    ])
  })
})
