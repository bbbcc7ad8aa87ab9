import type { Audience } from '../../../shared/documents/meta.ts'
import type { DocId, DocumentKind } from '../../../shared/kernel/ids.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import type { Marked } from '../../../shared/rules/search/find-sentence.ts'

/** The kinds of document that can be found: those that a person can open. */
export const foundKinds = ['dossier', 'directory', 'note', 'visit', 'meeting', 'table'] as const
export type FoundKind = Extract<DocumentKind, (typeof foundKinds)[number]>

export interface SearchQuestion {
  words: string
  /** Null: every kind. */
  kind: FoundKind | null
  /** Ids as `present` has them: one of these was there, is named, wrote it, or is it. Null: no matter who. */
  people: readonly string[] | null
  /** First and last day, `yyyy-mm-dd`; '' for no end on that side. */
  from: string
  until: string
  /** What is recent is seen from here, `yyyy-mm-dd`. */
  today: string
}

/** Something that was found and can be opened. */
export interface SearchResult {
  doc: DocId
  kind: FoundKind
  /** '' for a thing without a name. */
  title: Marked
  /** The dossiers that it is about, and what those are called here; not for a dossier itself. */
  about: { dossier: DocId; name: string }[]
  /** A day, `yyyy-mm-dd`; '' for a relation or a contact. */
  date: string
  /** Of a note; '' for the rest. */
  noteKind: string
  audience: Audience
  /** The sentence with most of the words, from the record `of`; null when there is nothing to show. */
  sentence: { marked: Marked; of: EntityName } | null
}

export interface SearchAnswer {
  /** The best of them, at most twenty. */
  results: SearchResult[]
  /** How many were found in all. */
  total: number
  /** Nothing had every word: these have some. */
  isLoose: boolean
}

/** How far the index is: `total` 0 when it follows everything. */
export interface SearchProgress {
  done: number
  total: number
  /** It ended by a fault, and again when it was begun anew; the next question tries once more. */
  failed?: true
}
