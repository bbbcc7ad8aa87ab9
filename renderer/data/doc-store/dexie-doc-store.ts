import * as Y from 'yjs'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Codec } from './codec.ts'
import type { UpdateRow, WorkspaceDatabase } from './database.ts'
import type { AppendFailure, Appended, Clock, DocStore, FirstUpdate, UpdateSource } from './doc-store.ts'
import { failureOf, withTimeout } from './write-timeout.ts'

interface Waiting {
  doc: DocId
  update: Uint8Array
  source: UpdateSource
  settle: (result: Result<Appended, AppendFailure>) => void
}

/** The store that screens work from: sealed updates in IndexedDB, in batches, durable when an append resolves. */
export function dexieDocStore(database: WorkspaceDatabase, codec: Codec): DocStore {
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  /** An edit alone waits for nothing; what comes while a batch is being written is the next batch. */
  function flush(): Promise<void> {
    writing ??= drain()
    return writing
  }

  async function drain(): Promise<void> {
    // After the call that made the first one: what belongs together comes together.
    await Promise.resolve()
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await writeBatch(batch)
    }
    // In the same turn as the last look at the line: nothing can come between.
    writing = null
  }

  function sealed(updates: readonly FirstUpdate[]): Promise<UpdateRow[]> {
    return Promise.all(
      updates.map(async ({ doc, update }) => ({ doc, sealed: await codec.seal(updateContext(doc), update) })),
    )
  }

  async function writeBatch(batch: Waiting[]): Promise<void> {
    try {
      const rows = await sealed(batch)
      const appended = await withTimeout(commit(batch, rows))
      batch.forEach((item, index) => item.settle(ok(appended[index] ?? { clock: 0, before: 0 })))
    } catch (error) {
      const reason = failureOf(error)
      for (const item of batch) item.settle(err(reason))
    }
  }

  function commit(batch: Waiting[], rows: UpdateRow[]): Promise<Appended[]> {
    const tables = [database.updates, database.heads, database.outbox]
    const docs = [...new Set(batch.map(({ doc }) => doc))]
    const local = [...new Set(batch.filter(({ source }) => source === 'here').map(({ doc }) => doc))]
    return database.transaction('rw', tables, async () => {
      // Two rounds to the database, all that is asked in each at once: a commit waits for rounds, not for rows.
      const [clocks, heads, queued] = await Promise.all([
        database.updates.bulkAdd(rows, { allKeys: true }),
        database.heads.bulkGet(docs),
        database.outbox.bulkGet(local),
      ])
      const savedAt = new Date().toISOString()
      const last = new Map(docs.map((doc, index) => [doc, heads[index]?.clock ?? 0]))
      const appended = batch.map(({ doc }, index) => {
        const clock = clocks[index] ?? 0
        const before = last.get(doc) ?? 0
        last.set(doc, clock)
        return { clock, before }
      })
      const outbox = local.map((doc, index) => ({
        doc,
        clock: last.get(doc) ?? 0,
        since: queued[index]?.since ?? savedAt,
      }))
      await Promise.all([
        database.heads.bulkPut([...last].map(([doc, clock]) => ({ doc, clock, savedAt }))),
        database.outbox.bulkPut(outbox),
      ])
      return appended
    })
  }

  /** A new document needs two questions less than one that has a head and may be in the outbox. */
  function commitFirsts(rows: UpdateRow[]): Promise<(Appended | null)[]> {
    const tables = [database.updates, database.heads, database.outbox]
    return database.transaction('rw', tables, async () => {
      const heads = await database.heads.bulkGet(rows.map(({ doc }) => doc))
      const fresh = rows.filter((_, index) => heads[index] === undefined)
      const clocks = await database.updates.bulkAdd(fresh, { allKeys: true })
      const savedAt = new Date().toISOString()
      const made = new Map(fresh.map(({ doc }, index) => [doc, clocks[index] ?? 0]))
      await Promise.all([
        database.heads.bulkPut([...made].map(([doc, clock]) => ({ doc, clock, savedAt }))),
        database.outbox.bulkPut([...made].map(([doc, clock]) => ({ doc, clock, since: savedAt }))),
      ])
      return rows.map(({ doc }) => {
        const clock = made.get(doc)
        return clock === undefined ? null : { clock, before: 0 }
      })
    })
  }

  async function parts(doc: DocId, seen: Clock): Promise<{ clock: Clock; updates: Uint8Array[] }> {
    const [snapshot, updates] = await database.transaction('r', [database.snapshots, database.updates], () =>
      Promise.all([database.snapshots.get(doc), database.updates.where('doc').equals(doc).sortBy('clock')]),
    )
    const compacted = snapshot?.clock ?? 0
    const newer = updates.filter((row) => (row.clock ?? 0) > Math.max(compacted, seen))
    const opened = await Promise.all([
      ...(snapshot && compacted > seen ? [codec.open(snapshotContext(doc), snapshot.sealed)] : []),
      ...newer.map((row) => codec.open(updateContext(doc), row.sealed)),
    ])
    return { clock: Math.max(newer.at(-1)?.clock ?? 0, compacted, seen), updates: opened }
  }

  return {
    async load(doc) {
      return (await parts(doc, 0)).updates
    },

    async after(doc, clock) {
      // Nearly always there is nothing new, and that is one small question.
      const isNew = clock === 0 || ((await database.heads.get(doc))?.clock ?? 0) > clock
      return isNew ? await parts(doc, clock) : { clock, updates: [] }
    },

    append(doc, update, source) {
      return new Promise((settle) => {
        waiting.push({ doc, update, source, settle })
        void flush()
      })
    },

    async begin(firsts) {
      try {
        const rows = await sealed(firsts)
        return ok(await withTimeout(commitFirsts(rows)))
      } catch (error) {
        return err(failureOf(error))
      }
    },

    async compact(doc) {
      // Two windows that compact the same document would each delete rows the other has not read.
      await navigator.locks.request(`compact:${database.name}:${doc}`, async () => {
        const { clock, updates } = await parts(doc, 0)
        if (updates.length < 2) return
        const sealed = await codec.seal(snapshotContext(doc), squash(updates))
        await database.transaction('rw', [database.snapshots, database.updates], async () => {
          await database.snapshots.put({ doc, clock, sealed })
          await database.updates
            .where('doc')
            .equals(doc)
            .and((row) => (row.clock ?? 0) <= clock)
            .delete()
        })
      })
    },

    async heads(after) {
      return await database.heads.where('clock').above(after).sortBy('clock')
    },

    async remove(doc) {
      await flush()
      const tables = [
        database.updates,
        database.snapshots,
        database.heads,
        database.digests,
        database.outbox,
        database.peers,
        database.checkpoints,
        database.journaled,
        database.alsoEntered,
        database.texts,
        ...database.allModelTables(),
      ]
      await database.transaction('rw', tables, async () => {
        for (const table of tables) await table.where('doc').equals(doc).delete()
      })
    },

    async close() {
      await flush()
      database.close()
    },
  }
}

/** One update that says what many say. Applied and encoded anew: merging updates is 60 times slower. */
export function squash(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const bytes = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return bytes
}

export const updateContext = (doc: DocId): string => `update|${doc}`
export const snapshotContext = (doc: DocId): string => `snapshot|${doc}`
