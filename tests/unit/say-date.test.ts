import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, sayDay, sayMoment, saySince } from '../../shared/rules/say-date.ts'

const today = '2026-03-04'

describe('a day as people say it', () => {
  it.each([
    ['2026-03-04', 'vandaag'],
    ['2026-03-03', 'gisteren'],
    ['2026-03-05', 'morgen'],
    ['2026-03-01', 'zo 1 maart'],
    ['2025-12-31', 'wo 31 december 2025'],
    ['', ''],
    ['geen dag', ''],
    ['2026-02-31', ''],
  ])('%s is "%s"', (day, words) => expect(sayDay(day, today, 'nl')).toBe(words))

  it('speaks English when the app does', () => expect(sayDay('2026-03-01', today, 'en')).toBe('Sun 1 March'))
})

describe('how long ago', () => {
  it.each([
    ['2026-03-04', 'vandaag'],
    ['2026-03-03', 'gisteren'],
    ['2026-03-02', '2 dagen geleden'],
    ['2026-01-22', '41 dagen geleden'],
    ['', ''],
  ])('%s is "%s"', (day, words) => expect(saySince(day, today, 'nl')).toBe(words))
})

describe('a moment', () => {
  const now = new Date(2026, 2, 4, 15, 30)
  const at = (day: number, hour: number, minute: number): string =>
    new Date(2026, 2, day, hour, minute).toISOString()

  it('is a time today and a day with a time before', () => {
    expect(sayMoment(at(4, 14, 2), now, 'nl')).toBe('14:02')
    expect(sayMoment(at(3, 9, 5), now, 'nl')).toBe('gisteren 09:05')
    expect(sayMoment(at(1, 23, 59), now, 'nl')).toBe('zo 1 maart 23:59')
    expect(sayMoment('', now, 'nl')).toBe('')
  })
})

it('counts days alike in summer and winter', () => {
  const anyDay = fc.date({ min: new Date(2000, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true })
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (start, days) => {
      const from = new Date(start.getFullYear(), start.getMonth(), start.getDate())
      const to = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days)
      expect(daysBetween(dayOf(from), dayOf(to))).toBe(days)
      expect(daysBetween(dayOf(to), dayOf(from)) + days).toBe(0)
    }),
  )
})
