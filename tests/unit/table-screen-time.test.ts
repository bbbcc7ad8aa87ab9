import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundCall, roundTime, sayClock } from '../../shared/rules/round-time.ts'

const start = Date.UTC(2026, 10, 22, 13, 0, 0)
const round = { minutes: 10, startedAt: new Date(start).toISOString() }
const after = (seconds: number) => roundTime(round, start + seconds * 1000)

describe('the time of a round', () => {
  test('runs down, and is said beyond its end', () => {
    expect(roundTime({ minutes: 10, startedAt: '' }, start)).toEqual({ name: 'waiting', seconds: 600 })
    expect(after(0)).toEqual({ name: 'running', seconds: 600 })
    expect(after(599)).toEqual({ name: 'running', seconds: 1 })
    expect(after(600)).toEqual({ name: 'over', seconds: 0 })
    expect(after(672)).toEqual({ name: 'over', seconds: 72 })
  })

  test('a round without minutes has no time to keep', () => {
    expect(roundTime({ minutes: 0, startedAt: round.startedAt }, start)).toEqual({ name: 'none' })
    expect(roundCall({ name: 'none' })).toBeNull()
  })

  test('is called out for the last minute and at the end, and for nothing else', () => {
    expect([0, 539, 540, 599, 600, 9999].map((seconds) => roundCall(after(seconds)))).toEqual([
      null,
      null,
      'last-minute',
      'last-minute',
      'over',
      'over',
    ])
  })

  test('never has more than its minutes, whatever the clock of the laptop that started it said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 480 }), fc.integer(), (minutes, shift) => {
        const time = roundTime({ minutes, startedAt: round.startedAt }, start + shift)
        if (time.name === 'none') return minutes === 0
        return time.seconds >= 0 && (time.name === 'over' || time.seconds <= minutes * 60)
      }),
    )
  })

  test('reads as a clock', () => {
    expect([0, 9, 65, 600, 3600, 3725].map(sayClock)).toEqual([
      '0:00',
      '0:09',
      '1:05',
      '10:00',
      '1:00:00',
      '1:02:05',
    ])
  })
})
