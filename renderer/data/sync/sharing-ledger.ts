import type { DocId } from '../../../shared/kernel/ids.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'
import type { Clock } from '../doc-store/doc-store.ts'

/** The municipality's server among the peers of a document. */
export const MUNICIPALITY = 'municipality'

/** What the municipality confirmed: up to which clock it has a document on disk, and when it was asked. */
export interface Confirmed {
  clock: Clock
  askedAt: string
}

/** Confirmations that come within this time are noted together: a first sharing brings thousands. */
const TOGETHER_MS = 50

export interface SharingLedger {
  /** Resolves when it is noted; what was written after `clock` stays in the outbox. */
  confirmed(doc: DocId, confirmed: Confirmed): Promise<void>
  /** Waits for what was confirmed so far. */
  flush(): Promise<void>
}

export function sharingLedger(database: WorkspaceDatabase): SharingLedger {
  let line = new Map<DocId, Confirmed>()
  let noting: Promise<void> | null = null

  function note(): Promise<void> {
    const batch = line
    line = new Map()
    noting = null
    return noteShared(database, batch)
  }

  return {
    confirmed(doc, confirmed) {
      line.set(doc, confirmed)
      noting ??= new Promise((resolve, reject) => {
        setTimeout(() => void note().then(resolve, reject), TOGETHER_MS)
      })
      return noting
    },
    async flush() {
      await noting
    },
  }
}

async function noteShared(database: WorkspaceDatabase, batch: ReadonlyMap<DocId, Confirmed>): Promise<void> {
  const docs = [...batch.keys()]
  const at = new Date().toISOString()
  await database.transaction('rw', [database.outbox, database.peers], async () => {
    const queued = (await database.outbox.bulkGet(docs)).filter((row) => row !== undefined)
    const later = queued.filter((row) => row.clock > (batch.get(row.doc)?.clock ?? 0))
    await database.outbox.bulkDelete(docs)
    await database.outbox.bulkPut(
      later.map((row) => ({ ...row, since: batch.get(row.doc)?.askedAt ?? row.since })),
    )
    await database.peers.bulkPut(
      [...batch].map(([doc, { clock }]) => ({ peer: MUNICIPALITY, doc, clock, at })),
    )
  })
}

/** The peer turned out to lack something of this document, as after an old backup was put back. */
export async function noteNotShared(database: WorkspaceDatabase, docs: readonly DocId[]): Promise<void> {
  await database.transaction('rw', [database.outbox, database.heads], async () => {
    const [heads, queued] = await Promise.all([
      database.heads.bulkGet([...docs]),
      database.outbox.bulkGet([...docs]),
    ])
    const rows = heads.flatMap((head, index) =>
      head === undefined
        ? []
        : [{ doc: head.doc, clock: head.clock, since: queued[index]?.since ?? head.savedAt }],
    )
    await database.outbox.bulkPut(rows)
  })
}

/** The server said that it has the same content of these documents as this laptop had at `clock`. */
export async function noteEqual(
  database: WorkspaceDatabase,
  documents: readonly { doc: DocId; clock: Clock }[],
): Promise<void> {
  const at = new Date().toISOString()
  await database.transaction('rw', [database.outbox, database.peers], async () => {
    const queued = new Map((await database.outbox.toArray()).map((row) => [row.doc, row.clock]))
    const shared = documents.filter(({ doc, clock }) => (queued.get(doc) ?? Infinity) <= clock)
    await database.outbox.bulkDelete(shared.map(({ doc }) => doc))
    // Writing ten thousand rows takes seconds: those that say the same already stay. One says when it was asked last.
    const rows = await database.peers.where({ peer: MUNICIPALITY }).toArray()
    const noted = new Map(rows.map((row) => [row.doc, row.clock]))
    const changed = documents.filter(
      ({ doc, clock }, index) => noted.get(doc) !== clock || index === documents.length - 1,
    )
    await database.peers.bulkPut(changed.map(({ doc, clock }) => ({ peer: MUNICIPALITY, doc, clock, at })))
  })
}
