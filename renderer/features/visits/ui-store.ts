import { createStore } from 'zustand/vanilla'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { VisitStep } from './steps.ts'

interface VisitsUi {
  /** The step that somebody chose, by visit; without one the visit itself proposes it. */
  steps: Readonly<Partial<Record<DocId, VisitStep>>>
  go: (visit: DocId, step: VisitStep) => void
}

export function createVisitsUi() {
  return createStore<VisitsUi>((set) => ({
    steps: {},
    go: (visit, step) => set(({ steps }) => ({ steps: { ...steps, [visit]: step } })),
  }))
}

/** One for this window: who looks something up in the dossier comes back to the same step. */
export const visitsUi = createVisitsUi()
