import type * as Y from 'yjs'
import { readMeta, type DocumentMeta } from '../documents/meta.ts'
import { sessionsOf } from '../documents/authorship.ts'
import { textOf } from '../documents/text-of.ts'
import type { EntityValue } from '../kernel/define-entity.ts'
import { kindOf, type DocId, type DocumentKind } from '../kernel/ids.ts'
import { fold } from '../kernel/text-fold.ts'
import { entities, type EntityName } from '../model/index.ts'
import { NOTE_RECORD } from '../model/note.ts'

/** Raise when `rowsOf` or an index changes: every laptop then rebuilds its read model, with progress. */
export const PROJECTOR_VERSION = 1

/** What lists need beside a record's own fields. */
export interface RowExtras {
  key: string
  doc: DocId
  dossier: DocId | ''
  createdAt: string
  createdBy: string
  audience: DocumentMeta['audience']
  /** Person ids of everybody who wrote in the document, the first writer first. */
  writers: string[]
  /** Folded words for filtering and search. */
  searchText: string
  /** The first words of a note's text; '' for other records. */
  excerpt: string
}

export type RowOf<N extends EntityName> = EntityValue<(typeof entities)[N]> & RowExtras
export interface Row {
  entity: EntityName
  value: RowOf<EntityName>
}

const entitiesIn: Record<DocumentKind, readonly EntityName[]> = {
  workspace: ['workspace', 'colleague', 'own-domain'],
  directory: ['person'],
  dossier: ['provider', 'location'],
  note: ['note'],
}

/** The read-model rows of one document. Pure; a deleted document and an unknown kind have none. */
export function rowsOf(doc: DocId, content: Y.Doc): Row[] {
  const kind = kindOf(doc)
  const meta = readMeta(content)
  if (kind === null || meta.deletedAt !== '') return []
  const writers = [...new Set(sessionsOf(content).map((session) => session.person))]
  const text = kind === 'note' ? textOf(entities.note.fragment(content, NOTE_RECORD, 'body')) : ''
  return entitiesIn[kind].flatMap((entity) =>
    valuesOf(entity, content).map((value) => ({
      entity,
      value: {
        ...value,
        key: `${doc}#${value.id}`,
        doc,
        dossier: 'dossier' in value ? value.dossier : kind === 'dossier' ? doc : meta.dossier,
        createdAt: meta.createdAt,
        createdBy: meta.createdBy,
        audience: meta.audience,
        writers,
        searchText: `${searchTextOf(entity, value)} ${fold(text)}`.trim(),
        excerpt: excerptOf(text),
      },
    })),
  )
}

type AnyValue = EntityValue<(typeof entities)[EntityName]>

function valuesOf(entity: EntityName, content: Y.Doc): AnyValue[] {
  return entities[entity].list(content)
}

function searchTextOf(entity: EntityName, value: AnyValue): string {
  // The value was read by this very entity; the union cannot say so.
  const searchText = entities[entity].searchText as (of: AnyValue) => string
  return searchText(value)
}

const EXCERPT_LENGTH = 160

function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= EXCERPT_LENGTH) return line
  const words = line.slice(0, EXCERPT_LENGTH).replace(/ \S*$/u, '')
  return `${words} …`
}
