import type { Table } from 'dexie'
import { entities, type EntityName } from '../../../shared/model/index.ts'
import { PROJECTOR_VERSION } from '../../../shared/projection/rows-of.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Clock, Head } from './doc-store.ts'
import { LastingDatabase } from './lasting-database.ts'

export interface UpdateRow {
  clock?: Clock
  doc: DocId
  sealed: Uint8Array
}

export interface SnapshotRow {
  doc: DocId
  clock: Clock
  sealed: Uint8Array
}

/** Hash of the document's content at `clock`; older than the head while the projector is behind. */
export interface DigestRow {
  doc: DocId
  clock: Clock
  digest: string
}

/** A document with changes of this laptop that the municipality has not kept yet, since when. */
export interface OutboxRow {
  doc: DocId
  clock: Clock
  since: string
}

/** Up to where a peer has kept this document, and when it said so. */
export interface PeerRow {
  peer: string
  doc: DocId
  clock: Clock
  at: string
}

/** How far the read model follows a document. `error` keeps the old rows and says why there are no new ones. */
export interface CheckpointRow {
  doc: DocId
  clock: Clock
  projectorVersion: number
  error?: string
}

/** Up to where a document stands in the journal of the main process. */
export interface JournaledRow {
  doc: DocId
  clock: Clock
  seq: number
}

/** A value of this user that a colleague's took the place of while they were apart (*Ook ingevuld*). */
export interface AlsoEnteredRow {
  id?: number
  doc: DocId
  record: string
  field: string
  sealed: Uint8Array
}

/** What was written in a record, sealed apart from its row: lists do not need it, search does. */
export interface TextRow {
  key: string
  doc: DocId
  sealed: Uint8Array
}

/** Some lines of the list of relations, sealed together: a list of thousands opens in a few steps. */
export interface RelationPageRow {
  page: number
  /** Another one every time the page is written. */
  stamp: string
  sealed: Uint8Array
}

/** A dossier whose line in the list of relations is behind its rows; `mark` is another one every time. */
export interface StaleRelationRow {
  dossier: DocId
  mark: string
}

/** Something that this laptop keeps for itself: settings of a list, the search index, what an import did. */
export interface LocalRow {
  name: string
  sealed: Uint8Array
}

/** A read-model row: what is indexed in clear, the rest sealed. */
export type ModelRow = { key: string; doc: DocId; dossier: string; sealed: Uint8Array } & Record<
  string,
  unknown
>

const DOC_TABLES = {
  heads: 'doc, clock',
  updates: '++clock, doc',
  snapshots: 'doc',
  digests: 'doc',
  outbox: 'doc, since',
  peers: '[peer+doc], doc, at',
  checkpoints: 'doc',
  journaled: 'doc',
  alsoEntered: '++id, doc',
  texts: 'key, doc',
  local: 'name',
  relationPages: 'page',
  staleRelations: 'dossier',
} as const

/**
 * One database per workspace: the documents and the read model computed from them. The tables of documents
 * are only ever added to; those of the read model follow the entities and are rebuilt when they change.
 */
export class WorkspaceDatabase extends LastingDatabase {
  declare heads: Table<Head, DocId>
  declare updates: Table<UpdateRow, Clock>
  declare snapshots: Table<SnapshotRow, DocId>
  declare digests: Table<DigestRow, DocId>
  declare outbox: Table<OutboxRow, DocId>
  declare peers: Table<PeerRow, [string, DocId]>
  declare checkpoints: Table<CheckpointRow, DocId>
  declare journaled: Table<JournaledRow, DocId>
  declare alsoEntered: Table<AlsoEnteredRow, number>
  declare texts: Table<TextRow, string>
  declare local: Table<LocalRow, string>
  declare relationPages: Table<RelationPageRow, number>
  declare staleRelations: Table<StaleRelationRow, DocId>

  constructor(workspace: string, name = databaseName(workspace)) {
    super(name)
    const modelTables = Object.fromEntries(
      Object.values(entities).map((entity): [string, string] => [modelTable(entity.name), entity.indexes]),
    )
    this.version(PROJECTOR_VERSION).stores({ ...DOC_TABLES, ...modelTables })
  }

  model(entity: EntityName): Table<ModelRow, string> {
    return this.table(modelTable(entity))
  }

  allModelTables(): Table<ModelRow, string>[] {
    return Object.values(entities).map((entity) => this.model(entity.name))
  }
}

export function databaseName(workspace: string): string {
  return `wederzijds-sealed-${workspace}`
}

/** Where a workspace stood before everything was sealed. */
export function unsealedDatabaseName(workspace: string): string {
  return `wederzijds-${workspace}`
}

function modelTable(entity: EntityName): string {
  return `model-${entity}`
}
