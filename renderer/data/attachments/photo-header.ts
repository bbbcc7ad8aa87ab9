/** What the first bytes of a picture say about it. Width and height in pixels, before it is turned upright. */
export interface PhotoHeader {
  type: 'image/jpeg' | 'image/png' | 'image/webp'
  width: number
  height: number
}

/**
 * Reads type and size without decoding, so that a picture too large for the memory is refused before. Null for
 * everything that is not a JPEG, PNG or WebP with a size.
 */
export function readPhotoHeader(bytes: Uint8Array): PhotoHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const header = jpeg(view) ?? png(view) ?? webp(view)
    return header !== null && header.width > 0 && header.height > 0 ? header : null
  } catch {
    return null // it ends before its size
  }
}

const JPEG_START = 0xffd8
/** Start-of-frame markers; C4, C8 and CC among them are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** The picture itself begins: no size came before it. */
const SCAN = 0xda

function jpeg(view: DataView): PhotoHeader | null {
  if (view.getUint16(0) !== JPEG_START) return null
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === SCAN) return null
    if (isFrame(marker)) {
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    // Bytes FF may fill up the room before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
}

function png(view: DataView): PhotoHeader | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function webp(view: DataView): PhotoHeader | null {
  if (word(view, 0) !== 'RIFF' || word(view, 8) !== 'WEBP') return null
  const size = webpSizes.get(word(view, 12))?.(view)
  return size === undefined ? null : { type: 'image/webp', ...size }
}

type Size = Pick<PhotoHeader, 'width' | 'height'>

function lossy(view: DataView): Size {
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

function lossless(view: DataView): Size {
  const packed = view.getUint32(21, true)
  return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 }
}

function extended(view: DataView): Size {
  const uint24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  return { width: uint24(24) + 1, height: uint24(27) + 1 }
}

const webpSizes = new Map([
  ['VP8 ', lossy],
  ['VP8L', lossless],
  ['VP8X', extended],
])

function word(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}
