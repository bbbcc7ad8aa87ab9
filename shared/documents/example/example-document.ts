import type * as Y from 'yjs'
import type { DocId } from '../../kernel/ids.ts'
import type { Audience } from '../meta.ts'
import type { Random } from './random.ts'

/** One document of the example workspace, to be made as `create(doc, meta, fill)`. */
export interface ExampleDocument {
  doc: DocId
  meta: { audience: Audience; dossier: DocId }
  /** Writes the records and the text; the same for the same arguments, apart from Yjs client ids. */
  fill(content: Y.Doc): void
}

/** What the documents of one provider are made from. */
export interface Setting {
  workspace: string
  /** Which provider, from 0. */
  index: number
  today: string
  person: { name: string }
  random: Random
}

/** Somebody who works for an example provider: their directory document and how notes name them. */
export interface Contact {
  doc: DocId
  name: string
}
