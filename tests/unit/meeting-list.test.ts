import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gathering } from '../../renderer/data/queries/gatherings.ts'
import { groupGatherings } from '../../renderer/features/meetings/list.ts'
import { readMinutes } from '../../renderer/features/meetings/read-minutes.ts'
import { timedId } from '../../renderer/features/meetings/timed-id.ts'
import { addDays } from '../../shared/rules/add-days.ts'

type MeetingRow = Extract<Gathering, { kind: 'meeting' }>['row']

const meeting = (title: string, date: string, patch: Partial<MeetingRow> = {}): Gathering => ({
  kind: 'meeting',
  row: {
    id: 'main',
    key: title,
    doc: `meeting:${title}`,
    dossier: '',
    title,
    date,
    startsAt: '',
    minutes: 0,
    form: '',
    place: '',
    dossiers: ['dossier:a'],
    present: [],
    presentOthers: '',
    previous: '',
    finishedAt: '',
    deletedAt: '',
    createdAt: '',
    createdBy: '',
    audience: 'team',
    writers: [],
    searchText: title.toLowerCase(),
    excerpt: '',
    mentions: [],
    ...patch,
  },
})
const names = (dossier: string) => (dossier === 'dossier:a' ? 'Zorghoeve De Línde' : undefined)
const titlesOf = (listed: readonly { gathering: Gathering }[]) =>
  listed.map(({ gathering }) => gathering.row.title)

describe('the list of visits and meetings', () => {
  const all = [
    meeting('Ooit', ''),
    meeting('Verder weg', '2026-05-01'),
    meeting('Straks', '2026-03-03', { startsAt: '16:00' }),
    meeting('Eerst', '2026-03-03', { startsAt: '09:00' }),
    meeting('Vandaag klaar', '2026-03-03', { finishedAt: '2026-03-03T10:00:00Z' }),
    meeting('Gisteren', '2026-03-02'),
    meeting('Lang geleden', '2025-03-02'),
  ]

  test('what is planned comes soonest first, what has been latest first', () => {
    const { planned, been } = groupGatherings(all, names, '', '2026-03-03')
    expect(titlesOf(planned)).toEqual(['Eerst', 'Straks', 'Verder weg', 'Ooit'])
    expect(titlesOf(been)).toEqual(['Vandaag klaar', 'Gisteren', 'Lang geleden'])
  })

  test('is found by a part of the title or of who it is with, without accents', () => {
    expect(titlesOf(groupGatherings(all, names, 'linde straks', '2026-03-03').planned)).toEqual(['Straks'])
    expect(groupGatherings(all, names, 'niets', '2026-03-03')).toEqual({ planned: [], been: [] })
  })
})

test('minutes are whole numbers of at most a day; nothing filled in is nothing', () => {
  expect([readMinutes(' 15 '), readMinutes(''), readMinutes('1440')]).toEqual([15, 0, 1440])
  for (const wrong of ['1441', '1,5', '-3', 'een kwartier', '1e3']) expect(readMinutes(wrong)).toBeNull()
})

test('ids list in the order in which they were made', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 45), fc.integer({ min: 1, max: 10 ** 6 }), (now, later) => {
      expect(timedId(now) < timedId(now + later)).toBe(true)
      expect(timedId(now)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }),
  )
})

test('four weeks later is the same day of the week, also across summer time', () => {
  expect(addDays('2026-03-10', 28)).toBe('2026-04-07')
  expect(addDays('2026-12-15', 28)).toBe('2027-01-12')
  expect(addDays('morgen', 28)).toBe('')
})
