import type { SearchResult } from 'minisearch'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { daysBetween } from '../../../shared/rules/say-date.ts'
import type { Facts } from './entry-of.ts'
import type { SearchQuestion } from './question.ts'
import type { Hit } from './hit.ts'

/**
 * What passes the filters, the best first: by its words, a little by how recent it is and whether it is still open.
 * Without results to choose from (null): everything that passes, the latest day first.
 */
export function rank(
  results: readonly SearchResult[] | null,
  facts: ReadonlyMap<DocId, Facts>,
  question: SearchQuestion,
): Hit[] {
  const passes = filterOf(question)
  if (results === null) {
    return [...facts]
      .filter(([, of]) => passes(of))
      .sort(([a, of], [b, other]) => other.date.localeCompare(of.date) || a.localeCompare(b))
      .map(([doc]) => ({ doc, words: [] }))
  }
  const hits = results.flatMap((result) => {
    const doc = result.id as DocId
    const of = facts.get(doc)
    return of !== undefined && passes(of) ? [{ doc, words: result.terms, score: result.score, of }] : []
  })
  // The words decide; only among the first of them can a day make the difference.
  const first = hits
    .slice(0, CONTENDERS)
    .map((hit) => ({ ...hit, score: hit.score * favour(hit.of, question.today) }))
  return [...first.sort((a, b) => b.score - a.score || a.doc.localeCompare(b.doc)), ...hits.slice(CONTENDERS)]
}

const CONTENDERS = 200

function filterOf({ kind, people, from, until }: SearchQuestion): (facts: Facts) => boolean {
  const wanted = people === null ? null : new Set(people)
  return (facts) =>
    (kind === null || facts.kind === kind) &&
    (from === '' || facts.date >= from) &&
    (until === '' || facts.date <= until) &&
    (wanted === null || facts.people.some((person) => wanted.has(person)))
}

function favour({ date, isOpen }: Facts, today: string): number {
  const days = Math.abs(daysBetween(date, today))
  return 1 + 0.3 / (1 + days / 60) + (isOpen ? 0.1 : 0)
}
