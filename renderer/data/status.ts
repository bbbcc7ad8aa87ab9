import type { AppendFailure } from './doc-store/doc-store.ts'
import type { SyncStatus } from './sync/sync-engine.ts'

/** Everything the state line is made of. Moments are ISO 8601 in UTC. */
export interface StorageFacts {
  /** Changes in memory that are not durable yet. */
  unkept: number
  /** Texts in which something is typed that is held back from the document, such as half a number. */
  held: number
  failure: AppendFailure | null
  lastKeptAt: string | null
  freeBytes: number | null
  journalFailure: string | null
  /** The copy beside the database was damaged or lost, and was made anew at the start of this run. */
  journalRenewed: boolean
  /** Documents put back from the journal at the start of this run. */
  restored: number
  /** Read-model rebuild: documents done and to do; null when lists are up to date. */
  projecting: { done: number; total: number } | null
}

export interface SharingFacts {
  /** Documents with changes that the municipality has not kept yet, and since when. */
  waiting: number
  since: string | null
  lastSharedAt: string | null
  /** Photos that are only on this laptop. */
  photos: number
}

export interface WorkspaceStatus {
  storage: StorageFacts
  sharing: SharingFacts
  /** Null when this workspace is not connected to a municipality. */
  sync: SyncStatus | null
}

/** What the laptop says about itself, as a value; the words are the interface's. */
export type LaptopState =
  | { name: 'kept'; at: string | null }
  | { name: 'keeping' }
  | { name: 'not-kept'; changes: number; failure: AppendFailure }

/** What may be said about the municipality. `shared` only when nothing waits and nothing is being compared. */
export type MunicipalityState =
  | { name: 'alone' }
  | { name: 'shared'; at: string | null }
  | { name: 'sharing'; documents: number }
  | { name: 'waiting'; documents: number; since: string | null; connected: boolean }
  | { name: 'disconnected'; since: string }
  | { name: 'refused'; reason: string; documents: number }

/** With less room than this nothing is kept any more: on a full disk a write often hangs instead of being refused. */
export const FULL_BYTES = 8 * 2 ** 20

export function laptopState({ unkept, held, failure, freeBytes, lastKeptAt }: StorageFacts): LaptopState {
  if (failure !== null && unkept > 0) {
    const isFull = freeBytes !== null && freeBytes < FULL_BYTES
    return { name: 'not-kept', changes: unkept, failure: isFull ? 'no-space' : failure }
  }
  return unkept + held > 0 ? { name: 'keeping' } : { name: 'kept', at: lastKeptAt }
}

export function municipalityState({ sync, sharing, storage }: WorkspaceStatus): MunicipalityState {
  if (sync === null) return { name: 'alone' }
  const { connection, catchingUp } = sync
  const waiting = sharing.waiting + sharing.photos
  if (connection.name === 'refused') {
    return { name: 'refused', reason: connection.reason, documents: waiting }
  }
  const connected = connection.name === 'connected'
  // What a reader writes stays here: it is not on its way to anybody.
  if (sync.role === 'reader' && waiting > 0) {
    return { name: 'refused', reason: 'READ_ONLY', documents: waiting }
  }
  if (connected && catchingUp > 1) return { name: 'sharing', documents: catchingUp }
  if (waiting > 0 || storage.unkept > 0) {
    return { name: 'waiting', documents: Math.max(waiting, 1), since: sharing.since, connected }
  }
  return connected
    ? { name: 'shared', at: sharing.lastSharedAt }
    : { name: 'disconnected', since: connection.since }
}
