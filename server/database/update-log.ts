import type Database from 'better-sqlite3'
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { documentDigest } from '../../shared/sync/digest.ts'
import { MAX_DOCUMENT } from '../../shared/sync/limits.ts'
import type { Log } from '../log.ts'
import { errorCode } from './error-code.ts'

export type AppendProblem = 'too-large' | 'storage-failed'

/**
 * What documents contain: a snapshot and the updates since. Everything that reads first writes what is
 * pending, so a reader here always sees what was appended before.
 */
export type UpdateLog = {
  /** Resolves when the update is in the database, or with the reason why it never will be. */
  append: (document: number, update: Uint8Array) => Promise<Result<null, AppendProblem>>
  /** Applies snapshot and log to `doc`. */
  load: (document: number, doc: Y.Doc) => void
  /** Replaces snapshot and log by one new snapshot, and computes the digest. Reads only the database. */
  compact: (document: number) => void
  /** Current digests by document number, for the numbers given. Lets others work in between. */
  digests: (documents: number[]) => Promise<Map<number, Uint8Array>>
  /** Commits what is pending, now. */
  flush: () => void
}

type Pending = { document: number; update: Uint8Array; settle: (result: Result<null, AppendProblem>) => void }
type Stored = { seq: number; bytes: Uint8Array }

/** Computing digests may not hold up typing: so many documents, then the event loop gets its turn. */
const DIGESTS_PER_TURN = 20

export function openUpdateLog(db: Database.Database, log: Log): UpdateLog {
  const insert = db.prepare<[number, Uint8Array]>('INSERT INTO updates (document, bytes) VALUES (?, ?)')
  const forget = db.prepare<[number]>('UPDATE documents SET digest = NULL WHERE number = ?')
  const snapshotOf = db.prepare<[number], { bytes: Uint8Array }>(
    'SELECT bytes FROM snapshots WHERE document = ?',
  )
  const updatesOf = db.prepare<[number], Stored>(
    'SELECT seq, bytes FROM updates WHERE document = ? ORDER BY seq',
  )
  const sizeOf = db.prepare<{ n: number }, { size: number }>(
    `SELECT (SELECT coalesce(sum(length(bytes)), 0) FROM snapshots WHERE document = @n)
          + (SELECT coalesce(sum(length(bytes)), 0) FROM updates WHERE document = @n) AS size`,
  )
  const putSnapshot = db.prepare<[number, Uint8Array]>('INSERT OR REPLACE INTO snapshots VALUES (?, ?)')
  const dropUpdates = db.prepare<[number, number]>('DELETE FROM updates WHERE document = ? AND seq <= ?')
  const putDigest = db.prepare<[Uint8Array, number]>('UPDATE documents SET digest = ? WHERE number = ?')
  const digestOf = db.prepare<[number], { digest: Uint8Array | null }>(
    'SELECT digest FROM documents WHERE number = ?',
  )

  const sizes = new Map<number, number>()
  const size = (document: number) => sizes.get(document) ?? sizeOf.get({ n: document })?.size ?? 0

  // One transaction for everything that came in during one turn of the event loop: one fsync for a thousand
  // small documents that arrive together, and none of them is acknowledged before it.
  let pending: Pending[] = []
  const commit = db.transaction((batch: Pending[]) => {
    for (const { document, update } of batch) {
      insert.run(document, update)
      forget.run(document)
    }
  })

  function flush(): void {
    const batch = pending
    if (batch.length === 0) return
    pending = []
    try {
      commit.immediate(batch)
    } catch (error) {
      log('storage-failed', { code: errorCode(error) })
      for (const { document } of batch) sizes.delete(document)
      for (const { settle } of batch) settle(err('storage-failed'))
      return
    }
    for (const { settle } of batch) settle(ok(null))
  }

  /** False when something stored could not be read: then nothing may be compacted away. */
  function apply(document: number, doc: Y.Doc, updates: Stored[]): boolean {
    const snapshot = snapshotOf.get(document)
    let unreadable = 0
    doc.transact(() => {
      for (const bytes of [...(snapshot ? [snapshot.bytes] : []), ...updates.map((row) => row.bytes)]) {
        try {
          Y.applyUpdate(doc, bytes)
        } catch {
          unreadable += 1
        }
      }
    })
    if (unreadable > 0) log('unreadable-update', { document, count: unreadable })
    return unreadable === 0
  }

  function currentDigest(document: number): Uint8Array {
    const stored = digestOf.get(document)?.digest
    if (stored) return stored
    const doc = new Y.Doc()
    apply(document, doc, updatesOf.all(document))
    const digest = documentDigest(doc)
    putDigest.run(digest, document)
    doc.destroy()
    return digest
  }

  const compact = db.transaction((document: number) => {
    const updates = updatesOf.all(document)
    const last = updates.at(-1)
    if (!last) return
    if (updates.length === 1 && !snapshotOf.get(document)) {
      currentDigest(document) // a single update is as good as a snapshot
      return
    }
    const doc = new Y.Doc()
    if (apply(document, doc, updates)) {
      putSnapshot.run(document, Y.encodeStateAsUpdate(doc))
      dropUpdates.run(document, last.seq)
      putDigest.run(documentDigest(doc), document)
      sizes.delete(document)
    }
    doc.destroy()
  })

  return {
    append: (document, update) => {
      const after = size(document) + update.length
      if (after > MAX_DOCUMENT) return Promise.resolve(err('too-large'))
      sizes.set(document, after)
      return new Promise((settle) => {
        pending.push({ document, update, settle })
        if (pending.length === 1) setImmediate(flush)
      })
    },
    load: (document, doc) => {
      flush()
      apply(document, doc, updatesOf.all(document))
    },
    compact: (document) => {
      flush()
      compact.immediate(document)
    },
    digests: async (documents) => {
      const found = new Map<number, Uint8Array>()
      for (const [i, document] of documents.entries()) {
        if (i % DIGESTS_PER_TURN === 0) {
          await nextTurn()
          flush()
        }
        found.set(document, currentDigest(document))
      }
      return found
    },
    flush,
  }
}
