import type { Connection, Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { inspectUpdate } from '../../../shared/sync/inspect-update.ts'
import { isStateVector, SYNC_STEP_1, SYNC_STEP_2 } from '../../../shared/sync/live-frames.ts'
import type { TableRefusal } from '../../../shared/sync/table-close-codes.ts'
import { MAX_TABLE_DOCUMENT } from '../../../shared/sync/table-messages.ts'
import { guestPart } from './guest-part.ts'
import type { NumberWatch } from './number-watch.ts'
import type { Owners } from './owners.ts'
import { clientsOfOthers } from './presence.ts'
import type { LiveContext } from './seat.ts'

type Incoming = {
  type: number
  payload: Uint8Array
  document: Document
  connection: Connection<LiveContext>
  owners: Owners
  numbers: NumberWatch
  /** Bytes of changes since the size of the document was last measured. */
  size: { bytes: number }
}

/**
 * What happens to a sync message before Hocuspocus applies it. `upload`: it brings what the hub misses.
 * `dropped`: a reader's change; Hocuspocus drops it because the connection is read-only. A failure ends the
 * sender's connection and the message is never applied.
 */
export function takeSync(
  message: Incoming,
): Result<'upload' | 'change' | 'question' | 'dropped', TableRefusal> {
  const { type, payload, document, connection, owners, numbers, size } = message
  const { who, changes } = connection.context
  if (type === SYNC_STEP_1) return isStateVector(payload) ? ok('question') : err('bad-message')

  const inspected = inspectUpdate(payload, document)
  if (!inspected.ok) return err('bad-message')
  const { empty, newClients } = inspected.value
  const upload = type === SYNC_STEP_2
  if (empty) return ok(upload ? 'upload' : 'change')
  // Repeated at every reconnect: the delete set always travels whole.
  if (upload && newClients.size === 0 && Y.snapshotContainsUpdate(Y.snapshot(document), payload)) {
    return ok('upload')
  }
  if (connection.readOnly) return ok('dropped')
  if (!upload && who.kind === 'guest' && !changes.take()) return err('too-fast')

  const others = clientsOfOthers(document, connection)
  if ([...newClients].some((client) => others.has(client) || owners.isTaken(client, who.id))) {
    return err('not-yours')
  }
  if (!roomFor(payload, document, size)) return err('too-large')

  if (who.kind === 'guest') {
    const { verdict, part } = guestPart(payload, document)
    if (verdict !== 'allowed') {
      if (!upload) return err(verdict === 'forbidden' ? 'bad-message' : 'not-yours')
      const own = document.getClients(connection) as Set<number>
      if (verdict === 'forbidden' && [...newClients].every((client) => own.has(client)))
        return err('bad-message')
      // A guest who was here before the hub lost its memory brings along what others wrote too. The part that
      // guests may write is taken now; the rest is held back by making this connection a reader for one message.
      const allowed = part()
      if (numbers.brings(allowed)) return err('number')
      Y.applyUpdate(document, allowed, { source: 'connection', connection })
      connection.readOnly = true
      return ok('dropped')
    }
    if (numbers.brings(payload)) return err('number')
  }
  const own = document.getClients(connection) as Set<number>
  for (const client of newClients) if (!upload || own.has(client)) owners.claim(client, who.id)
  return ok(upload ? 'upload' : 'change')
}

/** Measured only when what came in could have made the document too large: measuring encodes all of it. */
function roomFor(update: Uint8Array, document: Document, size: { bytes: number }): boolean {
  size.bytes += update.length
  if (size.bytes <= MAX_TABLE_DOCUMENT) return true
  size.bytes = Y.encodeStateAsUpdate(document).length + update.length
  return size.bytes <= MAX_TABLE_DOCUMENT
}
