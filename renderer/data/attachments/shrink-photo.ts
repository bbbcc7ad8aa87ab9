import { err, type Result } from '../../../shared/kernel/result.ts'

/** A photo as it is kept: small, upright, and without anything but the picture (no place, no camera). */
export interface ShrunkPhoto {
  /** At most MAX_ATTACHMENT. */
  bytes: Uint8Array<ArrayBuffer>
  /** In pixels; the longest side at most 1600. */
  width: number
  height: number
  type: 'image/webp'
}

/**
 * `not-a-photo`: not a JPEG, PNG or WebP that can be read (HEIC of a telephone neither). `too-large`: over 40 MB or
 * 60 megapixels. `cancelled`: the signal said so.
 */
export type ShrinkFailure = 'not-a-photo' | 'too-large' | 'cancelled'

export type Shrunk = Result<ShrunkPhoto, ShrinkFailure>

const MAX_FILE = 40_000_000

/** Makes a photo small in a worker, so that typing goes on meanwhile. */
export function shrinkPhoto(file: Blob, signal?: AbortSignal): Promise<Shrunk> {
  if (file.size > MAX_FILE) return Promise.resolve(err('too-large'))
  if (signal?.aborted === true) return Promise.resolve(err('cancelled'))
  const worker = new Worker(new URL('./shrink-photo.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Shrunk>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Shrunk>) => resolve(data))
    // A picture on which the decoder breaks down takes its worker with it.
    worker.addEventListener('error', () => resolve(err('not-a-photo')))
    signal?.addEventListener('abort', () => resolve(err('cancelled')), { once: true })
    worker.postMessage(file)
  }).finally(() => worker.terminate())
}
