import { providerSizes } from '../../../shared/model/provider.ts'
import type { RelationRow } from '../../data/queries/relations.ts'
import type { TableSort } from '../../ui/index.ts'
import type { ColumnId } from './columns.ts'

/** The places of a relation, each once, in the order of the alphabet. */
export function placesOf({ locations }: RelationRow): string[] {
  const cities = locations.map((location) => location.city).filter((city) => city !== '')
  return cities.length < 2 ? cities : [...new Set(cities)].sort(collator.compare)
}

/** Sorted by one column, then by name. Empty words come last in the alphabet; never spoken is longest ago. */
export function sortRelations(
  rows: readonly RelationRow[],
  { column, direction }: TableSort,
  domainWords: (row: RelationRow) => string,
): RelationRow[] {
  const compare = isColumn(column) ? comparisons[column] : byName
  const sign = direction === 'ascending' ? 1 : -1
  const words = wordsToCompare[column] ?? (() => '')
  const keyed = rows.map((row) => ({ row, words: column === 'domains' ? domainWords(row) : words(row) }))
  keyed.sort((a, b) => sign * compare(a, b) || byName(a, b))
  return keyed.map(({ row }) => row)
}

interface Keyed {
  row: RelationRow
  words: string
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

function compareWords(one: string, other: string): number {
  return Number(one === '') - Number(other === '') || collator.compare(one, other)
}

function byName(a: Keyed, b: Keyed): number {
  return compareWords(a.row.provider.name, b.row.provider.name)
}

function byWords(a: Keyed, b: Keyed): number {
  return compareWords(a.words, b.words)
}

/** Words that are made once per row, not once per comparison. */
const wordsToCompare: Partial<Record<string, (row: RelationRow) => string>> = {
  places: (row) => placesOf(row).join(', '),
  accountHolder: ({ provider }) => provider.accountHolder,
  kvk: ({ provider }) => provider.kvk,
  agb: ({ provider }) => provider.agb,
}

const byNumber =
  (numberOf: (row: RelationRow) => number) =>
  (a: Keyed, b: Keyed): number =>
    numberOf(a.row) - numberOf(b.row)

const comparisons: Record<ColumnId, (a: Keyed, b: Keyed) => number> = {
  name: byName,
  domains: byWords,
  size: byNumber(sizeRank),
  places: byWords,
  lastContact: (a, b) => compareDays(a.row.lastContact, b.row.lastContact),
  // Nothing planned is later than any plan.
  nextPlanned: (a, b) => compareDays(a.row.nextPlanned || '9999', b.row.nextPlanned || '9999'),
  notes: byNumber(({ notes }) => notes),
  accountHolder: byWords,
  kvk: byWords,
  agb: byWords,
  contacts: byNumber(({ contacts }) => contacts),
  openActions: byNumber(({ openActions }) => openActions),
  locations: byNumber(({ locations }) => locations.length),
}

function isColumn(column: string): column is ColumnId {
  return column in comparisons
}

function compareDays(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

function sizeRank({ provider }: RelationRow): number {
  const rank = providerSizes.findIndex((size) => size === provider.size)
  return rank === -1 ? providerSizes.length : rank
}
