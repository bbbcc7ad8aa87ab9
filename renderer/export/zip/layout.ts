/** Signatures and sizes of the parts of a zip file (APPNOTE 6.3.9); numbers in it are little-endian. */
export const LOCAL = { signature: 0x04034b50, size: 30 }
export const CENTRAL = { signature: 0x02014b50, size: 46 }
export const END = { signature: 0x06054b50, size: 22 }
export const END64 = { signature: 0x06064b50, size: 56 }
export const LOCATOR64 = { signature: 0x07064b50, size: 20 }

export const STORED = 0
export const DEFLATED = 8
/** A field with this value has its real value in the part for large files (zip64). */
export const FULL16 = 0xffff
export const FULL32 = 0xffffffff
/** The extra field of large files. */
export const EXTRA64 = 1
/** Names are UTF-8. */
export const UTF8_NAMES = 0x0800

type Field = readonly [bytes: 2 | 4 | 8, value: number]

/** Numbers one after another. */
export function packed(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else if (size === 4) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += size
  }
  return bytes
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
