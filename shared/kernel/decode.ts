import { decodeUtf8 as decodeStrictly } from 'lib0/string'

/** The text in these bytes, or null when they are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeStrictly(bytes)
  } catch {
    // lib0 decodes strictly and says so by throwing: the bytes are not UTF-8.
    return null
  }
}

/** UTF-16 without its mark. An odd last byte is left out. */
export function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const [low, high] = order === 'little' ? [0, 1] : [1, 0]
  return inPieces(bytes.length >> 1, (at) => (bytes[2 * at + low] ?? 0) | ((bytes[2 * at + high] ?? 0) << 8))
}

/** Windows-1252, as Excel on a Dutch laptop writes. Every byte is a letter in it, so this always succeeds. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return inPieces(bytes.length, (at) => {
    const byte = bytes[at] ?? 0
    return byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte
  })
}

/** 0x80 to 0x9f; the rest of Windows-1252 equals Unicode. The five unused places keep their own number. */
const HIGH =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

/** Text of so many code units. In pieces, because all of them as arguments of one call would overflow the stack. */
function inPieces(length: number, unitAt: (at: number) => number): string {
  const parts: string[] = []
  for (let start = 0; start < length; start += 8192) {
    const units = Array.from({ length: Math.min(8192, length - start) }, (_, index) => unitAt(start + index))
    parts.push(String.fromCharCode(...units))
  }
  return parts.join('')
}
