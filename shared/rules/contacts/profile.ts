import { fold } from '../../kernel/text-fold.ts'
import type { DocId } from '../../kernel/ids.ts'
import { nameParts, type NameParts } from './name-parts.ts'
import { isGeneralMail, mailKey, phoneKey } from './reach-keys.ts'

/** A person in the forms that are compared. */
export interface Profile {
  doc: DocId
  name: NameParts
  /** Where they work: the dossier, else the name of the organisation; '' when not known. */
  workplaces: readonly string[]
  /** Mail addresses and telephone numbers that are theirs alone. */
  reach: ReadonlySet<string>
  /** Few others have this surname and initial, so that a name alone says something. */
  isRare: boolean
}

export interface Described {
  doc: DocId
  name: string
  dossier: DocId | ''
  /** The name of where they work; that of the dossier when they have one. */
  organisation: string
  phone: string
  mobile: string
  email: string
}

/** What three or more people share is an office's and tells nothing about one of them. */
const SHARED_BY = 3
/** With more bearers, a name is no sign by itself that somebody went to work elsewhere. */
const RARE = 4

export function profilesOf(people: readonly Described[]): Profile[] {
  const reached = people.map(reachOf)
  const bearers = countOf(reached.flatMap((keys) => [...keys]))
  const names = people.map(({ name }) => nameParts(name))
  const named = countOf(names.map(nameKey))
  return people.map((person, at) => {
    const name = names[at] ?? nameParts(person.name)
    return {
      doc: person.doc,
      name,
      workplaces: workplacesOf(person),
      reach: new Set([...(reached[at] ?? [])].filter((key) => (bearers.get(key) ?? 0) < SHARED_BY)),
      isRare: (named.get(nameKey(name)) ?? 0) <= RARE,
    }
  })
}

function nameKey({ surnameKeys, initials }: NameParts): string {
  return `${initials[0]?.slice(0, 1) ?? ''} ${surnameKeys.join('-')}`
}

function reachOf({ email, phone, mobile }: Described): Set<string> {
  const mail = mailKey(email)
  return new Set(
    [isGeneralMail(mail) ? '' : mail, phoneKey(phone), phoneKey(mobile)].filter((key) => key !== ''),
  )
}

function workplacesOf({ dossier, organisation }: Described): string[] {
  const name = fold(organisation)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(stichting|vereniging|cooperatie|b ?v|n ?v|vof|holding)\b/gu, ' ')
    .replace(/\s+/gu, '')
  return [dossier, name].filter((key) => key !== '')
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
