import type { DocId } from '../../../shared/kernel/ids.ts'

/** A document that was found; `words` are those of the index that made it one. */
export interface Hit {
  doc: DocId
  words: string[]
}
