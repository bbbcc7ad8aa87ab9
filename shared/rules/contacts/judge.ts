import { compareGiven, compareSurnames, type GivenMatch, type SurnameMatch } from './compare-names.ts'
import type { Profile } from './profile.ts'

/** Why two records may be about one person, for a screen to say in words. */
export const reasonsToMerge = [
  'same-mail',
  'same-phone',
  'same-name',
  'similar-name',
  'same-surname',
  'same-first-name',
  'fitting-initials',
  'same-organisation',
] as const
export type ReasonToMerge = (typeof reasonsToMerge)[number]

/** `possible` also means: people change jobs, and a family shares a name and an address. */
export type Certainty = 'sure' | 'likely' | 'possible'

export interface Verdict {
  certainty: Certainty
  because: readonly ReasonToMerge[]
}

/** What two records have in common, weighed; null when nothing speaks for one person. */
export function judge(a: Profile, b: Profile): Verdict | null {
  const given = compareGiven(a.name, b.name)
  const surname = compareSurnames(a.name, b.name)
  const shared = [...a.reach].filter((key) => b.reach.has(key))
  const isColleague = a.workplaces.some((place) => b.workplaces.includes(place))
  const certainty =
    shared.length > 0
      ? byReach(given, surname, shared)
      : byName(given, surname, isColleague, a.isRare && b.isRare)
  if (certainty === null) return null
  const because: (ReasonToMerge | false)[] = [
    shared.some((key) => key.includes('@')) && 'same-mail',
    shared.some((key) => !key.includes('@')) && 'same-phone',
    ...nameReasons(given, surname),
    isColleague && 'same-organisation',
  ]
  return { certainty, because: because.filter((reason) => reason !== false) }
}

function nameReasons(given: GivenMatch, surname: SurnameMatch): (ReasonToMerge | false)[] {
  const isNear = surname === 'variant' || surname === 'part' || surname === 'slip'
  if (given === 'same') {
    return [surname === 'same' ? 'same-name' : isNear ? 'similar-name' : 'same-first-name']
  }
  return [
    surname === 'same' ? 'same-surname' : isNear && 'similar-name',
    given === 'fits' && 'fitting-initials',
  ]
}

/** An address or number of their own, weighed with the names: two people may share one telephone. */
function byReach(given: GivenMatch, surname: SurnameMatch, shared: readonly string[]): Certainty | null {
  if (surname !== 'other') return given === 'other' ? 'possible' : 'sure'
  if (given === 'same') return 'sure'
  if (given === 'fits') return 'likely'
  // A landline is an office's; a mail address or a mobile telephone is hardly ever two people's.
  return shared.some((key) => key.includes('@') || key.startsWith('06')) ? 'possible' : null
}

function byName(
  given: GivenMatch,
  surname: SurnameMatch,
  isColleague: boolean,
  isRare: boolean,
): Certainty | null {
  if (surname === 'other' || given === 'other') return null
  const isOneName = surname === 'same'
  if (given === 'unknown') return isOneName && isColleague ? 'possible' : null
  if (isColleague) return isOneName || given === 'same' ? 'likely' : 'possible'
  return isRare && (given === 'same' || isOneName || surname === 'variant') ? 'possible' : null
}
