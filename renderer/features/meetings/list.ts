import type { DocId } from '../../../shared/kernel/ids.ts'
import { fold } from '../../../shared/kernel/text-fold.ts'
import type { Gathering } from '../../data/queries/gatherings.ts'

/** A visit or a meeting in the list, with the names of those it is with. */
export interface ListedGathering {
  gathering: Gathering
  names: string[]
}

export interface GatheringGroups {
  /** The nearest day first; what has no day yet comes last. */
  planned: ListedGathering[]
  /** The latest day first. */
  been: ListedGathering[]
}

/** Puts the gatherings that match every typed word into what is to come and what has been. */
export function groupGatherings(
  gatherings: readonly Gathering[],
  nameOf: (dossier: DocId) => string | undefined,
  words: string,
  today: string,
): GatheringGroups {
  const wanted = fold(words).split(' ').filter(Boolean)
  const listed = gatherings
    .map((gathering): ListedGathering => ({ gathering, names: namesOf(gathering, nameOf) }))
    .filter(({ gathering: { row }, names }) => {
      const text = `${row.searchText} ${fold(names.join(' '))}`
      return wanted.every((word) => text.includes(word))
    })
  const isPlanned = ({ gathering: { row } }: ListedGathering): boolean =>
    row.finishedAt === '' && (row.date === '' || row.date >= today)
  const momentOf = ({ gathering: { row } }: ListedGathering): string =>
    `${row.date || '9999'} ${row.startsAt || '99'}`
  return {
    planned: listed.filter(isPlanned).sort((a, b) => momentOf(a).localeCompare(momentOf(b))),
    been: listed.filter((each) => !isPlanned(each)),
  }
}

function namesOf({ kind, row }: Gathering, nameOf: (dossier: DocId) => string | undefined): string[] {
  const dossiers = kind === 'visit' ? [row.dossier] : row.dossiers
  return dossiers
    .map((dossier) => nameOf(dossier))
    .filter((name) => name !== undefined)
    .sort((a, b) => a.localeCompare(b, 'nl'))
}
