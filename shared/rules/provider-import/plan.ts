import type { EntityPatch } from '../../kernel/define-entity.ts'
import type { DocId } from '../../kernel/ids.ts'
import type { Location } from '../../model/location.ts'
import type { Provider } from '../../model/provider.ts'
import { dossierFinder, type DossierOf, type ExistingProvider } from './find-dossier.ts'
import type { OwnDomainLabel } from './domains.ts'
import { readRow, type ProviderRow, type RowError, type RowIssue, type RowWarning } from './read-row.ts'
import type { ProviderTable } from './table.ts'

type ProviderPatch = Omit<EntityPatch<typeof Provider>, 'domains' | 'deletedAt'>
type LocationPatch = EntityPatch<typeof Location>

/** What the list says about one provider. Patches hold no blanks: a blank cell erases nothing. */
export interface PlannedProvider {
  dossier: DocId
  isNew: boolean
  patch: ProviderPatch & { name: string }
  /** To be added to those that the provider has. */
  domains: readonly string[]
  locations: ReadonlyArray<{ id: string; patch: LocationPatch }>
}

export interface ImportPlan {
  providers: readonly PlannedProvider[]
  ownDomains: readonly OwnDomainLabel[]
  errors: ReadonlyArray<RowIssue<RowError>>
  warnings: ReadonlyArray<RowIssue<RowWarning>>
  ignoredColumns: readonly string[]
  counts: { rows: number; created: number; updated: number; locations: number; leftOut: number }
}

export interface PlanOptions {
  /** The providers that are here already, by `kvk:…` and `agb:…`. */
  existing: ReadonlyMap<string, ExistingProvider>
  dossierOf: DossierOf
  locationOf: (location: ProviderRow['location']) => string
}

/**
 * What importing a table would do, without doing it. Rows with the same number are one provider with several
 * places. The same table gives the same ids and values on every laptop, because the ids are derived.
 */
export function planImport(table: ProviderTable, options: PlanOptions): ImportPlan {
  const read = table.rows.map(readRow)
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]))
  const warnings = read.flatMap((row) => row.warnings)
  const find = dossierFinder(rows, options.existing, options.dossierOf)
  const known = new Set([...options.existing.values()].map(({ dossier }) => dossier))

  const planned = new Map<DocId, Draft>()
  const ownDomains = new Map<string, OwnDomainLabel>()
  for (const row of rows) {
    const dossier = find(row)
    const draft = planned.get(dossier)
    if (draft === undefined) planned.set(dossier, draftOf(row, options.locationOf))
    else warnings.push(...addTo(draft, row, options.locationOf))
    for (const domain of row.ownDomains) if (!ownDomains.has(domain.id)) ownDomains.set(domain.id, domain)
  }

  const providers = [...planned].map(([dossier, draft]): PlannedProvider => {
    const locations = [...draft.locations].map(([id, patch]) => ({ id, patch }))
    return { dossier, isNew: !known.has(dossier), patch: draft.patch, domains: [...draft.domains], locations }
  })
  const created = providers.filter(({ isNew }) => isNew).length
  return {
    providers,
    ownDomains: [...ownDomains.values()],
    errors: read.flatMap((row) => row.errors),
    warnings: warnings.sort((a, b) => a.line - b.line),
    ignoredColumns: table.ignoredColumns,
    counts: {
      rows: table.rows.length,
      created,
      updated: providers.length - created,
      locations: providers.reduce((sum, { locations }) => sum + locations.length, 0),
      leftOut: table.rows.length - rows.length,
    },
  }
}

interface Draft {
  patch: PlannedProvider['patch']
  domains: Set<string>
  locations: Map<string, LocationPatch>
}

function draftOf(row: ProviderRow, locationOf: PlanOptions['locationOf']): Draft {
  const { name, kvk, agb, size, accountHolder } = row
  const patch = { name, ...withoutBlanks({ kvk, agb, size, accountHolder }) }
  const draft: Draft = { patch, domains: new Set(row.domains), locations: new Map() }
  addLocation(draft, row.location, locationOf)
  return draft
}

const columnOfField = { name: 'naam', agb: 'agb', size: 'grootte', accountHolder: 'accounthouder' } as const

/** Adds a further row of the same provider: the first value wins, and what says otherwise is told. */
function addTo(
  draft: Draft,
  row: ProviderRow,
  locationOf: PlanOptions['locationOf'],
): RowIssue<RowWarning>[] {
  const { name, kvk, agb, size, accountHolder } = row
  const values = { name, agb, size, accountHolder }
  const differing = (Object.keys(columnOfField) as (keyof typeof columnOfField)[]).filter(
    (field) => values[field] !== '' && (draft.patch[field] ?? values[field]) !== values[field],
  )
  draft.patch = { ...withoutBlanks({ kvk, agb, size, accountHolder }), ...draft.patch }
  for (const domain of row.domains) draft.domains.add(domain)
  addLocation(draft, row.location, locationOf)
  return differing.map((field) => ({
    line: row.line,
    column: columnOfField[field],
    value: values[field],
    problem: 'differs',
  }))
}

function addLocation(
  draft: Draft,
  location: ProviderRow['location'],
  locationOf: PlanOptions['locationOf'],
): void {
  const patch = withoutBlanks(location)
  if (Object.keys(patch).length === 0) return
  const id = locationOf(location)
  draft.locations.set(id, { ...patch, ...draft.locations.get(id) })
}

function withoutBlanks<T extends Record<string, string>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<T>
}
