import { fold } from '../../../shared/kernel/text-fold.ts'
import { providerSizes } from '../../../shared/model/provider.ts'
import type { RelationRow } from '../../data/queries/relations.ts'
import type { TableSort } from '../../ui/index.ts'
import type { RelationFilters } from './ui-store.ts'

/** The rows that match every filter. Each typed word may stand in the name, a place, a number or the accounthouder. */
export function filterRelations(rows: readonly RelationRow[], filters: RelationFilters): RelationRow[] {
  const words = fold(filters.words).split(' ').filter(Boolean)
  return rows.filter((row) => {
    const { provider } = row
    return (
      (filters.domain === null || provider.domains.includes(filters.domain)) &&
      (filters.size === null || provider.size === filters.size) &&
      (filters.accountHolder === null || fold(provider.accountHolder) === filters.accountHolder) &&
      (words.length === 0 || hasWords(row, words))
    )
  })
}

function hasWords({ provider, locations }: RelationRow, words: readonly string[]): boolean {
  const text = [provider, ...locations].map((row) => row.searchText).join(' ')
  return words.every((word) => text.includes(word))
}

/** The places of a relation, each once, in the order of the alphabet. */
export function placesOf({ locations }: RelationRow): string[] {
  const cities = locations.map((location) => location.city).filter((city) => city !== '')
  return [...new Set(cities)].sort(collator.compare)
}

/** Sorted by one column, then by name. Empty words come last in the alphabet; never spoken is longest ago. */
export function sortRelations(
  rows: readonly RelationRow[],
  { column, direction }: TableSort,
  domainWords: (row: RelationRow) => string,
): RelationRow[] {
  const compare = isColumn(column) ? comparisons[column] : byName
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = rows.map((row) => ({ row, domains: column === 'domains' ? domainWords(row) : '' }))
  keyed.sort((a, b) => sign * compare(a, b) || byName(a, b))
  return keyed.map(({ row }) => row)
}

interface Keyed {
  row: RelationRow
  domains: string
}
export type Column = keyof typeof comparisons

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

function byText(textOf: (keyed: Keyed) => string) {
  return (a: Keyed, b: Keyed): number => {
    const [one, other] = [textOf(a), textOf(b)]
    return Number(one === '') - Number(other === '') || collator.compare(one, other)
  }
}

const byName = byText(({ row }) => row.provider.name)

const comparisons = {
  name: byName,
  domains: byText(({ domains }) => domains),
  size: (a: Keyed, b: Keyed) => sizeRank(a) - sizeRank(b),
  places: byText(({ row }) => placesOf(row).join(', ')),
  lastContact: (a: Keyed, b: Keyed) => collator.compare(a.row.lastContact, b.row.lastContact),
  notes: (a: Keyed, b: Keyed) => a.row.notes - b.row.notes,
  accountHolder: byText(({ row }) => row.provider.accountHolder),
  kvk: byText(({ row }) => row.provider.kvk),
}

function isColumn(column: string): column is Column {
  return column in comparisons
}

function sizeRank({ row }: Keyed): number {
  const rank = providerSizes.findIndex((size) => size === row.provider.size)
  return rank === -1 ? providerSizes.length : rank
}
