import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Query } from './live-rows.ts'
import { currentWorkspace } from './workspace.ts'

/** What is there already of what somebody begins with. */
export interface FirstThings {
  relations: number
  notes: number
  colleagues: number
  /** Null while the workspace has not arrived here. */
  workspace: RowOf<'workspace'> | null
}

export function firstThings(): Query<FirstThings> {
  return async (context) => {
    const count = (entity: 'provider' | 'note' | 'colleague') => context.database.model(entity).count()
    const [relations, notes, colleagues, workspace] = await Promise.all([
      count('provider'),
      count('note'),
      count('colleague'),
      currentWorkspace()(context),
    ])
    return { relations, notes, colleagues, workspace }
  }
}
