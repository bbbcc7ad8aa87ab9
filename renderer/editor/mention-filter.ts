import { fold } from '../../shared/kernel/text-fold.ts'
import type { NamedPerson } from './mention-source.ts'

/**
 * Who is meant by what somebody typed behind the at-sign, the likeliest first: every word begins a word of the name, of
 * the function or of the organisation, or all letters are initials ("jvb").
 */
export function peopleMeant<P extends NamedPerson>(typed: string, people: readonly P[]): P[] {
  const query = fold(typed)
  const found = people.flatMap((person) => {
    const rank = rankOf(query, person)
    return rank === null ? [] : [{ person, rank }]
  })
  // Sorting keeps the order of names among equals.
  return found.sort((a, b) => a.rank - b.rank).map(({ person }) => person)
}

/** The lower, the likelier; null for somebody else. Near comes before far as long as the words fit equally well. */
function rankOf(query: string, { name, about, isNear }: NamedPerson): number | null {
  const near = isNear ? 0 : 1
  if (query === '') return near
  const folded = fold(name)
  if (folded.startsWith(query)) return near
  const words = wordsOf(folded)
  const asked = wordsOf(query)
  if (beginsEach(asked, words)) return 2 + near
  if (
    words
      .map((word) => word.slice(0, 1))
      .join('')
      .startsWith(query)
  )
    return 4 + near
  return beginsEach(asked, [...words, ...wordsOf(fold(about))]) ? 6 + near : null
}

function beginsEach(asked: readonly string[], words: readonly string[]): boolean {
  return asked.length > 0 && asked.every((start) => words.some((word) => word.startsWith(start)))
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
