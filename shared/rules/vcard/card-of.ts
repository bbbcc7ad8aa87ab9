import { err, ok, type Result } from '../../kernel/result.ts'
import type { BadCard, Card, LeftOutOfCard } from './card.ts'
import type { RawCard } from './content-lines.ts'
import { propertiesOf, type Property } from './properties.ts'

export interface Understood {
  card: Result<Card, BadCard>
  leftOut: readonly LeftOutOfCard[]
}

export function cardOf(raw: RawCard): Understood {
  const bad = (reason: BadCard): Understood => ({ card: err(reason), leftOut: [] })
  if (raw.isTooLong) return bad('too-long')
  if (!raw.isClosed) return bad('not-closed')
  const properties = propertiesOf(raw.lines)
  const [organisation = '', ...departments] = named(properties, 'ORG')[0]?.values ?? []
  const name = nameIn(properties)
  if (isNobody(raw, properties)) return bad('not-a-person')
  if (name === '') return bad('no-name')
  const numbers = numbersIn(properties)
  const mails = byPreference(named(properties, 'EMAIL')).map(first).filter(isWritten)
  return {
    card: ok({
      name: cut(name, 200),
      function: cut(textOf(properties, 'TITLE') || textOf(properties, 'ROLE'), 200),
      organisation: cut(organisation, 250),
      department: cut(departments.filter(isWritten).join(', '), 250),
      phone: numbers.phone,
      mobile: numbers.mobile,
      email: cut((mails[0] ?? '').replace(/^mailto:/iu, ''), 200),
      topics: topicsIn(properties),
    }),
    leftOut: [
      ...new Set([
        ...raw.lines.flatMap(({ name: line }) => LEFT_OUT[line] ?? []),
        ...numbers.leftOut,
        ...(mails.length > 1 ? (['more-mails'] as const) : []),
      ]),
    ],
  }
}

const LEFT_OUT: Partial<Record<string, LeftOutOfCard>> = {
  NOTE: 'note',
  PHOTO: 'photo',
  LOGO: 'photo',
  ADR: 'address',
  LABEL: 'address',
  BDAY: 'birthday',
  ANNIVERSARY: 'birthday',
}

/** A group says so; a company does in the words of Apple's address book. */
function isNobody({ lines }: RawCard, properties: readonly Property[]): boolean {
  const kind = textOf(properties, 'KIND').toLowerCase()
  const says = (name: string, value: string) =>
    lines.some((line) => line.name === name && line.value.trim().toUpperCase() === value)
  return (
    (kind !== '' && kind !== 'individual') ||
    says('X-ADDRESSBOOKSERVER-KIND', 'GROUP') ||
    says('X-ABSHOWAS', 'COMPANY')
  )
}

/** As it is shown, else its parts in the order in which it is said. */
function nameIn(properties: readonly Property[]): string {
  const shown = textOf(properties, 'FN')
  if (shown !== '') return shown
  const [family = '', given = '', additional = '', prefix = ''] = named(properties, 'N')[0]?.values ?? []
  return [prefix, given, additional, family].filter(isWritten).join(' ')
}

function numbersIn(properties: readonly Property[]) {
  const all = byPreference(named(properties, 'TEL')).map((property) => ({
    number: cut(first(property).replace(/^tel:/iu, '').replace(/;ext=/iu, ' tst '), 40),
    types: property.types,
  }))
  const written = all.filter(({ number }) => isWritten(number))
  const isFax = ({ types }: { types: readonly string[] }) => types.includes('fax') || types.includes('pager')
  const isMobile = ({ number, types }: { number: string; types: readonly string[] }) =>
    types.some((type) => type === 'cell' || type === 'iphone') ||
    // Who does not say what kind of number it is leaves that to the number.
    (!types.some((type) => type === 'work' || type === 'home' || type === 'main') &&
      /^(\+|00)?(31)?\(?0?\)?6/u.test(number.replace(/[\s-]/gu, '')))
  const lines = written.filter((line) => !isFax(line))
  const mobiles = lines.filter(isMobile)
  const phones = lines.filter((line) => !isMobile(line))
  const leftOut: LeftOutOfCard[] = []
  if (written.some(isFax)) leftOut.push('fax')
  if (mobiles.length > 1 || phones.length > 1) leftOut.push('more-numbers')
  return { phone: phones[0]?.number ?? '', mobile: mobiles[0]?.number ?? '', leftOut }
}

/** What is preferred first, then what is for work. */
function byPreference(properties: readonly Property[]): Property[] {
  const rank = ({ types }: Property) => (types.includes('pref') ? 0 : types.includes('work') ? 1 : 2)
  return [...properties].sort((a, b) => rank(a) - rank(b))
}

/** Without the marks that Google's address book gives to everybody in it. */
function topicsIn(properties: readonly Property[]): string[] {
  const all = named(properties, 'CATEGORIES').flatMap(({ values }) => values)
  return [
    ...new Set(all.filter((topic) => isWritten(topic) && !/^(\* )?(mycontacts|starred)$/iu.test(topic))),
  ]
}

function named(properties: readonly Property[], name: string): Property[] {
  return properties.filter((property) => property.name === name)
}

function textOf(properties: readonly Property[], name: string): string {
  return named(properties, name).map(first).find(isWritten) ?? ''
}

function first({ values }: Property): string {
  return values[0] ?? ''
}

function isWritten(text: string): boolean {
  return text !== ''
}

/** Never half a sign at the end. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/u, '')
        .trim()
}
