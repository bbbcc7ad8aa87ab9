import type * as Y from 'yjs'
import { readMeta, type DocumentMeta } from '../documents/meta.ts'
import { sessionsOf } from '../documents/authorship.ts'
import { mentionsIn, textOf } from '../documents/text-of.ts'
import { partName, type EntityValue } from '../kernel/define-entity.ts'
import type { Field } from '../kernel/fields.ts'
import { kindOf, type DocId, type DocumentKind } from '../kernel/ids.ts'
import { entities, type EntityName } from '../model/index.ts'

/** Raise when `rowsOf` or an index changes: every laptop then rebuilds its read model, with progress. */
export const PROJECTOR_VERSION = 3

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
  /** Folded words of the fields, for filtering. */
  searchText: string
  /** The first words of what was written in a record; '' for one without a text. */
  excerpt: string
  /** Ids of the directory documents of the people whom a record's texts name. */
  mentions: string[]
}

export type RowOf<N extends EntityName> = EntityValue<(typeof entities)[N]> & RowExtras
export interface Row {
  entity: EntityName
  value: RowOf<EntityName>
  /** What was written in the record, one line per block; kept apart from the row, because lists do not need it. */
  text: string
}

const entitiesIn: Record<DocumentKind, readonly EntityName[]> = {
  workspace: ['workspace', 'colleague', 'own-domain', 'function-name', 'import-layout', 'number-exception'],
  directory: ['person', 'former-job', 'number-exception'],
  dossier: ['provider', 'location', 'department', 'number-exception'],
  note: ['note', 'number-exception'],
  visit: ['visit', 'visit-question', 'verdict', 'photo', 'action', 'number-exception'],
  meeting: ['meeting', 'agenda-item', 'decision', 'action', 'number-exception'],
  table: ['table', 'round', 'seat', 'guest', 'number-exception'],
}

/** The entities whose rows a document can have; none for a kind that this build does not know. */
export function entitiesOf(doc: DocId): readonly EntityName[] {
  const kind = kindOf(doc)
  return kind === null ? [] : entitiesIn[kind]
}

/** The read-model rows of one document. Pure; a deleted document and an unknown kind have none. */
export function rowsOf(doc: DocId, content: Y.Doc): Row[] {
  const kind = kindOf(doc)
  const meta = readMeta(content)
  if (kind === null || meta.deletedAt !== '') return []
  const writers = [...new Set(sessionsOf(content).map((session) => session.person))]
  return entitiesIn[kind].flatMap((entity) =>
    valuesOf(entity, content).map((value) => {
      const texts = textsOf(entity, content, value.id)
      const text = texts.map(textOf).join('\n').trim()
      return {
        entity,
        text,
        value: {
          ...value,
          key: `${doc}#${value.id}`,
          doc,
          dossier: 'dossier' in value ? value.dossier : kind === 'dossier' ? doc : meta.dossier,
          createdAt: meta.createdAt,
          createdBy: meta.createdBy,
          audience: meta.audience,
          writers,
          searchText: searchTextOf(entity, value),
          excerpt: excerptOf(text),
          mentions: [...new Set(texts.flatMap(mentionsIn))].sort(),
        },
      }
    }),
  )
}

function textsOf(entity: EntityName, content: Y.Doc, id: string): Y.XmlFragment[] {
  const texts = Object.entries<Field>(entities[entity].fields).filter(([, { kind }]) => kind === 'richText')
  return texts.map(([field]) => content.getXmlFragment(partName(entity, id, field)))
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
