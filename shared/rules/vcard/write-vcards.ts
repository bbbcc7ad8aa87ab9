import { encodeUtf8 } from 'lib0/string'
import { splitName } from '../contacts/name-parts.ts'
import type { Card, CardVersion } from './card.ts'
import { foldedLine, quotedPrintableLine } from './fold-line.ts'

/**
 * The cards as one file, in UTF-8. Version 4.0 is the standard of now, 3.0 what telephones and Outlook read, 2.1 what
 * old ones read.
 */
export function writeVCards(cards: readonly Card[], version: CardVersion): Uint8Array {
  return encodeUtf8(cards.map((card) => cardText(card, version)).join(''))
}

interface Line {
  name: string
  types: readonly string[]
  /** Parts of a structured text, or the one text; a list when `separator` is a comma. */
  values: readonly string[]
  separator?: ';' | ','
}

function cardText(card: Card, version: CardVersion): string {
  const write = version === '2.1' ? lineIn21 : (line: Line) => lineIn34(line, version)
  return ['BEGIN:VCARD', `VERSION:${version}`, ...linesOf(card).map(write), 'END:VCARD', ''].join('\r\n')
}

function linesOf(card: Card): Line[] {
  const { given, family } = splitName(card.name)
  const lines: Line[] = [
    { name: 'FN', types: [], values: [card.name] },
    { name: 'N', types: [], values: [family, given, '', '', ''], separator: ';' },
    { name: 'ORG', types: [], values: [card.organisation, card.department], separator: ';' },
    { name: 'TITLE', types: [], values: [card.function] },
    { name: 'TEL', types: ['WORK', 'VOICE'], values: [card.phone] },
    { name: 'TEL', types: ['CELL'], values: [card.mobile] },
    { name: 'EMAIL', types: ['WORK'], values: [card.email] },
    { name: 'CATEGORIES', types: [], values: card.topics, separator: ',' },
  ]
  return lines.filter(({ values }) => values.some((value) => value !== ''))
}

function lineIn34({ name, types, values, separator }: Line, version: CardVersion): string {
  const params = types.length === 0 ? '' : `;TYPE=${types.join(',')}`
  // A telephone number is a text here: as an address it could not hold its spaces.
  const kind = name === 'TEL' && version === '4.0' ? ';VALUE=text' : ''
  return foldedLine(`${name}${kind}${params}:${values.map(escaped).join(separator ?? ';')}`)
}

/** Version 2.1 knows no UTF-8 in the open, escapes the separators only and has no way to write a backslash. */
function lineIn21({ name, types, values, separator }: Line): string {
  const head = [name, ...types].join(';')
  const value = values
    .map((text) => text.replaceAll('\\', '/'))
    .map((text) => (separator === undefined ? text : text.replaceAll(separator, `\\${separator}`)))
    .join(separator ?? ';')
  return /^[\x20-\x7e]*$/u.test(value) && head.length + value.length < 75
    ? `${head}:${value}`
    : quotedPrintableLine(`${head};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:`, value)
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n?|\n/gu, '\\n')
}
