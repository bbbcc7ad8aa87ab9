import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptBackups, type Dated } from '../../../main/backup/retention.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-11-22T10:00:00.000Z')

function at(hoursAgo: number, state: Dated['state'] = 'tested'): Dated {
  return { name: new Date(NOW - hoursAgo * HOUR).toISOString().replaceAll(':', '-'), state }
}

test('of a year of backups every quarter, the last four, 24 hours, 14 days and 8 weeks stay', () => {
  const all = Array.from({ length: 365 * 96 }, (_, index) => at(index / 4))
  const kept = keptBackups(all)
  const hours = Array.from({ length: 24 }, (_, hour) => at(hour === 0 ? 0 : hour - 0.75).name)
  const quarters = [at(0.25), at(0.5), at(0.75)].map(({ name }) => name)
  expect(kept.slice(0, 26)).toEqual([...new Set([...hours, ...quarters])].sort().reverse().slice(0, 26))
  expect(kept.length).toBeLessThanOrEqual(4 + 24 + 14 + 8)
  const oldest = kept.at(-1) ?? ''
  const days = (NOW - Date.parse(oldest.slice(0, 10))) / (24 * HOUR)
  expect(days).toBeGreaterThan(7 * 7)
  expect(days).toBeLessThan(7 * 9)
})

test('the newest that was tested always stays, however old and whatever came after it', () => {
  const state = fc.constantFrom<Dated['state']>('new', 'failed')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), state), { maxLength: 200 }), (later) => {
      const tested = at(6000)
      const all = [tested, at(7000), ...later.map(([hours, how]) => at(hours, how))]
      expect(keptBackups(all)).toContain(tested.name)
    }),
  )
})

test('in one hour the newest that was tested stays, not a newer one that was not', () => {
  const [older, newer, ...later] = [at(30.75), at(30.5, 'new'), at(3), at(2), at(1), at(0)]
  const kept = keptBackups([older, newer, ...later])
  expect(kept).toContain(older.name)
  expect(kept).not.toContain(newer.name)
})

test('one that failed is shown until a later one is good', () => {
  const [good, failed] = [at(3), at(2, 'failed')]
  expect(keptBackups([good, failed])).toEqual([failed.name, good.name])
  expect(keptBackups([good, failed, at(1)])).toEqual([at(1).name, good.name])
})

test('nothing is kept of nothing', () => {
  expect(keptBackups([])).toEqual([])
})
