import { workspaceDocument, writeWorkspace } from '../../../shared/documents/workspace.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Restorable, RestorableDocument } from '../../data/backup/put-back.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'

/** So many documents share a transaction. */
const AT_ONCE = 20

/**
 * `write`: not all of it could be kept. `unreadable`: what it comes from is gone or was changed since it was looked at.
 */
export type RestoreFailure = 'stopped' | 'write' | 'unreadable'

/** Puts a workspace back as it was taken along, or as it was in a backup. What was done before it failed stays. */
export async function restoreArchive(
  session: Pick<WorkspaceSession, 'workspace' | 'attachments' | 'whole' | 'change' | 'unkept'>,
  archive: Restorable,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Result<null, RestoreFailure>> {
  const was = workspaceDocument(archive.manifest.workspace.id)
  const bring = async ({ id, update, photos }: RestorableDocument): Promise<boolean> => {
    // The document of the workspace has its name; with another id it is the same workspace under another name.
    const doc = id === was ? workspaceDocument(session.workspace.id) : id
    for (const { bytes, type } of photos) {
      const kept = await session.attachments.keep(doc, bytes, type)
      if (!kept.ok) return false
    }
    await session.whole.bring(doc, update)
    return true
  }
  let done = 0
  let batch: Promise<boolean>[] = []
  const finish = async (): Promise<boolean> => {
    const brought = await Promise.all(batch)
    batch = []
    return brought.every(Boolean) && session.unkept() === 0
  }
  for await (const state of archive.documents()) {
    if (state === null) return err('unreadable')
    onProgress(done, archive.size)
    batch.push(bring(state))
    done += 1
    if (batch.length < AT_ONCE) continue
    if (!(await finish())) return err('write')
    if (signal?.aborted === true) return err('stopped')
  }
  if (!(await finish())) return err('write')
  const { name } = archive
  if (name !== undefined) {
    const doc = workspaceDocument(session.workspace.id)
    await session.change(doc, (content) => writeWorkspace(content, { name }))
  }
  return ok(null)
}
