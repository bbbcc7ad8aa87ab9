import * as z from 'zod'
import { addDays } from '../../../shared/rules/add-days.ts'
import { fold } from '../../../shared/kernel/text-fold.ts'
import type { RelationRow } from '../../data/queries/relations.ts'

const values = z.array(z.string()).catch([])

/**
 * What narrows the list: words typed, and per kind the values of which one must fit; an empty list of values shows all.
 * Loose, because a newer build may have kept more under a name: that is carried along.
 */
const Filters = z.looseObject({
  words: z.string().catch(''),
  domains: values,
  sizes: values,
  /** Folded names; '' for relations that nobody looks after. */
  accountHolders: values,
  /** Folded names of towns. */
  places: values,
  /** '' for all, `never`, or the number of days since somebody spoke with them, at least. */
  spoken: z.string().catch(''),
})

export type RelationFilters = z.infer<typeof Filters>

/** The filters with several values each. */
export const valueFilters = ['domains', 'sizes', 'accountHolders', 'places'] as const
export type ValueFilter = (typeof valueFilters)[number]

export const noFilters: RelationFilters = Filters.parse({})

/** Total: what is not a filter narrows nothing. */
export function readFilters(stored: unknown): RelationFilters {
  const read = Filters.safeParse(stored)
  return read.success ? read.data : noFilters
}

/** Is any part of the list left out? */
export function isNarrowed(filters: RelationFilters): boolean {
  return (
    filters.words.trim() !== '' ||
    filters.spoken !== '' ||
    valueFilters.some((filter) => filters[filter].length > 0)
  )
}

/** The same filters without one value. */
export function withoutValue(filters: RelationFilters, filter: ValueFilter, value: string): RelationFilters {
  return { ...filters, [filter]: filters[filter].filter((each) => each !== value) }
}

/** The rows that match every filter. Each typed word may stand in the name, a place, a number or the accounthouder. */
export function filterRelations(
  rows: readonly RelationRow[],
  filters: RelationFilters,
  today: string,
): RelationRow[] {
  const words = fold(filters.words).split(' ').filter(Boolean)
  const [domains, sizes, holders, places] = valueFilters.map((filter) => new Set(filters[filter])) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ]
  const hasSpoken = spokenTest(filters.spoken, today)
  return rows.filter(
    (row) =>
      (domains.size === 0 || row.provider.domains.some((domain) => domains.has(domain))) &&
      (sizes.size === 0 || sizes.has(row.provider.size)) &&
      (holders.size === 0 || holders.has(fold(row.provider.accountHolder))) &&
      (places.size === 0 || row.locations.some(({ city }) => places.has(fold(city)))) &&
      hasSpoken(row) &&
      words.every((word) => row.searchText.includes(word)),
  )
}

/** Who was never spoken with was not spoken with for any number of days. */
function spokenTest(spoken: string, today: string): (row: RelationRow) => boolean {
  if (spoken === 'never') return ({ lastContact }) => lastContact === ''
  const days = Number(spoken)
  if (spoken === '' || !Number.isInteger(days)) return () => true
  const before = addDays(today, -days)
  return ({ lastContact }) => lastContact < before
}
