import { expect, it } from 'vitest'
import { lastContactOf } from '../../shared/rules/contact-rhythm.ts'

it('is the last talk that has been, internal notes left out', () => {
  const notes = [
    { kind: 'bezoek', date: '2026-01-10' },
    { kind: 'gesprek', date: '2026-02-01' },
    { kind: 'intern', date: '2026-02-20' },
    { kind: 'telefoon', date: '2026-03-05' },
    { kind: 'telefoon', date: '' },
  ]
  expect(lastContactOf(notes, '2026-03-04')).toBe('2026-02-01')
  expect(lastContactOf(notes, '2026-03-05')).toBe('2026-03-05')
  expect(lastContactOf([], '2026-03-05')).toBe('')
})
