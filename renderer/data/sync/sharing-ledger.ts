import type { DocId } from '../../../shared/kernel/ids.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'
import type { Clock } from '../doc-store/doc-store.ts'

/** The municipality's server among the peers of a document. */
export const MUNICIPALITY = 'municipality'

/** Notes that a peer has a document on disk up to `clock`; what was written later stays in the outbox. */
export async function noteShared(
  database: WorkspaceDatabase,
  doc: DocId,
  clock: Clock,
  sentAt: string,
): Promise<void> {
  await database.transaction('rw', [database.outbox, database.peers], async () => {
    const row = await database.outbox.get(doc)
    if (row !== undefined && row.clock <= clock) await database.outbox.delete(doc)
    else if (row !== undefined) await database.outbox.put({ ...row, since: sentAt })
    await database.peers.put({ peer: MUNICIPALITY, doc, clock, at: new Date().toISOString() })
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
    await database.peers.bulkPut(documents.map(({ doc, clock }) => ({ peer: MUNICIPALITY, doc, clock, at })))
  })
}
