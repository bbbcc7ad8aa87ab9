import type { DocId } from '../../../shared/kernel/ids.ts'
import { fold } from '../../../shared/kernel/text-fold.ts'
import type { BadCard } from '../../../shared/rules/vcard/card.ts'
import type { ReadCard } from '../../../shared/rules/vcard/read-vcards.ts'
import type { Card, LeftOutOfCard } from '../../../shared/rules/vcard/card.ts'
import type { PersonValues } from '../../common/person-commands.ts'
import { emptyPerson } from '../../common/person-commands.ts'
import type { Contact } from '../../data/queries/people.ts'

/** Why somebody on a card may be in the directory already; `card`: they are twice in the file. */
export interface KnownAs {
  by: 'mail' | 'phone' | 'name' | 'card'
  name: string
}

/** Somebody on a card. */
export interface PlannedCard {
  /** Which card in the file, from 1. */
  number: number
  values: PersonValues
  known: KnownAs | null
}

/** What a file of business cards would bring. */
export interface CardPlan {
  cards: PlannedCard[]
  bad: { number: number; reason: BadCard }[]
  leftOut: LeftOutOfCard[]
}

/** Looks who is new. `providers`: every provider by its dossier, so that who works there is put with them. */
export function planCards(
  read: readonly ReadCard[],
  directory: readonly Contact[],
  providers: ReadonlyMap<DocId, string>,
): CardPlan {
  const dossiers = new Map([...providers].map(([dossier, name]) => [fold(name), dossier]))
  const known = knownPeople(directory)
  const cards = read.flatMap(({ number, card }): PlannedCard[] => {
    if (!card.ok) return []
    const values = valuesOfCard(card.value, dossiers)
    const marks = marksOf(values)
    const found = marks.map(({ mark }) => known.get(mark)).find((one) => one !== undefined) ?? null
    for (const { mark } of marks) {
      if (!known.has(mark)) known.set(mark, { by: 'card', name: values.name })
    }
    return [{ number, values, known: found }]
  })
  return {
    cards,
    bad: read.flatMap(({ number, card }) => (card.ok ? [] : [{ number, reason: card.reason }])),
    leftOut: [...new Set(read.flatMap(({ leftOut }) => leftOut))],
  }
}

/** A person as a card. */
export function cardOf({ person, organisation }: Contact, work: string): Card {
  return {
    name: person.name,
    function: person.function || work,
    organisation,
    department: '',
    phone: person.phone,
    mobile: person.mobile,
    email: person.email,
    topics: person.topics,
  }
}

interface Mark {
  by: 'mail' | 'phone' | 'name'
  mark: string
}

/** What somebody is known by, the surest first. */
function marksOf({
  name,
  phone,
  mobile,
  email,
}: Pick<PersonValues, 'name' | 'phone' | 'mobile' | 'email'>): Mark[] {
  const marks: Mark[] = []
  if (email !== '') marks.push({ by: 'mail', mark: `mail:${fold(email)}` })
  for (const number of [mobile, phone].map(numberKey)) {
    if (number !== '') marks.push({ by: 'phone', mark: `phone:${number}` })
  }
  return [...marks, { by: 'name', mark: `name:${fold(name)}` }]
}

function knownPeople(directory: readonly Contact[]): Map<string, KnownAs> {
  const known = new Map<string, KnownAs>()
  for (const { person, others } of directory) {
    for (const record of [person, ...others]) {
      for (const { by, mark } of marksOf(record)) {
        if (!known.has(mark)) known.set(mark, { by, name: person.name })
      }
    }
  }
  return known
}

function numberKey(number: string): string {
  const digits = number.replace(/\D/gu, '')
  // The last nine digits are the same with and without the number of the country.
  return digits.length < 9 ? '' : digits.slice(-9)
}

/** Longer than a record holds is cut: half a title is better than no contact. */
function valuesOfCard(card: Card, dossiers: ReadonlyMap<string, DocId>): PersonValues {
  const dossier = dossiers.get(fold(card.organisation)) ?? ''
  return {
    ...emptyPerson,
    name: card.name.slice(0, 200),
    function: card.function.slice(0, 200),
    dossier,
    organisation: dossier === '' ? card.organisation.slice(0, 250) : '',
    topics: card.topics.filter((topic) => topic.length <= 200),
    phone: card.phone.slice(0, 40),
    mobile: card.mobile.slice(0, 40),
    email: card.email.slice(0, 200),
  }
}
