import { derivedId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text-fold.ts'
import type { careDomains } from '../../model/provider.ts'

type CareDomain = (typeof careDomains)[number]

const known = new Map<string, CareDomain>([
  ['wmo', 'wmo'],
  ['wet maatschappelijke ondersteuning', 'wmo'],
  ['jeugd', 'jeugd'],
  ['jeugdwet', 'jeugd'],
  ['jeugdhulp', 'jeugd'],
  ['jeugdzorg', 'jeugd'],
  ['bw', 'beschermd-wonen-mo'],
  ['mo', 'beschermd-wonen-mo'],
  ['beschermd wonen', 'beschermd-wonen-mo'],
  ['maatschappelijke opvang', 'beschermd-wonen-mo'],
  ['beschermd wonen en maatschappelijke opvang', 'beschermd-wonen-mo'],
  ['participatie', 'participatie'],
  ['participatiewet', 'participatie'],
])

export interface OwnDomainLabel {
  id: string
  label: string
}

/** The domains in one cell: `ids` for the provider, `own` those among them that the workspace must know. */
export interface DomainsCell {
  ids: string[]
  own: OwnDomainLabel[]
}

/** Reads `Wmo, Jeugd / BW`. A word that is no standard domain is one of the workspace's own. */
export function readDomains(cell: string): DomainsCell {
  const labels = cell.split(/[,;|/]/u).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  const ids = new Set<string>()
  const own = new Map<string, OwnDomainLabel>()
  for (const label of labels) {
    const standard = known.get(fold(label).replace(/-/gu, ' '))
    const id = standard ?? ownDomainId(label)
    ids.add(id)
    if (standard === undefined && !own.has(id)) own.set(id, { id, label })
  }
  return { ids: [...ids], own: [...own.values()] }
}

/** Id of an own domain: laptops that add the same label, whatever its capitals, have one domain. */
export function ownDomainId(label: string): string {
  return derivedId('own-domain', fold(label))
}
