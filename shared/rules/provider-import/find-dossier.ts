import type { DocId } from '../../kernel/ids.ts'
import type { Provider } from '../../model/provider.ts'
import type { ProviderRow } from './read-row.ts'

/** The id that every laptop of the workspace derives for a provider with this number. */
export type DossierOf = (number: { kind: 'kvk' | 'agb'; number: string }) => DocId

export type ExistingProvider = Pick<Provider, 'kvk'> & { dossier: DocId }

/**
 * Which dossier a row belongs to. KvK decides; AGB decides for a row without KvK, and finds a provider that
 * is here without KvK. Two KvK numbers that share an AGB stay two providers.
 */
export function dossierFinder(
  rows: readonly ProviderRow[],
  existing: ReadonlyMap<string, ExistingProvider>,
  dossierOf: DossierOf,
): (row: ProviderRow) => DocId {
  const byKvk = new Map<string, DocId>()
  const byAgb = new Map<string, DocId>()
  const claimed = new Set<DocId>()
  for (const { kvk, agb } of rows) {
    if (kvk === '') continue
    const dossier =
      byKvk.get(kvk) ?? existing.get(`kvk:${kvk}`)?.dossier ?? unclaimed(agb) ?? derived('kvk', kvk)
    byKvk.set(kvk, dossier)
    claimed.add(dossier)
    if (agb !== '' && !byAgb.has(agb)) byAgb.set(agb, dossier)
  }

  /** A provider that was made by its AGB, whose KvK this list is the first to tell. */
  function unclaimed(agb: string): DocId | undefined {
    const found = agb === '' ? undefined : existing.get(`agb:${agb}`)
    return found?.kvk === '' && !claimed.has(found.dossier) ? found.dossier : undefined
  }

  function derived(kind: 'kvk' | 'agb', number: string): DocId {
    return dossierOf({ kind, number })
  }

  return ({ kvk, agb }) =>
    (kvk === '' ? (byAgb.get(agb) ?? existing.get(`agb:${agb}`)?.dossier) : byKvk.get(kvk)) ??
    (kvk === '' ? derived('agb', agb) : derived('kvk', kvk))
}
