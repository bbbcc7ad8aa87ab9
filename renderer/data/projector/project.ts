import { documentDigest } from '../../../shared/sync/digest.ts'
import * as Y from 'yjs'
import type { Field } from '../../../shared/kernel/fields.ts'
import { groupBy } from '../../../shared/kernel/group-by.ts'
import { newId, toHex, type DocId } from '../../../shared/kernel/ids.ts'
import { entitiesOf, PROJECTOR_VERSION, rowsOf, type Row } from '../../../shared/projection/rows-of.ts'
import { entities, type EntityName } from '../../../shared/model/index.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { CheckpointRow, ModelRow, TextRow, WorkspaceDatabase } from '../doc-store/database.ts'
import type { DocStore, Head } from '../doc-store/doc-store.ts'
import type { WholeDocument } from './messages.ts'
import { dossiersOf, isInRelationLine } from './relation-line.ts'

/** The documents whose rows are behind, oldest change first. */
export async function documentsBehind(database: WorkspaceDatabase): Promise<DocId[]> {
  const [heads, checkpoints] = await Promise.all([
    // Put in order afterwards: by its index the whole table takes twice as long, and nearly always nothing is behind.
    database.heads.toArray(),
    database.checkpoints.toArray(),
  ])
  const done = new Map(checkpoints.map((checkpoint) => [checkpoint.doc, checkpoint]))
  return heads
    .filter(({ doc, clock }) => {
      const checkpoint = done.get(doc)
      return checkpoint?.projectorVersion !== PROJECTOR_VERSION || checkpoint.clock < clock
    })
    .sort((a, b) => a.clock - b.clock)
    .map(({ doc }) => doc)
}

interface SealedRow {
  entity: EntityName
  row: ModelRow
  text: TextRow | null
}

interface Projected {
  checkpoint: CheckpointRow
  /** Null when the document could not be projected: its old rows stay. */
  result: { rows: SealedRow[]; digest: string } | null
}

/** Brings the rows of some documents up to date with what is stored of them. */
export async function projectDocuments(
  database: WorkspaceDatabase,
  store: DocStore,
  codec: Codec,
  docs: readonly DocId[],
): Promise<void> {
  // The heads are read before the bytes: rows may be newer than their checkpoint, never older.
  const heads = (await database.heads.bulkGet([...docs])).filter((head) => head !== undefined)
  const projected = heads.map((head) => project(codec, head, () => store.load(head.doc)))
  await replaceRows(database, await Promise.all(projected))
}

/** The same for documents that are at hand. */
export async function projectWhole(
  database: WorkspaceDatabase,
  codec: Codec,
  documents: readonly WholeDocument[],
): Promise<void> {
  const projected = documents.map((whole) => project(codec, whole, () => Promise.resolve([whole.update])))
  await replaceRows(database, await Promise.all(projected))
}

/**
 * Replaces the rows of some documents and notes how far they go, in one transaction. When a document cannot be
 * projected its old rows stay, and the checkpoint says why; it is tried again at the next change.
 */
async function replaceRows(database: WorkspaceDatabase, all: readonly Projected[]): Promise<void> {
  const tables = [
    database.checkpoints,
    database.digests,
    database.texts,
    database.staleRelations,
    ...database.allModelTables(),
  ]
  await database.transaction('rw', tables, async () => {
    const before = await database.checkpoints.bulkGet(all.map(({ checkpoint }) => checkpoint.doc))
    // What another window told of late may be older than what was read here.
    const projected = all.filter(({ checkpoint }, index) => !isNewer(before[index], checkpoint))
    const replaced = projected.flatMap(({ checkpoint, result }) => (result === null ? [] : [checkpoint.doc]))
    // Rows and checkpoint are written together: without the one there is none of the other.
    const here = new Set(before.map((checkpoint) => checkpoint?.doc))
    const old = replaced.filter((doc) => here.has(doc))
    const pairs = old.flatMap((doc) => entitiesOf(doc).map((entity) => ({ entity, doc })))
    const dossiers = new Set<DocId>()
    for (const [entity, of] of groupBy(pairs, (pair) => pair.entity)) {
      // A question of Dexie with more than one key is asked once: the second time it goes on where it was.
      const inDocs = () =>
        database
          .model(entity)
          .where('doc')
          .anyOf(of.map(({ doc }) => doc))
      if (isInRelationLine(entity))
        for (const row of await inDocs().toArray()) addAll(dossiers, dossiersOf(row))
      await inDocs().delete()
    }
    await database.texts.where('doc').anyOf(old).delete()
    const rows = projected.flatMap(({ result }) => result?.rows ?? [])
    for (const [entity, of] of groupBy(rows, (each) => each.entity)) {
      await database.model(entity).bulkPut(of.map(({ row }) => row))
    }
    for (const { entity, row } of rows) if (isInRelationLine(entity)) addAll(dossiers, dossiersOf(row))
    // Also where a row went away from: its old dossier has one less.
    const mark = newId()
    await database.staleRelations.bulkPut([...dossiers].map((dossier) => ({ dossier, mark })))
    await database.texts.bulkPut(rows.flatMap(({ text }) => (text === null ? [] : [text])))
    await database.digests.bulkPut(
      projected.flatMap(({ checkpoint: { doc, clock }, result }) =>
        result === null ? [] : [{ doc, clock, digest: result.digest }],
      ),
    )
    await database.checkpoints.bulkPut(projected.map(({ checkpoint }) => checkpoint))
  })
}

function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item)
}

function isNewer(one: CheckpointRow | undefined, other: CheckpointRow): boolean {
  return one !== undefined && one.projectorVersion === other.projectorVersion && one.clock > other.clock
}

async function project(
  codec: Codec,
  { doc, clock }: Pick<Head, 'doc' | 'clock'>,
  load: () => Promise<readonly Uint8Array[]>,
): Promise<Projected> {
  const checkpoint = { doc, clock, projectorVersion: PROJECTOR_VERSION }
  // Nobody asks for its guid, and a random one costs as much as reading a small document.
  const content = new Y.Doc({ guid: '' })
  try {
    const updates = await load()
    content.transact(() => {
      for (const update of updates) Y.applyUpdate(content, update)
    })
    const digest = toHex(documentDigest(content))
    return { checkpoint, result: { rows: await sealedRows(rowsOf(doc, content), codec), digest } }
  } catch (error) {
    // Not its message, which may quote what stands in the document: this is stored in clear.
    const reason = error instanceof Error ? error.name : typeof error
    return { checkpoint: { ...checkpoint, error: reason }, result: null }
  } finally {
    content.destroy()
  }
}

/** A row as it is stored: the indexed fields in clear, everything sealed beside them. */
async function sealedRows(rows: Row[], codec: Codec): Promise<SealedRow[]> {
  return await Promise.all(
    rows.map(async ({ entity, value, text }) => {
      const { key, doc, dossier, mentions } = value
      const clear = Object.entries<Field>(entities[entity].fields)
        .filter(([, field]) => field.index)
        .map(([name]): [string, unknown] => [name, Reflect.get(value, name)])
      const bytes = encode(JSON.stringify(value))
      const sealed = await codec.seal(rowContext(key), bytes)
      return {
        entity,
        row: { ...Object.fromEntries(clear), key, doc, dossier, mentions, sealed },
        text: text === '' ? null : { key, doc, sealed: await codec.seal(textContext(key), encode(text)) },
      }
    }),
  )
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function textContext(key: string): string {
  return `text|${key}`
}

export function rowContext(key: string): string {
  return `row|${key}`
}
