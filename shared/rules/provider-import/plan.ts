import type { DocId } from '../../kernel/ids.ts'
import type { OwnDomainLabel } from './domains.ts'
import { providerFinder, type ExistingProvider } from './existing.ts'
import type { Layout } from './layout.ts'
import type { ListLines } from './list-shape.ts'
import { groupRows, type ListedProvider } from './listed-provider.ts'
import { matchProviders, type Choice } from './match.ts'
import { nameKey } from './name-key.ts'
import { cellsOf, readRow, type RowError, type RowIssue, type RowWarning } from './read-row.ts'
import { writesFor, type Change, type ImportIds, type PlannedWrites } from './writes.ts'

/** One provider of the list, and what would be done with it. */
export interface PlannedProvider {
  listed: ListedProvider
  /** The dossier that it gets when it is new. */
  fresh: DocId
  /** Providers that it may be, for a person to decide; empty when it is sure. */
  candidates: readonly ExistingProvider[]
  choice: Choice
  /** Null while nothing is chosen. */
  writes: PlannedWrites | null
  /** Of a provider that is here; none of a new one. */
  changes: readonly Change[]
}

export interface ImportPlan {
  providers: readonly PlannedProvider[]
  errors: ReadonlyArray<RowIssue<RowError>>
  warnings: ReadonlyArray<RowIssue<RowWarning>>
  rows: number
  /** Rows with an error, that are left out. */
  leftOut: number
  /** Lines that are no rows: totals, headings again, words below the list. */
  passed: readonly number[]
}

/**
 * What importing a list would do, without doing it. The same list gives the same ids and values on every laptop,
 * because the ids are derived.
 */
export function planImport(
  { lines, passed }: Pick<ListLines, 'lines' | 'passed'>,
  layout: Layout,
  existing: readonly ExistingProvider[],
  ids: ImportIds,
): ImportPlan {
  const read = lines.map(({ line, cells }) => readRow(line, cellsOf(cells, layout)))
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]))
  const { providers, warnings } = groupRows(rows)
  const fresh = providers.map((listed) => freshDossier(listed, ids))
  const freshOf = new Map(providers.map((listed, index) => [listed, fresh[index] ?? '']))
  const finder = providerFinder(existing)
  const matches = matchProviders(providers, finder, (listed) => freshOf.get(listed) ?? '')
  return {
    providers: providers.map((listed, index) => {
      const { candidates, choice } = matches[index] ?? { candidates: [], choice: 'new' }
      const here = finder.byDossier(choice) ?? null
      return planned({ listed, fresh: fresh[index] ?? '', candidates, choice }, here, ids)
    }),
    errors: read.flatMap(({ errors }) => errors),
    warnings: [...read.flatMap((row) => row.warnings), ...warnings].sort((a, b) => a.line - b.line),
    rows: lines.length,
    leftOut: lines.length - rows.length,
    passed,
  }
}

/** The same provider after a person has decided what it is. */
export function decide(provider: PlannedProvider, choice: Choice, ids: ImportIds): PlannedProvider {
  const here = provider.candidates.find(({ dossier }) => dossier === choice) ?? null
  return planned({ ...provider, choice }, here, ids)
}

function planned(
  base: Omit<PlannedProvider, 'writes' | 'changes'>,
  here: ExistingProvider | null,
  ids: ImportIds,
): PlannedProvider {
  if (base.choice === 'none') return { ...base, writes: null, changes: [] }
  return { ...base, ...writesFor(base.listed, here, base.fresh, ids) }
}

function freshDossier({ kvk, agb, name }: ListedProvider, { dossierOf }: ImportIds): DocId {
  if (kvk !== '') return dossierOf({ kind: 'kvk', number: kvk })
  if (agb !== '') return dossierOf({ kind: 'agb', number: agb })
  return dossierOf({ kind: 'name', number: nameKey(name) })
}

/** What a provider of the list comes to. */
export type Outlook = 'created' | 'updated' | 'same' | 'undecided'

export function outlookOf({ writes, changes }: PlannedProvider): Outlook {
  if (writes === null) return 'undecided'
  if (writes.isNew) return 'created'
  return changes.length > 0 ? 'updated' : 'same'
}

export interface PlanCounts extends Record<Outlook, number> {
  locations: number
  contacts: number
}

export function countsOf(providers: readonly PlannedProvider[]): PlanCounts {
  const counts: PlanCounts = { created: 0, updated: 0, same: 0, undecided: 0, locations: 0, contacts: 0 }
  for (const provider of providers) {
    counts[outlookOf(provider)] += 1
    counts.locations += provider.writes?.locations.length ?? 0
    counts.contacts += provider.writes?.contacts.filter(({ isNew }) => isNew).length ?? 0
  }
  return counts
}

/** The own domains of the workspace that the plan needs. */
export function ownDomainsOf(providers: readonly PlannedProvider[]): OwnDomainLabel[] {
  const needed = providers.filter(({ writes }) => writes !== null).flatMap(({ listed }) => listed.ownDomains)
  return [...new Map(needed.toReversed().map((own) => [own.id, own])).values()].toReversed()
}
