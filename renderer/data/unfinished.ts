import { Dexie } from 'dexie'
import type { AppApi } from '../../shared/ipc/api.ts'
import { attachmentsDatabaseName } from './attachments/attachments-database.ts'
import { databaseName } from './doc-store/database.ts'

type Port = Pick<AppApi['workspaces'], 'discard' | 'unfinished'>

/**
 * Takes away a closed workspace that was being made: nothing of it stays on this laptop. What does not go now goes at
 * the next start, because its mark stays.
 */
export async function discardWorkspace(api: Port, workspace: string): Promise<void> {
  try {
    for (const name of [databaseName(workspace), attachmentsDatabaseName(workspace)]) await Dexie.delete(name)
  } catch {
    // Without its mark nobody would know of them any more.
    return
  }
  await api.discard({ workspace })
}

/** Takes away what was being made when the app ended. */
export async function discardUnfinished(api: Port): Promise<void> {
  // One after another: what is begun meanwhile under the same name must not be taken for what was left.
  await navigator.locks.request('unfinished', async () => {
    const left = await api.unfinished()
    if (!left.ok) return
    for (const workspace of left.value) await discardWorkspace(api, workspace)
  })
}
