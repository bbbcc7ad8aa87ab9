import { decodeUtf8 } from 'lib0/string'
import { err, ok, type Result } from '../../kernel/result.ts'

/** A list of 1,000 providers is a quarter of a megabyte; what is far bigger is another kind of file. */
export const MAX_LIST_BYTES = 20 * 1024 * 1024

export type DecodeFailure = 'empty' | 'not-text' | 'excel-file' | 'too-large'

/**
 * The text in the bytes of a list: UTF-8 with or without its mark, and otherwise Windows-1252, which is what
 * Excel on a Dutch laptop writes. Text that is valid UTF-8 is hardly ever meant as anything else.
 */
export function decodeList(bytes: Uint8Array): Result<string, DecodeFailure> {
  if (bytes.length > MAX_LIST_BYTES) return err('too-large')
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLE)) return err('excel-file')
  if (bytes.includes(0)) return err('not-text')
  const text = (utf8(bytes) ?? windows1252(bytes)).replace(/^\uFEFF/u, '')
  return text.trim() === '' ? err('empty') : ok(text)
}

/** How .xlsx begins, which is a zip file, and the older .xls. */
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return decodeUtf8(bytes)
  } catch {
    // lib0 decodes strictly and says so by throwing: the bytes are not UTF-8.
    return null
  }
}

/** 0x80 to 0x9f; the rest of Windows-1252 equals Unicode. The five unused places keep their own number. */
const HIGH =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

function windows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  // In pieces, because all bytes as arguments of one call would overflow the stack.
  for (let at = 0; at < bytes.length; at += 8192) {
    const codes = Array.from(bytes.subarray(at, at + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte,
    )
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}
