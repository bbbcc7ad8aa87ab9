import type * as Y from 'yjs'
import { isAsMade } from '../../../../shared/documents/as-made.ts'
import { setDeleted } from '../../../../shared/documents/meta.ts'
import { workspaceDocument, writeWorkspace } from '../../../../shared/documents/workspace.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { WorkspaceSession } from '../../../data/workspace-session.ts'

type RemovalSession = Pick<WorkspaceSession, 'workspace' | 'change'>
type OnProgress = (done: number, total: number) => void

/**
 * Removes these documents of the example and takes the mark off the workspace. Answers what went: a document in which
 * somebody wrote meanwhile stays.
 */
export async function removeExample(
  session: RemovalSession,
  goes: readonly DocId[],
  onProgress: OnProgress,
): Promise<DocId[]> {
  const gone: DocId[] = []
  const now = new Date().toISOString()
  await inBatches(session, goes, onProgress, (content, doc) => {
    if (!isAsMade(content)) return
    setDeleted(content, now)
    gone.push(doc)
  })
  await markExample(session, false)
  return gone
}

/** Brings back what was removed. */
export async function restoreExample(session: RemovalSession, gone: readonly DocId[]): Promise<void> {
  await markExample(session, true)
  await inBatches(
    session,
    gone,
    () => undefined,
    (content) => setDeleted(content, ''),
  )
}

async function markExample(session: RemovalSession, example: boolean): Promise<void> {
  await session.change(workspaceDocument(session.workspace.id), (content) => {
    writeWorkspace(content, { example })
  })
}

/** One durable write takes a whole batch. */
const AT_ONCE = 100

async function inBatches(
  session: RemovalSession,
  docs: readonly DocId[],
  onProgress: OnProgress,
  edit: (content: Y.Doc, doc: DocId) => void,
): Promise<void> {
  for (let start = 0; start < docs.length; start += AT_ONCE) {
    onProgress(start, docs.length)
    const batch = docs.slice(start, start + AT_ONCE)
    await Promise.all(batch.map((doc) => session.change(doc, (content) => edit(content, doc))))
  }
}
