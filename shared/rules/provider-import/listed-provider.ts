import { fold } from '../../kernel/text-fold.ts'
import type { OwnDomainLabel } from './domains.ts'
import type { ProviderRow, RowIssue, RowWarning } from './read-row.ts'
import { nameKey } from './name-key.ts'

export type ListedLocation = ProviderRow['location']
export type ListedDepartment = ProviderRow['department']
export type ListedContact = ProviderRow['contact']

/** What a list says about one provider, from one row or more. What it does not say is ''. */
export interface ListedProvider {
  /** The first row that is about it. */
  line: number
  name: string
  kvk: string
  agb: string
  size: ProviderRow['size']
  accountHolder: string
  domains: readonly string[]
  ownDomains: readonly OwnDomainLabel[]
  locations: readonly ListedLocation[]
  departments: readonly ListedDepartment[]
  contacts: readonly ListedContact[]
}

/**
 * Brings the rows together that are about one provider. KvK decides; AGB decides for a row without KvK; a row without
 * either belongs to the provider with its name. Two KvK numbers that share an AGB stay two providers. The first row
 * that says something wins; one that says otherwise is told.
 */
export function groupRows(rows: readonly ProviderRow[]): {
  providers: ListedProvider[]
  warnings: RowIssue<RowWarning>[]
} {
  const groups = new Map<string, ProviderRow[]>()
  const kvkOfAgb = new Map<string, string>()
  for (const { kvk, agb } of rows) if (kvk !== '' && agb !== '' && !kvkOfAgb.has(agb)) kvkOfAgb.set(agb, kvk)
  const numberKey = ({ kvk, agb }: ProviderRow): string => {
    const known = kvk || (kvkOfAgb.get(agb) ?? '')
    if (known !== '') return `kvk:${known}`
    return agb === '' ? '' : `agb:${agb}`
  }
  const keysOfName = new Map<string, Set<string>>()
  for (const row of rows) {
    const key = numberKey(row)
    const name = nameKey(row.name)
    if (key !== '') keysOfName.set(name, (keysOfName.get(name) ?? new Set()).add(key))
  }
  for (const row of rows) {
    const name = nameKey(row.name)
    const sameName = [...(keysOfName.get(name) ?? [])]
    // With two numbered providers of that name nobody can tell which one is meant.
    const byName = sameName.length === 1 ? (sameName[0] ?? '') : `name:${name}`
    const key = numberKey(row) || byName
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const warnings = [...groups.values()].flatMap(differences)
  return { providers: [...groups.values()].map(together), warnings }
}

function together(rows: readonly ProviderRow[]): ListedProvider {
  const first = (of: (row: ProviderRow) => string): string => rows.map(of).find((value) => value !== '') ?? ''
  const owns = rows.flatMap(({ ownDomains }) => ownDomains)
  return {
    line: rows[0]?.line ?? 0,
    name: first(({ name }) => name),
    kvk: first(({ kvk }) => kvk),
    agb: first(({ agb }) => agb),
    size: rows.find(({ size }) => size !== '')?.size ?? '',
    accountHolder: first(({ accountHolder }) => accountHolder),
    domains: [...new Set(rows.flatMap(({ domains }) => domains))],
    ownDomains: [...new Map(owns.map((own) => [own.id, own])).values()],
    locations: merged(
      rows.map(({ location }) => location),
      ({ name, address, postcode, city }) => [postcode.replace(/\s/gu, ''), address].join('') || name + city,
    ),
    departments: merged(
      rows.map(({ department }) => department),
      ({ name }) => name,
    ),
    contacts: merged(
      rows.map(({ contact }) => contact),
      ({ name }) => name,
    ),
  }
}

/** One of each, with the first value of every field. What has no name of its own is not taken. */
function merged<T extends Record<string, string>>(all: readonly T[], nameOf: (one: T) => string): T[] {
  const byName = new Map<string, T>()
  for (const one of all) {
    const name = fold(nameOf(one))
    if (name === '') continue
    const known = byName.get(name)
    const filled = Object.entries(one).filter(([key, value]) => value !== '' && (known?.[key] ?? '') === '')
    byName.set(name, { ...(known ?? one), ...Object.fromEntries(filled) })
  }
  return [...byName.values()]
}

const compared = { naam: 'name', agb: 'agb', grootte: 'size', accounthouder: 'accountHolder' } as const

function differences(rows: readonly ProviderRow[]): RowIssue<RowWarning>[] {
  return (Object.keys(compared) as (keyof typeof compared)[]).flatMap((field) => {
    const key = compared[field]
    const first = rows.find((row) => row[key] !== '')
    const others = rows.filter((row) => row[key] !== '' && row[key] !== first?.[key])
    return others.map((row): RowIssue<RowWarning> => {
      return { line: row.line, field, value: row[key], problem: 'differs' }
    })
  })
}
