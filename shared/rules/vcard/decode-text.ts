import { decodeUtf8 } from 'lib0/string'

/**
 * The text in the bytes of a file of cards: UTF-8 or UTF-16 by its mark, UTF-16 without one by its zeros, and what is
 * no UTF-8 is Windows-1252, as old programs write.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 0)
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 1)
  // A card begins with the letters of BEGIN, so without a mark its zeros stand beside them.
  if (first === 0) return utf16(bytes, 1)
  if (second === 0) return utf16(bytes, 0)
  return (decodedUtf8(bytes) ?? windows1252(bytes)).replace(/^\uFEFF/u, '')
}

/** Bytes that came one by one, in the character set that a line names; what it names wrongly is guessed. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  const isWestern = /^(iso-?8859-?1|latin-?1|windows-?1252|cp-?1252)/iu.test(charset)
  return isWestern ? windows1252(bytes) : (decodedUtf8(bytes) ?? windows1252(bytes))
}

function decodedUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeUtf8(bytes)
  } catch {
    // lib0 decodes strictly and says so by throwing: the bytes are not UTF-8.
    return null
  }
}

function utf16(bytes: Uint8Array, low: 0 | 1): string {
  const high = 1 - low
  return inPieces(bytes.length >> 1, (at) => (bytes[2 * at + low] ?? 0) | ((bytes[2 * at + high] ?? 0) << 8))
}

/** 0x80 to 0x9f; the rest of Windows-1252 equals Unicode. The five unused places keep their own number. */
const HIGH =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

function windows1252(bytes: Uint8Array): string {
  return inPieces(bytes.length, (at) => {
    const byte = bytes[at] ?? 0
    return byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte
  })
}

/** In pieces, because all letters as arguments of one call would overflow the stack. */
function inPieces(length: number, codeAt: (at: number) => number): string {
  const parts: string[] = []
  for (let from = 0; from < length; from += 8192) {
    const size = Math.min(8192, length - from)
    parts.push(String.fromCharCode(...Array.from({ length: size }, (_none, at) => codeAt(from + at))))
  }
  return parts.join('')
}
