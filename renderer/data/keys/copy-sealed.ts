import { Dexie, type Table } from 'dexie'
import { AttachmentsDatabase, unsealedAttachmentsName } from '../attachments/attachments-database.ts'
import { attachmentContext } from '../attachments/dexie-attachments.ts'
import { alsoEnteredContext } from '../doc-host/also-entered.ts'
import type { Codec } from '../doc-store/codec.ts'
import { unsealedDatabaseName, WorkspaceDatabase } from '../doc-store/database.ts'
import { snapshotContext, updateContext } from '../doc-store/dexie-doc-store.ts'
import { localContext } from '../local/local-values.ts'

export type OnProgress = (done: number, total: number) => void

const TOGETHER = 500
/** Photos are large: a few at a time. */
const PHOTOS_TOGETHER = 10

/** Copies the documents and what belongs to them, sealed. The lists are not copied: they are made anew from these. */
export async function copyDocuments(
  workspace: string,
  to: WorkspaceDatabase,
  codec: Codec,
  onProgress: OnProgress,
): Promise<void> {
  const from = new WorkspaceDatabase(workspace, unsealedDatabaseName(workspace))
  try {
    const total = await from.updates.count()
    const sealed = resealed(codec)
    await copy(from.heads, to.heads, TOGETHER, asItIs)
    await copy(from.outbox, to.outbox, TOGETHER, asItIs)
    await copy(from.peers, to.peers, TOGETHER, asItIs)
    await copy(from.journaled, to.journaled, TOGETHER, asItIs)
    await copy(from.snapshots, to.snapshots, TOGETHER, (row) => sealed(snapshotContext(row.doc), row))
    await copy(from.alsoEntered, to.alsoEntered, TOGETHER, (row) => sealed(alsoEnteredContext(row.doc), row))
    await copy(from.local, to.local, TOGETHER, (row) => sealed(localContext(row.name), row))
    await copy(
      from.updates,
      to.updates,
      TOGETHER,
      (row) => sealed(updateContext(row.doc), row),
      (done) => onProgress(done, total),
    )
  } finally {
    from.close()
  }
}

export async function copyAttachments(
  workspace: string,
  codec: Codec,
  onProgress: OnProgress,
): Promise<void> {
  if (!(await Dexie.exists(unsealedAttachmentsName(workspace)))) return
  const from = new AttachmentsDatabase(workspace, unsealedAttachmentsName(workspace))
  const to = new AttachmentsDatabase(workspace)
  try {
    const total = await from.bytes.count()
    const sealed = resealed(codec)
    await copy(
      from.bytes,
      to.bytes,
      PHOTOS_TOGETHER,
      (row) => sealed(attachmentContext(row.sha), row),
      (done) => onProgress(done, total),
    )
    await copy(from.attachments, to.attachments, TOGETHER, asItIs)
  } finally {
    from.close()
    to.close()
  }
}

const asItIs = <T>(row: T): Promise<T> => Promise.resolve(row)

function resealed(codec: Codec) {
  return async <T extends { sealed: Uint8Array }>(context: string, row: T): Promise<T> => ({
    ...row,
    sealed: await codec.seal(context, await codec.open(context, row.sealed)),
  })
}

async function copy<T, K>(
  from: Table<T, K>,
  to: Table<T, K>,
  together: number,
  change: (row: T) => Promise<T>,
  onDone: (done: number) => void = () => undefined,
): Promise<void> {
  let done = 0
  for (const keys = await from.toCollection().primaryKeys(); done < keys.length; done += together) {
    const rows = await from.bulkGet(keys.slice(done, done + together))
    await to.bulkPut(await Promise.all(rows.filter((row) => row !== undefined).map(change)))
    onDone(Math.min(done + together, keys.length))
  }
}
