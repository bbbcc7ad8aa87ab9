import { err, ok } from '../../../shared/kernel/result.ts'
import { MAX_ATTACHMENT } from '../../../shared/sync/limits.ts'
import { readPhotoHeader } from './photo-header.ts'
import type { Shrunk } from './shrink-photo.ts'

const MAX_PIXELS = 60_000_000
const LONGEST_SIDE = 1600
/** The first that is small enough. A telephone's photo is at the first; the last is for a picture of noise. */
const QUALITIES = [0.8, 0.65, 0.5, 0.35, 0.2, 0.05]

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void shrink(data).then((shrunk) =>
    self.postMessage(shrunk, { transfer: shrunk.ok ? [shrunk.value.bytes.buffer] : [] }),
  )
})

async function shrink(file: Blob): Promise<Shrunk> {
  try {
    const header = readPhotoHeader(new Uint8Array(await file.arrayBuffer()))
    if (header === null) return err('not-a-photo')
    if (header.width * header.height > MAX_PIXELS) return err('too-large')
    // The type that the bytes are, whatever the file is called.
    return await redraw(new Blob([file], { type: header.type }))
  } catch {
    return err('not-a-photo') // it says that it is a photo, and cannot be decoded
  }
}

/** Drawing it anew takes along the pixels and nothing else: what a camera wrote about place and time stays out. */
async function redraw(photo: Blob): Promise<Shrunk> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) return err('not-a-photo')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  picture.close()
  for (const quality of QUALITIES) {
    const encoded = await canvas.convertToBlob({ type: 'image/webp', quality })
    if (encoded.size > MAX_ATTACHMENT) continue
    return ok({ bytes: new Uint8Array(await encoded.arrayBuffer()), width, height, type: 'image/webp' })
  }
  return err('too-large')
}
