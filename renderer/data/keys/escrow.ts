import type { AppApi } from '../../../shared/ipc/api.ts'
import { observe } from '../queries/live-rows.ts'
import { currentWorkspace } from '../queries/workspace.ts'
import type { WorkspaceSession } from '../workspace-session.ts'

/**
 * Keeps the key of this laptop sealed for the administrator that the workspace names, as long as it is open. Returns
 * how to stop.
 */
export function escrowForAdministrator(
  { queries, workspace }: WorkspaceSession,
  keys: Pick<AppApi['keys'], 'escrow'>,
): () => void {
  const subscription = observe(
    queries,
    currentWorkspace(),
    (found) => {
      // Not there yet is not the same as none: the first laptop of a workspace may still be bringing it.
      if (found === null || found.recoveryRecipient === '') return
      void keys.escrow({ workspace: workspace.id, recipient: found.recoveryRecipient })
    },
    () => undefined,
  )
  return () => subscription.unsubscribe()
}
