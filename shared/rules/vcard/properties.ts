import type { ContentLine } from './content-line.ts'
import { decodedValue } from './quoted-printable.ts'

/** One thing that a card tells. */
export interface Property {
  name: string
  /** In lower case: "work", "cell", "pref". */
  types: readonly string[]
  /** One text, the parts of a structured one, or the members of a list. Of one line each. */
  values: readonly string[]
}

/** What we keep of a card, whichever version it has: they differ in how a line is encoded and how a type is named. */
export function propertiesOf(lines: readonly ContentLine[]): Property[] {
  return lines
    .filter(({ name }) => KEPT.has(name))
    .map((line) => ({
      name: line.name,
      types: line.params.flatMap(typesIn),
      values: valuesIn(decodedValue(line), SEPARATOR[line.name]),
    }))
}

const KEPT = new Set(['FN', 'N', 'ORG', 'TITLE', 'ROLE', 'TEL', 'EMAIL', 'CATEGORIES', 'KIND'])
const SEPARATOR: Partial<Record<string, ';' | ','>> = { N: ';', ORG: ';', CATEGORIES: ',' }

/** `TYPE=WORK`, `TYPE="work,voice"`, in 2.1 `WORK` and in 4.0 `PREF=1`. */
function typesIn(param: string): string[] {
  const [, key = '', value = ''] = /^([^=]*)=?(.*)$/su.exec(param.toLowerCase()) ?? []
  if (value === '') return [key]
  return key === 'type' ? value.split(',').map((type) => type.trim()) : key === 'pref' ? [key] : []
}

/** A backslash means the sign behind it, and with an n a new line; before any other letter it is itself. */
function valuesIn(value: string, separator: ';' | ',' | undefined): string[] {
  const values: string[] = []
  let open = ''
  for (const [piece] of value.matchAll(/\\[\\;,:nN]|[^\\;,]+|[^]/gu)) {
    if (piece === separator) {
      values.push(open)
      open = ''
    } else {
      open += meant(piece)
    }
  }
  return [...values, open].map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
}

function meant(piece: string): string {
  if (piece.length !== 2 || !piece.startsWith('\\')) return piece
  return piece === '\\n' || piece === '\\N' ? '\n' : piece.slice(1)
}
