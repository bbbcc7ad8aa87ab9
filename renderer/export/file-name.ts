import type { FileKind } from '../../shared/ipc/files.ts'

const LONGEST = 120
/** A name on a Linux disk holds 255 bytes; a little is left for a copy under way. */
const MOST_BYTES = 240

/** Names that Windows keeps for devices, whatever comes behind the dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu

/**
 * A file name that every system takes: "2026-11-22 Overleg De Linde.docx". Give the title with its date in front;
 * what a name cannot hold becomes a dash or disappears.
 */
export function fileNameOf(title: string, kind: FileKind): string {
  const end = `.${kind}`
  const readable = title
    .normalize('NFC')
    .replace(/:(?=\s)/gu, ' -')
    .replace(/[/\\:|]/gu, '-')
    // Invisible signs can turn the order of a name around, so that its end looks like another kind.
    .replace(/[*?"<>\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[ .]+/u, '')
  const own = RESERVED.test(readable) ? `_${readable}` : readable
  const short = cut(own, LONGEST - end.length, MOST_BYTES - end.length).replace(/[ .]+$/u, '')
  return `${short === '' ? 'document' : short}${end}`
}

/** The beginning of a text, never half a character. */
function cut(text: string, most: number, mostBytes: number): string {
  const encoder = new TextEncoder()
  let kept = ''
  let bytes = 0
  for (const character of text) {
    bytes += encoder.encode(character).byteLength
    if (kept.length + character.length > most || bytes > mostBytes) break
    kept += character
  }
  return kept
}
