import { useEffect, useMemo, useRef, useState } from 'react'
import type { ComparedPerson, PossibleSame } from '../../../shared/rules/contacts/duplicates.ts'
import { startDoublesFinder, type DoublesFinder } from '../../data/doubles/doubles.ts'
import type { Contact } from '../../data/queries/people.ts'
import { pairOf, type Pair } from './merge.ts'

/** Two lines that may be one person, and why. */
export interface Double extends Pair {
  key: string
  because: PossibleSame['because']
}

/**
 * Who may be in the directory twice, the surest first. Weak signs (one name, two employers) are shown when nothing surer
 * is left to look at: many people share a name. Nobody while they are being looked for.
 */
export function useDoubles(contacts: readonly Contact[] | null): Double[] {
  const [found, setFound] = useState<PossibleSame[]>([])
  const finder = useRef<DoublesFinder | null>(null)
  useEffect(() => {
    finder.current = startDoublesFinder(setFound)
    return () => finder.current?.close()
  }, [])
  useEffect(() => {
    if (contacts !== null) finder.current?.look(contacts.flatMap(comparedOf))
  }, [contacts])
  return useMemo(() => doublesAmong(contacts ?? [], found), [contacts, found])
}

/** The answers in lines of now: they may be a moment older than the list. */
function doublesAmong(contacts: readonly Contact[], found: readonly PossibleSame[]): Double[] {
  const lines = new Map(contacts.map((contact) => [contact.doc, contact]))
  const pairs = found.flatMap(({ one, other, because, certainty }): (Double & { isWeak: boolean })[] => {
    const [a, b] = [lines.get(one), lines.get(other)]
    if (a === undefined || b === undefined) return []
    return [{ ...pairOf(a, b), key: `${one}|${other}`, because, isWeak: certainty === 'possible' }]
  })
  const strong = pairs.filter(({ isWeak }) => !isWeak)
  return strong.length > 0 ? strong : pairs
}

/** Every record, also those that were merged: each may be what another is like. */
function comparedOf({ person, others, organisation }: Contact): ComparedPerson[] {
  return [person, ...others].map((record) => ({
    doc: record.doc,
    createdAt: record.createdAt,
    name: record.name,
    dossier: record.dossier,
    organisation: record === person ? organisation : record.organisation,
    phone: record.phone,
    mobile: record.mobile,
    email: record.email,
    sameAs: record.sameAs,
    notSameAs: record.notSameAs,
  }))
}
