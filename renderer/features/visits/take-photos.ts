import { addPhoto, writePhoto } from '../../../shared/documents/visit.ts'
import { newId, type DocId } from '../../../shared/kernel/ids.ts'
import { Photo } from '../../../shared/model/photo.ts'
import { shrinkPhoto } from '../../data/attachments/shrink-photo.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'
import { photoQueue, type PhotoFailure } from './photo-queue.ts'

interface Chosen {
  id: string
  file: File
  signal: AbortSignal
}

/**
 * Makes photos small, keeps them on this laptop and puts them into the visit, one after the other. What does not work
 * stays in the queue with its reason.
 */
export async function takePhotos(
  session: WorkspaceSession,
  visit: DocId,
  files: readonly File[],
): Promise<void> {
  const queue = photoQueue.getState()
  const chosen = files.map((file) => {
    const [id, stop] = [newId(), new AbortController()]
    const cancel = (): void => {
      stop.abort()
      queue.remove(id)
    }
    return {
      id,
      file,
      signal: stop.signal,
      queued: { id, visit, name: file.name, state: 'waiting', cancel } as const,
    }
  })
  queue.add(chosen.map(({ queued }) => queued))
  for (const each of chosen) {
    if (each.signal.aborted) continue
    queue.become(each.id, 'shrinking')
    const failure = await keepPhoto(session, visit, each)
    if (failure === null) queue.remove(each.id)
    else queue.become(each.id, failure)
  }
}

/** Null when it stands in the visit, or nobody wants it any more. */
async function keepPhoto(
  session: WorkspaceSession,
  visit: DocId,
  { file, signal }: Chosen,
): Promise<PhotoFailure | null> {
  const shrunk = await shrinkPhoto(file, signal)
  if (!shrunk.ok) return shrunk.reason === 'cancelled' ? null : shrunk.reason
  const { bytes, width, height, type } = shrunk.value
  const kept = await session.attachments.keep(visit, bytes, type)
  if (!kept.ok) return kept.reason
  if (signal.aborted) return null
  // Only now: a visit never names a photo that no laptop has.
  const { id: by } = session.person
  const addedAt = new Date().toISOString()
  await session.change(visit, (content) => {
    // The same photo once more keeps its words.
    if (Photo.has(content, kept.value.sha)) writePhoto(content, kept.value.sha, { deletedAt: '' })
    else addPhoto(content, { ...kept.value, type, width, height, caption: '', addedAt, by })
  })
  return null
}
