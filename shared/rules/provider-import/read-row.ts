import { readNumber, readPostcode, readSize, type NumberFault, type ProviderSize } from './cells.ts'
import type { ListColumn } from './columns.ts'
import { readDomains, type OwnDomainLabel } from './domains.ts'
import type { ListRow } from './table.ts'

/** Why a row is left out. */
export type RowError = NumberFault | 'name-missing' | 'number-missing' | 'too-long'
/** What was mended or passed over in a row that is taken. */
export type RowWarning = 'zeros-added' | 'unknown-size' | 'differs'

export interface RowIssue<Problem> {
  line: number
  column: ListColumn
  /** What stands in the cell. */
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
}

export interface ReadRow {
  /** Null when the row has an error. */
  row: ProviderRow | null
  errors: RowIssue<RowError>[]
  warnings: RowIssue<RowWarning>[]
}

/** Most characters per column, as the records allow. */
const longest: Partial<Record<ListColumn, number>> = {
  naam: 250,
  accounthouder: 120,
  locatie: 250,
  adres: 250,
  postcode: 12,
  plaats: 120,
}
const LONGEST_OWN_DOMAIN = 60

/** Reads one row; tells everything that is wrong with it at once. */
export function readRow({ line, cells }: ListRow): ReadRow {
  const errors: RowIssue<RowError>[] = []
  const warnings: RowIssue<RowWarning>[] = []
  const issue = <P>(column: ListColumn, problem: P): RowIssue<P> => ({
    line,
    column,
    value: cells[column],
    problem,
  })

  function number(column: 'kvk' | 'agb'): string {
    const read = readNumber(cells[column])
    if (read.kind === 'fault') errors.push(issue(column, read.fault))
    if (read.kind !== 'number') return ''
    if (read.padded) warnings.push(issue(column, 'zeros-added'))
    return read.value
  }

  if (cells.naam === '') errors.push(issue('naam', 'name-missing'))
  for (const [column, most] of Object.entries(longest) as [ListColumn, number][]) {
    if (cells[column].length > most) errors.push(issue(column, 'too-long'))
  }
  const [kvk, agb] = [number('kvk'), number('agb')]
  const faultyNumber = errors.some(({ column }) => column === 'kvk' || column === 'agb')
  if (kvk === '' && agb === '' && !faultyNumber) errors.push(issue('kvk', 'number-missing'))
  const size = readSize(cells.grootte)
  if (size === null) warnings.push(issue('grootte', 'unknown-size'))
  const domains = readDomains(cells.domeinen)
  if (domains.own.some(({ label }) => label.length > LONGEST_OWN_DOMAIN))
    errors.push(issue('domeinen', 'too-long'))
  if (errors.length > 0) return { row: null, errors, warnings: [] }

  const location = {
    name: cells.locatie,
    address: cells.adres,
    postcode: readPostcode(cells.postcode),
    city: cells.plaats,
  }
  const row = {
    line,
    name: cells.naam,
    kvk,
    agb,
    size: size ?? '',
    accountHolder: cells.accounthouder,
    location,
  }
  return { row: { ...row, domains: domains.ids, ownDomains: domains.own }, errors, warnings }
}
