import * as Y from 'yjs'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { DocStore } from '../doc-store/doc-store.ts'
import type { DocHost } from './doc-host.ts'

/** Documents whole, as they are stored: for what takes all of them along, and brings them back. */
export interface WholeDocuments {
  /** Every document on this laptop, also of a kind that this build does not know. */
  list(): Promise<DocId[]>
  /** The updates of a document, in the order in which they apply. */
  read(doc: DocId): Promise<readonly Uint8Array[]>
  /** Puts a document back as it was, without a word of its own beside it. Resolves when it is durable. */
  bring(doc: DocId, update: Uint8Array): Promise<void>
}

export function wholeDocuments(store: DocStore, host: DocHost): WholeDocuments {
  // What is brought back is this laptop's to share, though nobody wrote it here.
  const bringing = {}
  host.carry(bringing)
  return {
    async list() {
      await host.flush()
      return (await store.heads(0)).map(({ doc }) => doc)
    },
    read: (doc) => store.load(doc),
    async bring(doc, update) {
      const open = await host.open(doc)
      Y.applyUpdate(open.doc, update, bringing)
      open.release()
      await host.flush()
    },
  }
}
