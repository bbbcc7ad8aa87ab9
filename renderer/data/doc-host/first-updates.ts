import * as Y from 'yjs'
import { recordSession, type Author } from '../../../shared/documents/authorship.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { LOCAL_EDIT } from '../../../shared/kernel/origins.ts'
import type { FirstUpdate } from '../doc-store/doc-store.ts'

/** A document to be made, and what is to be written in it; when it is here after all, `fill` is called once more. */
export interface NewContent {
  doc: DocId
  fill: (content: Y.Doc) => void
}

/** So long the window may be held up; then whoever clicks or types has a turn. */
const SLICE_MS = 16

/** What many new documents begin with. */
export async function firstUpdates(documents: readonly NewContent[], author: Author): Promise<FirstUpdate[]> {
  const made: FirstUpdate[] = []
  let since = performance.now()
  for (const { doc, fill } of documents) {
    if (performance.now() - since > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve))
      since = performance.now()
    }
    made.push({ doc, update: firstUpdate(fill, author) })
  }
  return made
}

/** All that is written, and who wrote it, as one update: nobody looks at the document, so nobody follows it. */
function firstUpdate(fill: NewContent['fill'], author: Author): Uint8Array {
  // Nobody asks for its guid, and a random one costs more than most of what is written.
  const doc = new Y.Doc({ guid: '' })
  doc.transact(() => fill(doc), LOCAL_EDIT)
  recordSession(doc, author, new Date().toISOString())
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
