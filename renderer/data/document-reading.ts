import type * as Y from 'yjs'
import { isSameValue } from '../../shared/kernel/same-value.ts'

/** What was read of a document, kept until the document changes; in the form that React follows a store. */
export class DocumentReading<T> {
  #of: { content: Y.Doc; read: (content: Y.Doc) => T; value: T } | null = null
  #isFresh = false

  /** Every letter of a text is a change: a value that says the same stays the same object, and draws nothing anew. */
  value(content: Y.Doc, read: (content: Y.Doc) => T): T {
    const known = this.#of
    if (this.#isFresh && known?.content === content && known.read === read) return known.value
    const found = read(content)
    const value = known !== null && isSameValue(known.value, found) ? known.value : found
    this.#of = { content, read, value }
    this.#isFresh = true
    return value
  }

  follow(content: Y.Doc, changed: () => void): () => void {
    const listener = (): void => {
      this.#isFresh = false
      changed()
    }
    // It may have changed between the first reading and now.
    this.#isFresh = false
    content.on('update', listener)
    return () => content.off('update', listener)
  }
}
