import { digest } from 'lib0/hash/sha256'
import * as Y from 'yjs'
import { toHex, type DocId } from '../../../shared/kernel/ids.ts'
import { PROJECTOR_VERSION, rowsOf, type Row } from '../../../shared/projection/rows-of.ts'
import { entities } from '../../../shared/model/index.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { CheckpointRow, ModelRow, WorkspaceDatabase } from '../doc-store/database.ts'
import type { DocStore } from '../doc-store/doc-store.ts'

/** The documents whose rows are behind, oldest change first. */
export async function documentsBehind(database: WorkspaceDatabase): Promise<DocId[]> {
  const [heads, checkpoints] = await Promise.all([
    database.heads.orderBy('clock').toArray(),
    database.checkpoints.toArray(),
  ])
  const done = new Map(checkpoints.map((checkpoint) => [checkpoint.doc, checkpoint]))
  return heads
    .filter(({ doc, clock }) => {
      const checkpoint = done.get(doc)
      return checkpoint?.projectorVersion !== PROJECTOR_VERSION || checkpoint.clock < clock
    })
    .map(({ doc }) => doc)
}

/**
 * Replaces the rows of one document and notes how far they go, in one transaction. When a document cannot be
 * projected its old rows stay, and the checkpoint says why; they are tried again at the next change.
 */
export async function projectDocument(
  database: WorkspaceDatabase,
  store: DocStore,
  codec: Codec,
  doc: DocId,
): Promise<void> {
  // The head is read before the bytes: rows may be newer than their checkpoint, never older.
  const head = await database.heads.get(doc)
  if (head === undefined) return
  const checkpoint: CheckpointRow = { doc, clock: head.clock, projectorVersion: PROJECTOR_VERSION }
  try {
    const content = new Y.Doc()
    const updates = await store.load(doc)
    content.transact(() => {
      for (const update of updates) Y.applyUpdate(content, update)
    })
    const hash = digestOf(content)
    const rows = await sealedRows(rowsOf(doc, content), codec)
    content.destroy()
    const tables = [database.checkpoints, database.digests, ...database.allModelTables()]
    await database.transaction('rw', tables, async () => {
      for (const table of database.allModelTables()) await table.where('doc').equals(doc).delete()
      for (const { entity, row } of rows) await database.model(entity).put(row)
      await database.digests.put({ doc, clock: head.clock, digest: hash })
      await database.checkpoints.put(checkpoint)
    })
  } catch (error) {
    await database.checkpoints.put({
      ...checkpoint,
      error: error instanceof Error ? error.message : String(error),
    })
  }
}

/**
 * Says whether two copies of a document have the same content: state vector and deletions together, because
 * equal state vectors can hide deletions.
 */
export function digestOf(content: Y.Doc): string {
  return toHex(digest(Y.encodeSnapshot(Y.snapshot(content))))
}

/** A row as it is stored: the indexed fields in clear, everything sealed beside them. */
async function sealedRows(rows: Row[], codec: Codec): Promise<{ entity: Row['entity']; row: ModelRow }[]> {
  return await Promise.all(
    rows.map(async ({ entity, value }) => {
      const { key, doc, dossier } = value
      const clear = Object.entries(entities[entity].fields)
        .filter(([, field]) => field.index)
        .map(([name]) => [name, Reflect.get(value, name) as unknown])
      const bytes = new TextEncoder().encode(JSON.stringify(value))
      const sealed = await codec.seal(rowContext(key), bytes)
      return { entity, row: { ...Object.fromEntries(clear), key, doc, dossier, sealed } }
    }),
  )
}

export function rowContext(key: string): string {
  return `row|${key}`
}
