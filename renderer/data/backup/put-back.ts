import { copyBeside, fieldsAsThen } from '../../../shared/documents/put-back.ts'
import { setDeleted } from '../../../shared/documents/meta.ts'
import { docId, type DocId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { WorkspaceSession } from '../workspace-session.ts'
import type { Difference } from './compare-backup.ts'
import type { OpenedBackup } from './read-backup.ts'
import type { OnProgress } from './test-backup.ts'

/** `damaged`: a part of the backup cannot be read. `write`: a photo could not be kept. */
export type PutBackReason = 'damaged' | 'write'

/**
 * Puts documents back in the workspace of now, as work of now: nothing that somebody wrote since goes away, but for
 * fields of a relation or a contact, which get the value of then. `suffix` comes behind the title of a copy.
 */
export async function putBack(
  session: Pick<WorkspaceSession, 'whole' | 'change' | 'attachments'>,
  backup: OpenedBackup,
  chosen: readonly Difference[],
  suffix: string,
  onProgress: OnProgress,
): Promise<Result<null, PutBackReason>> {
  for (const [index, { doc, kind, what }] of chosen.entries()) {
    onProgress(index, chosen.length)
    if (what === 'deleted') {
      await session.change(doc, (content) => setDeleted(content, ''))
      continue
    }
    const update = await backup.read(doc)
    if (update === null) return err('damaged')
    if (what === 'changed' && (kind === 'dossier' || kind === 'directory')) {
      await session.change(doc, (content) => fieldsAsThen(content, update))
      continue
    }
    // Another document: what was written then never meets, under the same writer, what was written since.
    const to = what === 'gone' ? doc : docId(kind)
    const kept = await keepPhotos(session, backup, doc, to)
    if (!kept.ok) return kept
    const now = new Date().toISOString()
    await session.whole.bring(to, what === 'gone' ? update : copyBeside(update, suffix, now))
  }
  return ok(null)
}

async function keepPhotos(
  { attachments }: Pick<WorkspaceSession, 'attachments'>,
  backup: OpenedBackup,
  from: DocId,
  to: DocId,
): Promise<Result<null, PutBackReason>> {
  for (const { sha, type } of backup.photos.filter(({ doc }) => doc === from)) {
    const bytes = await backup.readPhoto(sha)
    if (bytes === null) return err('damaged')
    const kept = await attachments.keep(to, bytes, type)
    if (!kept.ok) return err('write')
  }
  return ok(null)
}

/** A document of a backup with its photos, to be brought into a workspace that has nothing yet. */
export interface RestorableDocument {
  id: DocId
  update: Uint8Array
  photos: { sha: string; type: string; bytes: Uint8Array }[]
}

/** A whole workspace of before. */
export interface Restorable {
  /** What it is called from now on; absent: as it was. */
  name?: string
  manifest: { workspace: { id: string; name: string } }
  size: number
  /** One by one; null, as the last, when a part cannot be read. */
  documents: () => AsyncGenerator<RestorableDocument | null>
}

export function restorableOf(backup: OpenedBackup): Restorable {
  const { workspace, documents } = backup
  return {
    manifest: { workspace },
    size: documents.size,
    async *documents() {
      for (const id of documents.keys()) {
        const update = await backup.read(id)
        const photos = await photosOf(backup, id)
        if (update === null || photos === null) {
          yield null
          return
        }
        yield { id, update, photos }
      }
    },
  }
}

async function photosOf(backup: OpenedBackup, of: DocId): Promise<RestorableDocument['photos'] | null> {
  const found: RestorableDocument['photos'] = []
  for (const { sha, type } of backup.photos.filter(({ doc }) => doc === of)) {
    const bytes = await backup.readPhoto(sha)
    if (bytes === null) return null
    found.push({ sha, type, bytes })
  }
  return found
}
