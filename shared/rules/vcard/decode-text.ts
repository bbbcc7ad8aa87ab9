import { decodeUtf16, decodeUtf8, decodeWindows1252 } from '../../kernel/decode.ts'

/**
 * The text in the bytes of a file of cards: UTF-8 or UTF-16 by its mark, UTF-16 without one by its zeros, and what is
 * no UTF-8 is Windows-1252, as old programs write.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), 'little')
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 'big')
  // A card begins with the letters of BEGIN, so without a mark its zeros stand beside them.
  if (first === 0) return decodeUtf16(bytes, 'big')
  if (second === 0) return decodeUtf16(bytes, 'little')
  return (decodeUtf8(bytes) ?? decodeWindows1252(bytes)).replace(/^\uFEFF/u, '')
}

/** Bytes that came one by one, in the character set that a line names; what it names wrongly is guessed. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  const isWestern = /^(iso-?8859-?1|latin-?1|windows-?1252|cp-?1252)/iu.test(charset)
  return isWestern ? decodeWindows1252(bytes) : (decodeUtf8(bytes) ?? decodeWindows1252(bytes))
}
