import { fold } from '../../kernel/text-fold.ts'

/** The columns of a list, in the order in which they are explained. */
export const listColumns = [
  'naam',
  'kvk',
  'agb',
  'grootte',
  'domeinen',
  'accounthouder',
  'locatie',
  'adres',
  'postcode',
  'plaats',
] as const

/** A column by its Dutch name, which is also what stands above it in the file. */
export type ListColumn = (typeof listColumns)[number]

const synonyms: Record<ListColumn, readonly string[]> = {
  naam: ['aanbieder', 'zorgaanbieder', 'naamaanbieder', 'naamzorgaanbieder', 'organisatie', 'bedrijfsnaam'],
  kvk: ['kvknummer', 'kvknr', 'kamervankoophandel'],
  agb: ['agbcode', 'agbnummer', 'agbnr'],
  grootte: ['omvang'],
  domeinen: ['domein', 'zorgdomein', 'zorgdomeinen'],
  accounthouder: ['accountmanager', 'relatiebeheerder', 'contractmanager'],
  locatie: ['locatienaam', 'naamlocatie', 'vestiging', 'vestigingsnaam'],
  adres: ['straat', 'straatenhuisnummer', 'bezoekadres'],
  postcode: ['pc'],
  plaats: ['woonplaats', 'stad', 'plaatsnaam', 'vestigingsplaats'],
}

const columnByName = new Map<string, ListColumn>(
  listColumns.flatMap((column) => [column, ...synonyms[column]].map((name) => [name, column] as const)),
)

/** The column that a heading means, whatever its capitals, accents, spaces and dashes; null when none. */
export function columnOf(heading: string): ListColumn | null {
  return columnByName.get(fold(heading).replace(/[^a-z0-9]/gu, '')) ?? null
}

/** How many headings of a line are known: the delimiter that finds most is the one that was meant. */
export function knownHeadings(headings: readonly string[]): number {
  return headings.filter((heading) => columnOf(heading) !== null).length
}

export interface Header {
  /** Where each known column stands. */
  places: ReadonlyMap<ListColumn, number>
  /** Headings that mean nothing here, as they were written. */
  ignored: readonly string[]
}

/** `kvk` is missing when there is no column for either number. */
export type HeaderFault =
  { reason: 'missing-columns'; columns: ('naam' | 'kvk')[] } | { reason: 'double-columns'; columns: string[] }

/** Reads the first line. A list needs a name and, to know a provider again, KvK or AGB. */
export function readHeader(
  headings: readonly string[],
): { ok: true; value: Header } | ({ ok: false } & HeaderFault) {
  const places = new Map<ListColumn, number>()
  const double: string[] = []
  const ignored: string[] = []
  for (const [place, heading] of headings.entries()) {
    const column = columnOf(heading)
    if (column === null) {
      if (heading.trim() !== '') ignored.push(heading.trim())
    } else if (places.has(column)) double.push(heading.trim())
    else places.set(column, place)
  }
  if (double.length > 0) return { ok: false, reason: 'double-columns', columns: double }
  const missing: ('naam' | 'kvk')[] = []
  if (!places.has('naam')) missing.push('naam')
  if (!places.has('kvk') && !places.has('agb')) missing.push('kvk')
  if (missing.length > 0) return { ok: false, reason: 'missing-columns', columns: missing }
  return { ok: true, value: { places, ignored } }
}
