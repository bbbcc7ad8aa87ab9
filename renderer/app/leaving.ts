import type { WorkspaceSession } from '../data/workspace-session.ts'
import { commitPendingFields } from '../ui/index.ts'

/** On a disk that hangs nobody waits longer to be told so. */
const PATIENCE_MS = 4_000

/**
 * Brings everything that was typed to the disk before the screens go. False when something could not be kept: it is only
 * in this window, and would be gone with it.
 */
export async function keepEverything(session: WorkspaceSession): Promise<boolean> {
  commitPendingFields()
  // A commit opens its document first; that of a document on the screen is done by the next task.
  await new Promise((resolve) => setTimeout(resolve))
  await Promise.race([session.flush(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  return session.unkept() === 0
}
