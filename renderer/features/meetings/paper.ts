import type { TFunction } from 'i18next'
import type { Block } from '../../../shared/documents/blocks.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Action } from '../../../shared/model/action.ts'
import { itemPurposes, type AgendaItem } from '../../../shared/model/agenda-item.ts'
import type { Decision } from '../../../shared/model/decision.ts'
import { meetingForms, type Meeting } from '../../../shared/model/meeting.ts'
import { agendaTimes, timeAfter } from '../../../shared/rules/agenda-times.ts'
import { wordKey } from '../../../shared/rules/word-key.ts'
import type { Fact, Paper, PaperSection } from '../../export/paper.ts'

/** All of a meeting that goes along, as it is now. */
export interface MeetingContent {
  meeting: Meeting
  /** In their order. */
  items: readonly AgendaItem[]
  decisions: readonly Decision[]
  actions: readonly Action[]
  /** What was written at an item. */
  minutesOf: (item: string) => Block[]
  nameOf: (dossier: DocId) => string
  /** Names of those who take part. */
  present: readonly string[]
  language: 'nl' | 'en'
  /** The day on which it is made, `yyyy-mm-dd`. */
  today: string
}

type Words = TFunction<'meetings'>

/** The agenda, to send before the meeting. */
export function agendaPaper(content: MeetingContent, t: Words): Paper {
  const { meeting, items } = content
  const { slots } = agendaTimes(meeting.startsAt, meeting.minutes, items)
  const rows = items.map((item, index) => {
    const slot = slots[index]
    const time = slot === null || slot === undefined ? '' : slot.from
    const minutes = item.minutes === 0 ? '' : String(item.minutes)
    return [String(index + 1), time, titleOf(item, t), purposeOf(item, t), item.owner, minutes]
  })
  const columns = (['number', 'time', 'item', 'purpose', 'owner', 'minutes'] as const).map((key) =>
    t(`paper.${key}`),
  )
  const agenda: PaperSection = { heading: t('paper.items'), facts: [], blocks: [], items: { columns, rows } }
  return {
    ...frame(content, t, 'invited'),
    title: t('paper.agenda', { title: meeting.title || t('untitled') }),
    sections: items.length === 0 ? [] : [agenda],
  }
}

/** The minutes: what was said and decided at each item, and all actions together at the end. */
export function reportPaper(content: MeetingContent, t: Words): Paper {
  const { meeting, items, decisions, actions } = content
  const numberOf = new Map(items.map((item, index) => [item.id, index + 1]))
  const decided = (item: string): Block[] =>
    decisionBlocks(
      decisions.filter((each) => each.item === item),
      t,
    )
  const loose = decisions.filter(({ item }) => !numberOf.has(item))
  const sections: PaperSection[] = items.map((item, index) => ({
    heading: t('paper.heading', { number: index + 1, title: titleOf(item, t) }),
    facts: factsOf([
      [t('paper.purpose'), purposeOf(item, t)],
      [t('paper.owner'), item.owner],
    ]),
    blocks: [...content.minutesOf(item.id), ...decided(item.id)],
  }))
  if (loose.length > 0) {
    sections.push({ heading: t('paper.loose'), facts: [], blocks: [bullets(loose.map(({ text }) => text))] })
  }
  if (actions.length > 0) sections.push(actionSection(content, numberOf, t))
  return {
    ...frame(content, t, 'present'),
    title: t('paper.report', { title: meeting.title || t('untitled') }),
    sections,
  }
}

/** The day and the time of a meeting in words; '' when there is no day. */
export function momentOf(
  { date, startsAt, minutes }: Pick<Meeting, 'date' | 'startsAt' | 'minutes'>,
  language: string,
  t: Words,
): string {
  const day = longDay(date, language)
  if (day === '' || startsAt === '') return day
  return minutes === 0
    ? t('paper.whenAt', { day, from: startsAt })
    : t('paper.whenUntil', { day, from: startsAt, until: timeAfter(startsAt, minutes) })
}

function frame(
  { meeting, nameOf, present, language, today }: MeetingContent,
  t: Words,
  who: 'present' | 'invited',
): Pick<Paper, 'language' | 'facts' | 'footer'> {
  return {
    language,
    facts: factsOf([
      [t('paper.when'), momentOf(meeting, language, t)],
      [t('paper.where'), meeting.place],
      [t('paper.form'), meeting.form === '' ? '' : t(`form.${wordKey(meetingForms, meeting.form)}`)],
      [t('paper.with'), meeting.dossiers.map(nameOf).join(', ')],
      [t(`paper.${who}`), present.join(', ')],
    ]),
    footer: t('paper.footer', { day: longDay(today, language) }),
  }
}

function actionSection(
  { actions, nameOf, meeting, language }: MeetingContent,
  numberOf: ReadonlyMap<string, number>,
  t: Words,
): PaperSection {
  const isShared = meeting.dossiers.length > 1
  const columns = [
    t('paper.action'),
    t('paper.by'),
    t('paper.due'),
    ...(isShared ? [t('paper.with')] : []),
    t('paper.at'),
    t('paper.state'),
  ]
  const rows = actions.map((action) => [
    action.text,
    action.owner,
    longDay(action.due, language),
    ...(isShared ? [action.dossiers.map(nameOf).join(', ')] : []),
    String(numberOf.get(action.item) ?? ''),
    action.doneAt === '' ? t('paper.open') : t('paper.done'),
  ])
  return { heading: t('paper.actions'), facts: [], blocks: [], items: { columns, rows } }
}

function decisionBlocks(decisions: readonly Decision[], t: Words): Block[] {
  if (decisions.length === 0) return []
  const heading: Block = { type: 'heading', level: 3, runs: [{ text: t('paper.decisions') }] }
  return [heading, bullets(decisions.map(({ text }) => text))]
}

function bullets(texts: readonly string[]): Block {
  const items = texts.map((text) => ({ blocks: [{ type: 'paragraph', runs: [{ text }] } satisfies Block] }))
  return { type: 'bullets', items }
}

function factsOf(pairs: readonly (readonly [string, string])[]): Fact[] {
  return pairs.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

function titleOf(item: AgendaItem, t: Words): string {
  return item.title || t('item.untitled')
}

function purposeOf({ purpose }: AgendaItem, t: Words): string {
  return purpose === '' ? '' : t(`purpose.${wordKey(itemPurposes, purpose)}`)
}

/** "dinsdag 3 maart 2026": on paper nobody knows what "morgen" was; '' for no day. */
function longDay(iso: string, language: string): string {
  const day = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return ''
  const format = { dateStyle: 'full', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', format).format(day)
}
