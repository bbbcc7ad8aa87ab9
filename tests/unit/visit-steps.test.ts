import { expect, it } from 'vitest'
import { proposedStep, type VisitProgress } from '../../renderer/features/visits/steps.ts'

const TODAY = '2026-03-12'
const untouched = { date: '', finishedAt: '', isPrepared: false, isCaptured: false }

it.each<[Partial<VisitProgress>, string]>([
  [{}, 'voorbereiden'],
  [{ date: TODAY }, 'voorbereiden'],
  [{ date: '2026-03-20', isPrepared: true }, 'voorbereiden'],
  [{ date: TODAY, isPrepared: true }, 'bezoek'],
  [{ date: TODAY, isCaptured: true }, 'bezoek'],
  [{ date: '2026-03-20', isCaptured: true }, 'bezoek'],
  [{ isCaptured: true }, 'bezoek'],
  [{ date: '2026-03-10', isCaptured: true }, 'afronden'],
  [{ date: '2026-03-10', isPrepared: true }, 'voorbereiden'],
  [{ date: '2026-03-20', finishedAt: '2026-03-20T12:00:00Z' }, 'afronden'],
])('a visit with %o opens at %s', (progress, step) => {
  expect(proposedStep({ ...untouched, ...progress }, TODAY)).toBe(step)
})
