import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingColumns, gridTracks } from '../../renderer/ui/data/table-columns.ts'
import { rowAfterKey } from '../../renderer/ui/data/table-keys.ts'

const columns = [
  { id: 'name', width: 180, grow: 3 },
  { id: 'place', width: 130, grow: 1, priority: 3 },
  { id: 'spoken', width: 160, priority: 2 },
]
const ids = (room: number) => fittingColumns(columns, room).map(({ id }) => id)

test('columns drop out by priority and keep their own order', () => {
  expect(ids(500)).toEqual(['name', 'place', 'spoken'])
  expect(ids(400)).toEqual(['name', 'spoken'])
  expect(ids(200)).toEqual(['name'])
})

test('the most important column stays, however narrow the table', () => {
  expect(ids(0)).toEqual(['name'])
  expect(gridTracks(fittingColumns(columns, 0))).toBe('minmax(min(180px, 100%), 3fr)')
})

test('a key never leads out of the table', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
  fc.assert(
    fc.property(keys, fc.nat(4999), fc.integer({ min: 1, max: 60 }), (key, index, page) => {
      const next = rowAfterKey(key, index, 5000, page)
      expect(next).toBeGreaterThanOrEqual(0)
      expect(next).toBeLessThan(5000)
    }),
  )
  expect(rowAfterKey('PageDown', 4995, 5000, 20)).toBe(4999)
  expect(rowAfterKey('a', 3, 5000, 20)).toBeNull()
})
