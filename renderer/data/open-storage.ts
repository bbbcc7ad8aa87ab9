import type { AppApi } from '../../shared/ipc/api.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Codec } from './doc-store/codec.ts'
import { databaseName, WorkspaceDatabase } from './doc-store/database.ts'
import { dexieDocStore } from './doc-store/dexie-doc-store.ts'
import type { DocStore } from './doc-store/doc-store.ts'
import { lineOfFrame } from './doc-store/line-of-frame.ts'
import { linesComeFrom } from './doc-store/storage-line.ts'
import { withTimeout } from './doc-store/write-timeout.ts'
import { openJournal, recover, type JournalState } from './journal/recover.ts'
import { FULL_BYTES, type StorageFacts } from './status.ts'

export type OpeningFailure = 'newer-format' | 'no-space' | 'read-only' | 'io'

/** The database of a workspace, open, and how it was found. */
export interface OpenedStorage {
  database: WorkspaceDatabase
  store: DocStore
  found: Pick<StorageFacts, 'freeBytes' | 'restored' | 'journalRenewed' | 'journalFailure'>
}

linesComeFrom(lineOfFrame)

/** Opens what a workspace is kept in: the journal first, because only it knows whether the database lost something. */
export async function openStorage(
  journal: AppApi['journal'],
  workspace: string,
  codec: Codec,
  onProgress: (done: number, total: number) => void,
): Promise<Result<OpenedStorage, OpeningFailure>> {
  const opened = await openJournal(journal, workspace)
  if (!opened.ok) return opened
  const found = await openDatabase(workspace, opened.value)
  if (!found.ok) return found
  const database = found.value
  const store = dexieDocStore(database, codec)
  const recovery = await recover(journal, workspace, opened.value, database, store, codec, onProgress)
  if (!recovery.ok) return err(opened.value.freeBytes < FULL_BYTES ? 'no-space' : 'io')
  const { restored, ...rest } = recovery.value
  return ok({ database, store, found: { ...rest, restored: restored.length } })
}

/** The same for a window that does not lead: the one that does has looked after all this. */
export async function openBesideLeader(workspace: string, codec: Codec): Promise<OpenedStorage> {
  const database = new WorkspaceDatabase(workspace)
  await database.open()
  const found = { freeBytes: null, restored: 0, journalRenewed: false, journalFailure: null }
  return { database, store: dexieDocStore(database, codec), found }
}

/**
 * A database that cannot be opened is worth nothing, and Chromium would have emptied it in silence; when the
 * journal has the documents, it is made anew from there. Not on a full disk: there it is not to blame.
 */
async function openDatabase(
  workspace: string,
  { documents, freeBytes }: JournalState,
): Promise<Result<WorkspaceDatabase, 'no-space'>> {
  const database = new WorkspaceDatabase(workspace)
  const isFull = freeBytes < FULL_BYTES
  try {
    // Elsewhere it may take its time: a newer version empties tables first.
    await (isFull ? withTimeout(database.open()) : database.open())
    return ok(database)
  } catch (error) {
    if (isFull) return err('no-space')
    if (documents === 0) throw error
    await WorkspaceDatabase.delete(databaseName(workspace))
    const fresh = new WorkspaceDatabase(workspace)
    await fresh.open()
    return ok(fresh)
  }
}
