import * as Y from 'yjs'
import type { DocId } from '../../../shared/kernel/ids.ts'

/** Where an archive gets its contents: everything of a workspace on this laptop. */
export interface ArchiveSource {
  documents(): Promise<readonly DocId[]>
  /** The updates of a document, in the order in which they apply. */
  read(doc: DocId): Promise<readonly Uint8Array[]>
  /** Null: not on this laptop. */
  attachment(doc: DocId, sha: string): Promise<{ bytes: Uint8Array; type: string } | null>
}

/** How far work is, in documents. */
export type OnProgress = (done: number, total: number) => void

/** A copy of a document that nobody keeps. */
export async function copyOf(source: Pick<ArchiveSource, 'read'>, doc: DocId): Promise<Y.Doc> {
  const content = new Y.Doc()
  const updates = await source.read(doc)
  content.transact(() => {
    for (const update of updates) Y.applyUpdate(content, update)
  })
  return content
}

const SLICE_MS = 12

/** Called between pieces of work: lets the window draw and answer when the last time was a while ago. */
export function breather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE_MS) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
