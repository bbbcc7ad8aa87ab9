import { createStore } from 'zustand/vanilla'
import type { DocId } from '../../../shared/kernel/ids.ts'

/** Why a photo was not kept; the words are the screen's. */
export type PhotoFailure = 'not-a-photo' | 'too-large' | 'no-space' | 'io'

/** A photo that was chosen and does not stand in the visit yet. */
export interface QueuedPhoto {
  id: string
  visit: DocId
  /** Of the file, as the user knows it. */
  name: string
  state: 'waiting' | 'shrinking' | PhotoFailure
  cancel: () => void
}

interface PhotoQueue {
  photos: readonly QueuedPhoto[]
  add: (photos: readonly QueuedPhoto[]) => void
  become: (id: string, state: QueuedPhoto['state']) => void
  remove: (id: string) => void
}

export function createPhotoQueue() {
  return createStore<PhotoQueue>((set) => ({
    photos: [],
    add: (added) => set(({ photos }) => ({ photos: [...photos, ...added] })),
    become: (id, state) =>
      set(({ photos }) => ({
        photos: photos.map((photo) => (photo.id === id ? { ...photo, state } : photo)),
      })),
    remove: (id) => set(({ photos }) => ({ photos: photos.filter((photo) => photo.id !== id) })),
  }))
}

/** One for this window: photos go on being kept when somebody leaves the screen meanwhile. */
export const photoQueue = createPhotoQueue()
