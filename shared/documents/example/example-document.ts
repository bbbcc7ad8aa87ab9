import type * as Y from 'yjs'
import type { DocId } from '../../kernel/ids.ts'
import type { Location } from '../../model/location.ts'
import type { Audience } from '../meta.ts'
import type { Random } from './random.ts'

/** One document of the example workspace, to be made as `create(doc, meta, fill)`. */
export interface ExampleDocument {
  doc: DocId
  meta: { audience: Audience; dossier: DocId | '' }
  /** Writes the records and the text; the same for the same arguments, apart from Yjs client ids. */
  fill(content: Y.Doc): void
}

/** What the documents of one provider are made from. */
export interface Setting {
  workspace: string
  seed: number
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
  level: string
}

/** A provider that was made, for the documents that name it. */
export interface MadeProvider {
  index: number
  dossier: DocId
  name: string
  contacts: readonly Contact[]
  locations: readonly Pick<Location, 'name' | 'address' | 'postcode' | 'city'>[]
}
