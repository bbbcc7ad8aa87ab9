import { decodeUtf8 } from 'lib0/string'
import { err, ok, type Result } from '../../kernel/result.ts'

export type DecodeFailure = 'empty' | 'not-a-list' | 'web-page' | 'vcard'

/**
 * The text in the bytes of a list: UTF-8 or UTF-16 with or without its mark, and otherwise Windows-1252, which is what
 * Excel on a Dutch laptop writes. Text that is valid UTF-8 is hardly ever meant as anything else.
 */
export function decodeList(bytes: Uint8Array): Result<string, DecodeFailure> {
  if (startsWith(bytes, PDF)) return err('not-a-list')
  const order = utf16Order(bytes)
  if (order === null && bytes.includes(0)) return err('not-a-list')
  const raw = order === null ? (utf8(bytes) ?? windows1252(bytes)) : utf16(bytes, order)
  const text = raw.replace(/^\uFEFF/u, '')
  if (text.trim() === '') return err('empty')
  if (/^\s*BEGIN:VCARD/iu.test(text)) return err('vcard')
  // Systems that "export to Excel" sometimes write a page or an XML workbook with the name of an Excel file.
  return /^\s*<(?:!doctype|html|table|\?xml|head|meta|style)/iu.test(text) ? err('web-page') : ok(text)
}

const PDF = [0x25, 0x50, 0x44, 0x46]

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

type ByteOrder = 'little' | 'big'

/** Told by the mark; without one by its zeros, that every second byte of Western text is. */
function utf16Order(bytes: Uint8Array): ByteOrder | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'little'
  if (startsWith(bytes, [0xfe, 0xff])) return 'big'
  const start = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = start.length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'little'
  return even > half * 0.4 && odd < half * 0.05 ? 'big' : null
}

function utf16(bytes: Uint8Array, order: ByteOrder): string {
  const [low, high] = order === 'little' ? [0, 1] : [1, 0]
  return inPieces(bytes.length >> 1, (at) => (bytes[2 * at + low] ?? 0) | ((bytes[2 * at + high] ?? 0) << 8))
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
  return inPieces(bytes.length, (at) => {
    const byte = bytes[at] ?? 0
    return byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte
  })
}

/** Text of so many code units. In pieces, because all of them as arguments of one call would overflow the stack. */
function inPieces(length: number, unitAt: (at: number) => number): string {
  const parts: string[] = []
  for (let start = 0; start < length; start += 8192) {
    const units = Array.from({ length: Math.min(8192, length - start) }, (_, index) => unitAt(start + index))
    parts.push(String.fromCharCode(...units))
  }
  return parts.join('')
}
