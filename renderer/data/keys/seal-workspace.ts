import { Dexie } from 'dexie'
import type { AppApi } from '../../../shared/ipc/api.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { unsealedAttachmentsName } from '../attachments/attachments-database.ts'
import { sealingCodec, SealedOtherwise } from '../doc-store/codec.ts'
import { databaseName, unsealedDatabaseName, WorkspaceDatabase } from '../doc-store/database.ts'
import { dexieDocStore } from '../doc-store/dexie-doc-store.ts'
import { openJournal, recover, renewJournal, type JournalState } from '../journal/recover.ts'
import type { OpeningFailure } from '../open-storage.ts'
import { copyAttachments, copyDocuments, type OnProgress } from './copy-sealed.ts'

/** `other`: another key sealed what stands here. */
export type SealingFailure = OpeningFailure | 'other'

/**
 * Seals what an older version stored of a workspace. It is copied into databases of their own, the journal is begun
 * anew, and only then the old ones go: ended at any moment it begins again and nothing is lost. After that no plain
 * value is read any more.
 */
export async function sealWorkspace(
  api: Pick<AppApi, 'journal' | 'keys'>,
  workspace: string,
  key: CryptoKey,
  onProgress: OnProgress,
): Promise<Result<null, SealingFailure>> {
  // Opening the journal tells first whether this build may touch anything.
  const journal = await openJournal(api.journal, workspace)
  if (!journal.ok) return journal
  try {
    const sealed = await sealAll(api.journal, workspace, journal.value, key, onProgress)
    if (!sealed.ok) return sealed
    await Dexie.delete(unsealedDatabaseName(workspace))
    await Dexie.delete(unsealedAttachmentsName(workspace))
    const noted = await api.keys.sealed({ workspace })
    return noted.ok ? ok(null) : noted
  } catch (error) {
    return err(error instanceof SealedOtherwise ? 'other' : 'io')
  }
}

async function sealAll(
  journal: AppApi['journal'],
  workspace: string,
  state: JournalState,
  key: CryptoKey,
  onProgress: OnProgress,
): Promise<Result<null, 'io'>> {
  const codec = sealingCodec(key)
  const fromBefore = await Dexie.exists(unsealedDatabaseName(workspace))
  // What an earlier try left is of no use: the old database still has it all.
  if (fromBefore) await Dexie.delete(databaseName(workspace))
  const database = new WorkspaceDatabase(workspace)
  const store = dexieDocStore(database, codec)
  try {
    if (fromBefore) await copyDocuments(workspace, database, codec, onProgress)
    await copyAttachments(workspace, codec, onProgress)
    if (state.documents === 0 && !fromBefore) return ok(null)
    const recovered = await recover(journal, workspace, state, database, store, codec, onProgress)
    if (!recovered.ok) return recovered
    // Twice: a journal keeps the generation before it, and that one is not sealed.
    const once = await renewJournal(journal, workspace, database, store, codec)
    return once.ok ? await renewJournal(journal, workspace, database, store, codec) : once
  } finally {
    await store.close()
  }
}
