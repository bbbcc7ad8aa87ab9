import type { ContentLine } from './content-line.ts'
import { isQuotedPrintable } from './quoted-printable.ts'

/** One card of a file before it is understood. */
export interface RawCard {
  lines: ContentLine[]
  isClosed: boolean
  /** It has more text than a card can have. */
  isTooLong: boolean
}

/** Of one card, without photos. A card is a page of text at most. */
const MAX_LETTERS = 64 * 1024
/** A photo is left out while reading: only that it was there is kept. */
const BULKY = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'NOTE', 'AGENT'])

/** The cards of a text, one after another. A card inside a card (an assistant's) is no card of its own. */
export function* rawCards(text: string): Generator<RawCard> {
  let card: RawCard | null = null
  let inside = 0
  let letters = 0
  for (const line of contentLines(text)) {
    const isMark = (name: string) => line.name === name && /^\s*VCARD\s*$/iu.test(line.value)
    if (isMark('BEGIN')) {
      if (card?.lines.at(-1)?.name === 'AGENT') {
        inside += 1
        continue
      }
      if (card !== null) yield card
      card = { lines: [], isClosed: false, isTooLong: false }
      inside = 0
      letters = 0
    } else if (card !== null && isMark('END')) {
      if (inside > 0) {
        inside -= 1
        continue
      }
      yield { ...card, isClosed: true }
      card = null
    } else if (card !== null && inside === 0) {
      letters += line.value.length
      if (letters > MAX_LETTERS) card.isTooLong = true
      else card.lines.push(line)
    }
  }
  if (card !== null) yield card
}

/** Lines as they are meant: what is folded over several belongs to the first. Lines without a colon are no lines. */
function* contentLines(text: string): Generator<ContentLine> {
  let line: ContentLine | null = null
  let parts: string[] = []
  const done = () => (line === null ? null : { ...line, value: parts.join('') })
  for (const raw of rawLines(text)) {
    const isBulky = line !== null && BULKY.has(line.name)
    const last = parts.at(-1)
    // In quoted-printable a line that ends in = goes on, whatever the next one looks like.
    if (line !== null && isQuotedPrintable(line) && last?.endsWith('=') === true) {
      parts[parts.length - 1] = last.slice(0, -1)
      parts.push(raw)
      continue
    }
    if (line !== null && /^[ \t]/u.test(raw)) {
      if (!isBulky) parts.push(raw.slice(1))
      continue
    }
    const begun = lineOf(raw)
    if (begun === null) continue
    const whole = done()
    if (whole !== null) yield whole
    line = begun
    parts = BULKY.has(begun.name) && !isQuotedPrintable(begun) ? [''] : [begun.value]
  }
  const whole = done()
  if (whole !== null) yield whole
}

function* rawLines(text: string): Generator<string> {
  let from = 0
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    const to = end === -1 ? text.length : end
    yield text.slice(from, text[to - 1] === '\r' ? to - 1 : to)
    from = to + 1
  }
}

/** Longer names and parameters are no card's: what comes without a colon in this many letters is no line. */
const MAX_HEAD = 1000

/** The first colon that is not inside quotation marks ends the name and its parameters. */
function lineOf(raw: string): ContentLine | null {
  const start = raw.slice(0, MAX_HEAD)
  const head = (/^(?:[^:"]|"[^"]*")*(?=:)/u.exec(start) ?? /^[^:]*(?=:)/u.exec(start))?.[0]
  if (head === undefined) return null
  const [name = '', ...params] = head.match(/(?:[^;"]|"[^"]*"|")+/gu) ?? []
  return {
    name: name.replace(/^.*\./u, '').trim().toUpperCase(),
    params: params.map((param) => param.replaceAll('"', '').trim()),
    value: raw.slice(head.length + 1),
  }
}
