import { workspaceDocument, writeWorkspace } from '../../../shared/documents/workspace.ts'
import type { Restorable, RestorableDocument } from '../../data/backup/put-back.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'

/** So many documents share a transaction. */
const AT_ONCE = 20

/**
 * Puts a workspace back as it was taken along, or as it was in a backup. False when that did not work: a photo could
 * not be kept, or what it comes from is gone or was changed since it was looked at.
 */
export async function restoreArchive(
  session: WorkspaceSession,
  archive: Restorable,
  onProgress: (done: number, total: number) => void,
): Promise<boolean> {
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
    return brought.every(Boolean)
  }
  for await (const state of archive.documents()) {
    if (state === null) return false
    onProgress(done, archive.size)
    batch.push(bring(state))
    done += 1
    if (batch.length === AT_ONCE && !(await finish())) return false
  }
  if (!(await finish())) return false
  const { name } = archive
  if (name !== undefined) {
    const doc = workspaceDocument(session.workspace.id)
    await session.change(doc, (content) => writeWorkspace(content, { name }))
  }
  return true
}
