import { maskBsns } from '../bsn/find-bsn.ts'
import { cleanCell, readNumber, readPhone, readPostcode, readSize } from './cells.ts'
import type { NumberFault, ProviderSize } from './cells.ts'
import { readDomains, type OwnDomainLabel } from './domains.ts'
import { emptyCells, type ListField, type RowCells } from './fields.ts'
import type { Layout } from './layout.ts'

/** Why a row is left out. */
export type RowError = NumberFault | 'name-missing' | 'too-long'
/** What was mended or passed over in a row that is taken. */
export type RowWarning = 'zeros-added' | 'unknown-size' | 'no-number' | 'no-contact-name' | 'bsn' | 'differs'

export interface RowIssue<Problem> {
  line: number
  field: ListField
  /** What stands in the cell; what looks like a BSN is masked. */
  value: string
  problem: Problem
}

/** One row, understood; what was left blank is ''. */
export interface ProviderRow {
  line: number
  name: string
  kvk: string
  agb: string
  size: ProviderSize | ''
  accountHolder: string
  domains: readonly string[]
  ownDomains: readonly OwnDomainLabel[]
  location: { name: string; address: string; postcode: string; city: string }
  department: { name: string; phone: string; email: string }
  contact: { name: string; function: string; phone: string; mobile: string; email: string }
}

export interface ReadRow {
  /** Null when the row has an error. */
  row: ProviderRow | null
  errors: RowIssue<RowError>[]
  warnings: RowIssue<RowWarning>[]
}

/** The cells of a line by field, clean. */
export function cellsOf(line: readonly string[], layout: Layout): RowCells {
  const cells = emptyCells()
  for (const [column, field] of layout.entries()) {
    if (field !== null) cells[field] = cleanCell(line[column] ?? '')
  }
  return cells
}

/** Most characters per field, as the records allow. */
const longest: Partial<Record<ListField, number>> = {
  naam: 250,
  accounthouder: 120,
  locatie: 250,
  adres: 220,
  huisnummer: 20,
  postcode: 12,
  plaats: 120,
  afdeling: 250,
  contact: 200,
  voornaam: 90,
  achternaam: 100,
  functie: 200,
  telefoon: 40,
  mobiel: 40,
  mail: 200,
}
const LONGEST_OWN_DOMAIN = 60

/** Fields with numbers of their own, that would now and then pass for a BSN. */
const ownNumbers: readonly ListField[] = ['kvk', 'agb', 'telefoon', 'mobiel']

/** Reads one row; tells everything that is wrong with it at once. */
export function readRow(line: number, written: RowCells): ReadRow {
  const errors: RowIssue<RowError>[] = []
  const warnings: RowIssue<RowWarning>[] = []
  const cells = { ...written }
  const issue = <P>(field: ListField, problem: P): RowIssue<P> => ({
    line,
    field,
    value: maskBsns(written[field]),
    problem,
  })

  for (const [field, cell] of Object.entries(cells) as [ListField, string][]) {
    const masked = ownNumbers.includes(field) ? cell : maskBsns(cell)
    if (masked === cell) continue
    cells[field] = masked
    warnings.push(issue(field, 'bsn'))
  }

  function number(field: 'kvk' | 'agb'): string {
    const read = readNumber(cells[field])
    if (read.kind === 'fault') errors.push(issue(field, read.fault))
    if (read.kind !== 'number') return ''
    if (read.padded) warnings.push(issue(field, 'zeros-added'))
    return read.value
  }

  if (cells.naam === '') errors.push(issue('naam', 'name-missing'))
  for (const [field, most] of Object.entries(longest) as [ListField, number][]) {
    if (cells[field].length > most) errors.push(issue(field, 'too-long'))
  }
  const [kvk, agb] = [number('kvk'), number('agb')]
  if (kvk === '' && agb === '' && errors.length === 0) warnings.push(issue('kvk', 'no-number'))
  const size = readSize(cells.grootte)
  if (size === null) warnings.push(issue('grootte', 'unknown-size'))
  const domains = readDomains(cells.domeinen)
  if (domains.own.some(({ label }) => label.length > LONGEST_OWN_DOMAIN))
    errors.push(issue('domeinen', 'too-long'))

  const contact = {
    name: cells.contact || joined(cells.voornaam, cells.achternaam),
    function: cells.functie,
    phone: readPhone(cells.telefoon),
    mobile: readPhone(cells.mobiel),
    email: cells.mail,
  }
  const department = { name: cells.afdeling, phone: '', email: '' }
  if (contact.name === '' && department.name !== '') {
    // Nobody is named, so the number and the address are those of the department.
    Object.assign(department, { phone: contact.phone || contact.mobile, email: contact.email })
  } else if (contact.name === '') {
    const nameless = (['functie', 'telefoon', 'mobiel', 'mail'] as const).find((field) => cells[field] !== '')
    if (nameless !== undefined) warnings.push(issue(nameless, 'no-contact-name'))
  }
  if (errors.length > 0) return { row: null, errors, warnings: [] }

  const location = {
    name: cells.locatie,
    address: joined(cells.adres, cells.huisnummer),
    postcode: readPostcode(cells.postcode),
    city: cells.plaats,
  }
  const row = { line, name: cells.naam, kvk, agb, size: size ?? '', accountHolder: cells.accounthouder }
  return {
    row: { ...row, domains: domains.ids, ownDomains: domains.own, location, department, contact },
    errors,
    warnings,
  }
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ')
}
