import { decodeUtf16, decodeUtf8, decodeWindows1252 } from '../../kernel/decode.ts'
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
  const raw = order === null ? (decodeUtf8(bytes) ?? decodeWindows1252(bytes)) : decodeUtf16(bytes, order)
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
