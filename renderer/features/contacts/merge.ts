import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import { nameParts } from '../../../shared/rules/contacts/name-parts.ts'
import { standInFor } from '../../../shared/rules/contacts/same-person.ts'
import { personFields, type PersonField } from '../../common/person-words.ts'
import type { Contact } from '../../data/queries/people.ts'

/** Two lines of the directory, the one that will stand for both first. */
export interface Pair {
  one: Contact
  other: Contact
}

/** In which order two people stand beside each other: the record that will stand for both is the first. */
export function pairOf(a: Contact, b: Contact): Pair {
  const linked = { doc: b.doc, createdAt: b.person.createdAt, sameAs: [a.doc] }
  const first = standInFor([{ doc: a.doc, createdAt: a.person.createdAt, sameAs: [] }, linked]).get(b.doc)
  return first === b.doc ? { one: b, other: a } : { one: a, other: b }
}

/** The fields in which two records say something else; topics are no choice, because both keep theirs. */
export function differencesOf({ one, other }: Pair): PersonField[] {
  return personFields.filter((field) => field !== 'topics' && sideOf(one, field) !== sideOf(other, field))
}

export type Choices = Partial<Record<PersonField, 'one' | 'other'>>

/** What is shown when nobody chooses: what the first record says, and the other where that says nothing or more. */
export function choiceFor({ one, other }: Pair, field: PersonField): 'one' | 'other' {
  if (field === 'name' && saysFirstName(other) && !saysFirstName(one)) return 'other'
  return sideOf(one, field) === '' ? 'other' : 'one'
}

/** A first name written out, not only initials: *Jan de Vries* says more than *J. de Vries*. */
function saysFirstName({ person }: Contact): boolean {
  return nameParts(person.name).first.length > 0
}

/** What must be written in the first record so that it says what was chosen. */
export function patchFor(pair: Pair, choices: Choices): EntityPatch<typeof Person> {
  const from = pair.other.person
  const taken = differencesOf(pair).filter((field) => (choices[field] ?? choiceFor(pair, field)) === 'other')
  const pairs = taken.flatMap((field): [string, string][] =>
    field === 'organisation'
      ? [
          ['organisation', from.organisation],
          ['dossier', from.dossier],
        ]
      : field === 'topics'
        ? []
        : [[field, from[field]]],
  )
  return Object.fromEntries(pairs)
}

/** What another record of the same person says that is not shown already. */
export function otherFacts(shown: RowOf<'person'>, other: RowOf<'person'>): PersonField[] {
  return personFields.filter((field) => {
    if (field === 'topics') return other.topics.some((topic) => !shown.topics.includes(topic))
    const said = rawOf(other, field)
    return said !== '' && said !== rawOf(shown, field)
  })
}

function sideOf({ person }: Contact, field: PersonField): string {
  return rawOf(person, field)
}

function rawOf(person: RowOf<'person'>, field: PersonField): string {
  if (field === 'topics') return person.topics.join(', ')
  return field === 'organisation' ? person.dossier || person.organisation : person[field]
}
