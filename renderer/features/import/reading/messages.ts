import type { ExistingProvider } from '../../../../shared/rules/provider-import/existing.ts'
import type { Layout } from '../../../../shared/rules/provider-import/layout.ts'
import type { ImportPlan, PlannedProvider } from '../../../../shared/rules/provider-import/plan.ts'
import type { Result } from '../../../../shared/kernel/result.ts'
import type { ListLook } from './list-desk.ts'
import type { ReadFailure } from './read-list.ts'

/** What the window asks of the worker that has the file. */
export type ToReader =
  | { type: 'read'; file: Blob }
  | { type: 'look'; sheet: number; header?: number }
  | {
      type: 'plan'
      sheet: number
      header: number
      layout: Layout
      existing: readonly ExistingProvider[]
      workspace: string
    }

/** A file that was read: the names of its sheets, and a look at the one that is most like a list. */
export interface OpenedList {
  sheets: readonly string[]
  look: ListLook
}

/** Its answers. A plan comes in pieces, so that taking it in never holds up the window. */
export type FromReader =
  | { type: 'read'; result: Result<OpenedList, ReadFailure> }
  | { type: 'look'; look: ListLook }
  | { type: 'piece'; providers: readonly PlannedProvider[] }
  | { type: 'plan'; plan: Omit<ImportPlan, 'providers'> }
