import type { DocId } from '../../kernel/ids.ts'
import { candidatePairs } from './candidates.ts'
import { judge, type Certainty, type ReasonToMerge } from './judge.ts'
import { profilesOf, type Described } from './profile.ts'
import { standInFor, type LinkedPerson } from './same-person.ts'

/** What is compared of a person. */
export interface ComparedPerson extends LinkedPerson, Described {
  notSameAs: readonly string[]
}

export interface PossibleSame {
  /** Two people, each the one that stands for all records already merged into it; the smaller id first. */
  one: DocId
  other: DocId
  certainty: Certainty
  /** Not empty. */
  because: readonly ReasonToMerge[]
}

/**
 * Records that may be about one person, the surest first. Who was merged already is one person here, and a pair that
 * somebody called different does not come back, whichever of their records it was said of.
 */
export function findDuplicates(people: readonly ComparedPerson[]): PossibleSame[] {
  const standIn = standInFor(people)
  const apart = new Set(
    people.flatMap(({ doc, notSameAs }) => notSameAs.map((other) => pairOf(doc, other, standIn).join('|'))),
  )
  const found = new Map<string, PossibleSame>()
  for (const [a, b] of candidatePairs(profilesOf(people))) {
    const [one, other] = pairOf(a.doc, b.doc, standIn)
    const key = `${one}|${other}`
    if (one === other || apart.has(key)) continue
    const verdict = judge(a, b)
    const known = found.get(key)
    if (verdict === null || (known !== undefined && !isSurer(verdict.certainty, known.certainty))) continue
    found.set(key, { one, other, ...verdict })
  }
  return [...found.values()].sort(
    (a, b) =>
      ORDER.indexOf(a.certainty) - ORDER.indexOf(b.certainty) || (a.one + a.other < b.one + b.other ? -1 : 1),
  )
}

const ORDER: readonly Certainty[] = ['sure', 'likely', 'possible']

function isSurer(a: Certainty, b: Certainty): boolean {
  return ORDER.indexOf(a) < ORDER.indexOf(b)
}

function pairOf(a: DocId, b: DocId, standIn: ReadonlyMap<DocId, DocId>): [DocId, DocId] {
  const [one, other] = [standIn.get(a) ?? a, standIn.get(b) ?? b]
  return one < other ? [one, other] : [other, one]
}
