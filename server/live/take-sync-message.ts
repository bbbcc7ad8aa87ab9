import type { Connection, Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { CloseName } from '../../shared/sync/close-codes.ts'
import { isStateVector, SYNC_STEP_1, SYNC_STEP_2 } from '../../shared/sync/live-frames.ts'
import type { DocumentRow } from '../database/documents.ts'
import type { UpdateLog } from '../database/update-log.ts'
import type { LiveContext } from './context.ts'
import { clientsOfOthers } from './impostor.ts'
import { inspectUpdate } from '../../shared/sync/inspect-update.ts'

type Incoming = {
  type: number
  payload: Uint8Array
  document: Document
  connection: Connection<LiveContext>
  row: DocumentRow
  updates: UpdateLog
}

/**
 * What happens to a sync message before Hocuspocus applies it. `stored`: it is in the database now, so it may
 * be applied and told to others. `nothing-new`: it may be applied, nothing comes of it. `READ_ONLY`: a reader's
 * change. `TOO_LARGE`: the document would outgrow what a server keeps. Hocuspocus drops both, because the document's
 * connection is read-only (from then on); the laptop's other documents go on. A failure ends the sender's connection
 * and the message is never applied.
 */
export async function takeSyncMessage(
  message: Incoming,
): Promise<Result<'stored' | 'nothing-new' | 'READ_ONLY' | 'TOO_LARGE', CloseName>> {
  const { type, payload, document, connection, row, updates } = message
  if (type === SYNC_STEP_1) return isStateVector(payload) ? ok('nothing-new') : err('BAD_MESSAGE')

  const inspected = inspectUpdate(payload, document)
  if (!inspected.ok) return err('BAD_MESSAGE')
  const { empty, newClients } = inspected.value
  if (empty) return ok('nothing-new')
  const typing = type !== SYNC_STEP_2
  // Repeated at every reconnect: the delete set always travels whole.
  if (!typing && newClients.size === 0 && Y.snapshotContainsUpdate(Y.snapshot(document), payload)) {
    return ok('nothing-new')
  }
  if (connection.readOnly) return ok(connection.context.refused ?? 'READ_ONLY')
  // The first upload of a thousand documents is a thousand STEP_2 at once; nobody types that fast.
  if (typing && !connection.context.changes.take()) return err('RATE_LIMITED')

  const others = newClients.size > 0 ? clientsOfOthers(document, connection) : new Set<number>()
  if ([...newClients].some((client) => others.has(client))) return err('IMPERSONATION')

  const appended = await updates.append(row.number, payload)
  if (appended.ok) return ok('stored')
  if (appended.reason === 'storage-failed') return err('STORAGE_FAILED')
  connection.readOnly = true
  return ok('TOO_LARGE')
}
