import type { Codec } from '../doc-store/codec.ts'
import { observe, type QueryContext } from '../queries/live-rows.ts'
import { namedPhotos } from '../queries/photos.ts'
import type { ServerFollower } from '../sync/sync-engine.ts'
import { AttachmentsDatabase } from './attachments-database.ts'
import type { Attachments } from './attachments.ts'
import { dexieAttachments } from './dexie-attachments.ts'
import { shareAttachments } from './share-attachments.ts'

export interface OpenAttachments {
  attachments: Attachments
  /** For the sync engine: shares them behind the documents. */
  follower: ServerFollower
  close(): Promise<void>
}

/** The photos of a workspace, shared as far as documents name them. `onWaiting`: how many are only on this laptop. */
export function openAttachments(
  workspace: string,
  codec: Codec,
  queries: QueryContext,
  onWaiting: (photos: number) => void,
): OpenAttachments {
  const store = dexieAttachments(new AttachmentsDatabase(workspace), codec)
  const sharing = shareAttachments(store, () => namedPhotos()(queries))
  // A storage that fails is said by whoever reads or writes a photo.
  const count = (): void =>
    void store.inState('local').then(
      (photos) => onWaiting(photos.length),
      () => undefined,
    )
  const stopWatching = store.watchWork(count)
  const named = observe(queries, namedPhotos(), sharing.changed, () => undefined)
  return {
    attachments: store,
    follower: sharing.follower,
    async close() {
      named.unsubscribe()
      stopWatching()
      await sharing.close()
      await store.close()
    },
  }
}
