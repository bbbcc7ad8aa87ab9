import { encodeUtf8 } from 'lib0/string'

/** What RFC 6350 allows in one line, in bytes. */
const MAX_BYTES = 75

/** Longer lines go on behind a space on the next one; never in the middle of a sign. */
export function foldedLine(line: string): string {
  let folded = ''
  let room = MAX_BYTES
  for (const sign of line) {
    const size = encodeUtf8(sign).length
    if (size > room) {
      folded += '\r\n '
      room = MAX_BYTES - 1
    }
    folded += sign
    room -= size
  }
  return folded
}

/** The same for version 2.1: bytes written out, and a line that goes on ends in an equals sign. */
export function quotedPrintableLine(head: string, value: string): string {
  let written = head
  let room = MAX_BYTES - head.length
  for (const byte of encodeUtf8(value)) {
    // One place is for the equals sign itself.
    if (room < 4) {
      written += '=\r\n'
      room = MAX_BYTES
    }
    // A space at the beginning of a line would be taken for the sign that it goes on.
    const isPlain = byte > 0x20 && byte <= 0x7e && byte !== 0x3d
    const isSpace = byte === 0x20 && room < MAX_BYTES
    const sign =
      isPlain || isSpace ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    written += sign
    room -= sign.length
  }
  return written
}
