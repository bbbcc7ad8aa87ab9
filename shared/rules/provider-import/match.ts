import type { DocId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text-fold.ts'
import type { ExistingProvider, ProviderFinder } from './existing.ts'
import type { ListedProvider } from './listed-provider.ts'

/** What is to be done with a provider of the list: the dossier that it is, a new one, or nothing yet. */
export type Choice = DocId | 'new' | 'none'

export interface Match {
  /** Providers that it may be, for a person to decide; empty when it is sure. */
  candidates: readonly ExistingProvider[]
  choice: Choice
}

/**
 * Which providers of the list are here already. A KvK or AGB number is sure, and so is the id that another laptop
 * derived for the same provider. Two dossiers for the same numbers, and providers with the same name, are for a person
 * to decide; the same place is taken as a yes until they say otherwise.
 */
export function matchProviders(
  listed: readonly ListedProvider[],
  finder: ProviderFinder,
  freshOf: (provider: ListedProvider) => DocId,
): Match[] {
  const claimed = new Set<DocId>()
  const byNumber = listed.map((provider) => {
    const match = matchByNumber(provider, finder, claimed) ?? sure(finder.byDossier(freshOf(provider)))
    if (match !== null) claimed.add(match.choice)
    return match
  })
  return byNumber.map((match, index) => {
    const provider = listed[index]
    if (match !== null || provider === undefined) return match ?? NEW
    const candidates = finder
      .byName(provider.name)
      .filter((other) => !claimed.has(other.dossier) && mayBe(provider, other))
    if (candidates.length === 0) return NEW
    const [only] = candidates
    const isClear = candidates.length === 1 && only !== undefined && sharesPlace(provider, only)
    return { candidates, choice: isClear ? only.dossier : 'none' }
  })
}

const NEW: Match = { candidates: [], choice: 'new' }

function sure(existing: ExistingProvider | undefined): Match | null {
  return existing === undefined ? null : { candidates: [], choice: existing.dossier }
}

function matchByNumber(
  { kvk, agb }: ListedProvider,
  finder: ProviderFinder,
  claimed: ReadonlySet<DocId>,
): Match | null {
  const one = kvk === '' ? undefined : finder.byKvk(kvk)
  const other = agb === '' ? undefined : finder.byAgb(agb)
  // One laptop made it by its KvK and another by its AGB: both dossiers may have notes, so somebody has to choose.
  if (one !== undefined && other?.kvk === '' && one.dossier !== other.dossier)
    return { candidates: [one, other], choice: one.dossier }
  if (one !== undefined) return sure(one)
  // With another KvK it is another provider, that shares its AGB.
  const isFree = other !== undefined && !claimed.has(other.dossier)
  return isFree && (kvk === '' || other.kvk === '') ? sure(other) : null
}

function mayBe(listed: ListedProvider, other: ExistingProvider): boolean {
  const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b
  return !differ(listed.kvk, other.kvk) && !(other.kvk === '' && differ(listed.agb, other.agb))
}

function sharesPlace(listed: ListedProvider, other: ExistingProvider): boolean {
  const places = new Set(other.locations.map(({ city }) => fold(city)))
  return listed.locations.some(({ city }) => city !== '' && places.has(fold(city)))
}
