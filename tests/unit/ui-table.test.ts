import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clampWidth, fittingColumns, gridTracks } from '../../renderer/ui/data/table-columns.ts'
import { HEAD, spotAfterKey } from '../../renderer/ui/data/table-keys.ts'
import {
  anchorAt,
  extendTicks,
  howManyTicked,
  NOTHING_TICKED,
  tickAll,
  toggleTick,
} from '../../renderer/ui/data/table-selection.ts'
import { typeAhead } from '../../renderer/ui/data/type-ahead.ts'

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

const size = { rows: 5000, columns: 6, page: 20 }
const press = (key: string, row: number, column: number | null = null, ctrlKey = false) =>
  spotAfterKey({ key, ctrlKey }, { row, column }, size)

test('a key never leads out of the table', () => {
  const keys = fc.constantFrom(
    ...['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'],
  )
  fc.assert(
    fc.property(
      keys,
      fc.integer({ min: HEAD, max: 4999 }),
      fc.option(fc.nat(5)),
      fc.boolean(),
      (key, row, at, ctrl) => {
        const column = row === HEAD ? (at ?? 0) : at
        const next = press(key, row, column, ctrl) ?? { row, column }
        expect(next.row).toBeGreaterThanOrEqual(HEAD)
        expect(next.row).toBeLessThan(5000)
        expect(next.column ?? 0).toBeGreaterThanOrEqual(0)
        expect(next.column ?? 0).toBeLessThan(6)
        // A header is never there as a whole.
        if (next.row === HEAD) expect(next.column).not.toBeNull()
      },
    ),
  )
})

test('arrows go over rows, into cells and up to the headers', () => {
  expect(press('PageDown', 4995)).toEqual({ row: 4999, column: null })
  expect(press('ArrowRight', 3)).toEqual({ row: 3, column: 0 })
  expect(press('ArrowLeft', 3, 0)).toEqual({ row: 3, column: null })
  expect(press('ArrowLeft', 3)).toBeNull()
  expect(press('ArrowUp', 0)).toEqual({ row: HEAD, column: 0 })
  expect(press('ArrowDown', HEAD, 4)).toEqual({ row: 0, column: 4 })
  expect(press('End', 3, 1)).toEqual({ row: 3, column: 5 })
  expect(press('End', 3, 1, true)).toEqual({ row: 4999, column: 1 })
  expect(press('a', 3)).toBeNull()
})

describe('ticks', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  const names = ({ ticked }: { ticked: ReadonlySet<string> }) => [...ticked].sort().join('')

  test('a range grows and shrinks from where it began, and leaves earlier ticks', () => {
    const one = toggleTick(NOTHING_TICKED, 'e')
    const begun = anchorAt(one, 'b')
    const wide = extendTicks(begun, keys, 'b', 'd')
    expect(names(wide)).toBe('bcde')
    expect(names(extendTicks(wide, keys, 'b', 'c'))).toBe('bce')
    expect(names(extendTicks(wide, keys, 'b', 'a'))).toBe('abe')
  })

  test('a range begins where one is when nothing was begun', () => {
    expect(names(extendTicks(NOTHING_TICKED, keys, 'c', 'd'))).toBe('cd')
  })

  test('all that is shown is ticked, and what was ticked before stays', () => {
    const before = toggleTick(NOTHING_TICKED, 'z')
    expect(names(tickAll(before, keys))).toBe('abcdez')
    expect(howManyTicked(before.ticked, keys)).toBe('none')
    expect(howManyTicked(toggleTick(before, 'a').ticked, keys)).toBe('some')
    expect(howManyTicked(tickAll(before, keys).ticked, keys)).toBe('all')
    expect(howManyTicked(new Set(), [])).toBe('none')
  })
})

test('letters lead to the row that begins with them, and the same letter to the next one', () => {
  const names = ['Aalst', 'De Linde', 'De Kievit', 'Été', 'dorpszorg']
  const letters = typeAhead()
  let at = 0
  const type = (letter: string, from: number, pause = 100): number | null => {
    at += pause
    return letters.type(letter, at, from, names.length, (row) => names[row] ?? '')
  }
  expect(type('d', 0)).toBe(1)
  expect(type('d', 1)).toBe(2)
  expect(type('d', 2)).toBe(4)
  expect(type('d', 4)).toBe(1)
  expect(type('e', 0, 2000)).toBe(3)
  expect(type('d', 3, 2000)).toBe(4)
  expect(type('o', 4)).toBe(4)
  expect(type('x', 4)).toBeNull()
})

test('a width that is asked for stays within what can be read', () => {
  expect([0, 100.4, 5000].map(clampWidth)).toEqual([64, 100, 640])
})
