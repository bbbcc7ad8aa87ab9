import type { DocId } from '../../kernel/ids.ts'
import type { ListedContact, ListedDepartment, ListedLocation } from './listed-provider.ts'
import { nameKey } from './name-key.ts'

/** A provider that is here already, with what a list could say about it. */
export interface ExistingProvider {
  dossier: DocId
  name: string
  kvk: string
  agb: string
  size: string
  accountHolder: string
  domains: readonly string[]
  locations: readonly (ListedLocation & { id: string })[]
  departments: readonly (ListedDepartment & { id: string })[]
  contacts: readonly (ListedContact & { doc: DocId })[]
}

/** Finds the providers that a row can be about. */
export interface ProviderFinder {
  byKvk(kvk: string): ExistingProvider | undefined
  byAgb(agb: string): ExistingProvider | undefined
  byDossier(dossier: DocId): ExistingProvider | undefined
  byName(name: string): readonly ExistingProvider[]
}

export function providerFinder(existing: readonly ExistingProvider[]): ProviderFinder {
  const kvk = new Map<string, ExistingProvider>()
  const agb = new Map<string, ExistingProvider>()
  const dossiers = new Map(existing.map((provider) => [provider.dossier, provider]))
  const names = new Map<string, ExistingProvider[]>()
  for (const provider of existing) {
    if (provider.kvk !== '' && !kvk.has(provider.kvk)) kvk.set(provider.kvk, provider)
    if (provider.agb !== '' && !agb.has(provider.agb)) agb.set(provider.agb, provider)
    const key = nameKey(provider.name)
    names.set(key, [...(names.get(key) ?? []), provider])
  }
  return {
    byKvk: (number) => kvk.get(number),
    byAgb: (number) => agb.get(number),
    byDossier: (dossier) => dossiers.get(dossier),
    byName: (name) => names.get(nameKey(name)) ?? [],
  }
}
