import type { levels } from '../model/person.ts'
import type { tableTopics } from '../model/table.ts'

export type Level = (typeof levels)[number]
export type TableTopic = (typeof tableTopics)[number]

/** Who should sit at a table about a topic: one of each group of levels. The first group is who knows it best. */
export const wantedAt: Record<TableTopic, readonly (readonly Level[])[]> = {
  zorginhoud: [['uitvoering'], ['management', 'client'], ['beleid']],
  toegang: [['toegang'], ['uitvoering'], ['beleid']],
  samenwerking: [
    ['uitvoering', 'management'],
    ['contract', 'beleid'],
  ],
  beleid: [['beleid'], ['management', 'bestuur'], ['uitvoering']],
  inkoop: [['inkoop'], ['beleid'], ['management', 'bestuur']],
  tarieven: [
    ['inkoop', 'contract'],
    ['management', 'bestuur'],
  ],
}

/** Somebody who could be invited. */
export interface Candidate {
  id: string
  dossier: string
  level: string
}

export interface SeatCheck {
  /** Groups of levels that nobody at the table has. */
  missing: (readonly Level[])[]
  /** True for a table about care to which only directors are invited. */
  onlyDirectors: boolean
  /** Contacts with a missing level, those of invited organisations first; at most `LIMIT`. */
  proposals: Candidate[]
}

const LIMIT = 6

/**
 * Looks who is missing at a table (*Stoelencheck*). `topic` may be one that this build does not know: then nothing is
 * wanted. Seats without a level count for nothing, so that an unknown level never hides a gap.
 */
export function checkSeats(
  topic: string,
  seats: readonly { person: string; dossier: string; level: string }[],
  contacts: readonly Candidate[],
): SeatCheck {
  const wanted = Object.hasOwn(wantedAt, topic) ? wantedAt[topic as TableTopic] : []
  const present = new Set(seats.map(({ level }) => level))
  const missing = wanted.filter((group) => !group.some((level) => present.has(level)))
  const invited = new Set(seats.map(({ person }) => person))
  const organisations = new Set(seats.map(({ dossier }) => dossier).filter((dossier) => dossier !== ''))
  const proposals = missing.flatMap((group) => {
    const fitting = contacts.filter(
      ({ id, level }) => !invited.has(id) && (group as readonly string[]).includes(level),
    )
    return [
      ...fitting.filter(({ dossier }) => organisations.has(dossier)),
      ...fitting.filter(({ dossier }) => !organisations.has(dossier)),
    ]
  })
  return {
    missing,
    onlyDirectors:
      topic === 'zorginhoud' && seats.length > 0 && seats.every(({ level }) => level === 'bestuur'),
    proposals: proposals.slice(0, LIMIT),
  }
}
