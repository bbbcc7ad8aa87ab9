import { decodeBytes } from './decode-text.ts'
import type { ContentLine } from './content-line.ts'

/** The encoding may stand without the word for it, as in `NOTE;QUOTED-PRINTABLE:`. */
export function isQuotedPrintable({ params }: Pick<ContentLine, 'params'>): boolean {
  return params.some((param) => /^(ENCODING=)?QUOTED-PRINTABLE$/iu.test(param))
}

/** The value of a line, its bytes decoded when they are written out. */
export function decodedValue(line: ContentLine): string {
  if (!isQuotedPrintable(line)) return line.value
  const charset = line.params.find((param) => /^CHARSET=/iu.test(param)) ?? ''
  return decodeBytes(bytesOf(line.value), charset.slice('CHARSET='.length))
}

/** Half a code at the end stays as it stands. */
function bytesOf(value: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < value.length; at += 1) {
    const isCode = /^=[0-9a-f]{2}/iu.test(value.slice(at, at + 3))
    const byte = isCode ? Number.parseInt(value.slice(at + 1, at + 3), 16) : value.charCodeAt(at)
    if (isCode) at += 2
    // Letters beside the codes were decoded with the file; those of more than one byte are lost.
    bytes.push(byte < 0x100 ? byte : 0x3f)
  }
  return Uint8Array.from(bytes)
}
