import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agendaTimes, timeAfter } from '../../shared/rules/agenda-times.ts'

const items = (...minutes: number[]) => minutes.map((each) => ({ minutes: each }))

describe('the times of an agenda', () => {
  test('each item begins where the one before it ends', () => {
    const { slots, planned, over } = agendaTimes('14:00', 60, items(10, 0, 35))
    expect(slots).toEqual([
      { from: '14:00', until: '14:10', isLate: false },
      { from: '14:10', until: '14:10', isLate: false },
      { from: '14:10', until: '14:45', isLate: false },
    ])
    expect([planned, over]).toEqual([45, 0])
  })

  test('what does not fit says so, and by how much', () => {
    const { slots, over } = agendaTimes('09:30', 30, items(20, 10, 15))
    expect(slots.map((slot) => slot?.isLate)).toEqual([false, false, true])
    expect(over).toBe(15)
  })

  test('without a begin there are no times, and the sum is still there', () => {
    expect(agendaTimes('', 10, items(20, 10))).toEqual({ slots: [null, null], planned: 30, over: 20 })
  })

  test('without a length nothing is too long', () => {
    expect(agendaTimes('10:00', 0, items(600)).over).toBe(0)
  })

  test('past midnight the clock goes on', () => {
    expect(agendaTimes('23:50', 0, items(20)).slots[0]).toEqual({
      from: '23:50',
      until: '00:10',
      isLate: false,
    })
    expect(timeAfter('23:50', 20)).toBe('00:10')
    expect(timeAfter('half drie', 20)).toBe('')
  })

  test('nothing that stands in a document makes it fall over', () => {
    const lengths = fc.array(fc.record({ minutes: fc.nat(24 * 60) }), { maxLength: 50 })
    fc.assert(
      fc.property(fc.string(), fc.nat(24 * 60), lengths, (start, minutes, agenda) => {
        const { slots, planned, over } = agendaTimes(start, minutes, agenda)
        expect(slots).toHaveLength(agenda.length)
        expect(over).toBeLessThanOrEqual(planned)
      }),
    )
  })
})
