import { setDeleted } from '../../shared/documents/meta.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'

/** Takes a document out of every list; `restoreDocument` brings it back with every word. */
export async function deleteDocument(session: WorkspaceSession, id: DocId): Promise<void> {
  await session.change(id, (content) => setDeleted(content, new Date().toISOString()))
}

export async function restoreDocument(session: WorkspaceSession, id: DocId): Promise<void> {
  await session.change(id, (content) => setDeleted(content, ''))
}
