import { stopWords } from './stop-words.ts'
import { numbersIn, tokensOf } from './tokens.ts'

/** One thing that must be found. */
export type QueryPart =
  /** `isLast`: perhaps still being typed. */
  | { kind: 'word'; word: string; isLast: boolean }
  /** A number typed in groups: as one, or each of its groups. */
  | { kind: 'number'; joined: string; groups: string[] }
  /** Words between quotes: just so, next to each other. */
  | { kind: 'phrase'; words: string[] }

/** What somebody typed, as parts that must all be found. */
export function parseQuery(typed: string): QueryPart[] {
  const phrases: QueryPart[] = []
  const rest = typed.replace(QUOTED, (_all, inside: string) => {
    const words = tokensOf(inside).map(({ word }) => word)
    if (words.length > 0) phrases.push({ kind: 'phrase', words })
    return ' '
  })
  return [...phrases, ...looseParts(rest)]
}

const QUOTED = /["“”„]([^"“”„]+)["“”„]/gu

/** A number is looked for while it is being typed. */
const SHORTEST_TYPED = 3

function looseParts(typed: string): QueryPart[] {
  const numbers = numbersIn(typed, SHORTEST_TYPED)
  const words = tokensOf(typed).filter((token) => !numbers.some((number) => covers(number, token)))
  const parts = numbers.map((number): QueryPart => {
    const groups = tokensOf(typed.slice(number.from, number.to)).filter((token) => token.word !== number.word)
    return { kind: 'number', joined: number.word, groups: groups.map(({ word }) => word) }
  })
  const telling = words.filter(({ word }) => !stopWords.has(word))
  const used = telling.length + parts.length > 0 ? telling : words
  const last = used.at(-1)
  return [
    ...parts,
    ...used.map((token): QueryPart => {
      return { kind: 'word', word: token.word, isLast: token === last && token.to === typed.length }
    }),
  ]
}

function covers(outer: { from: number; to: number }, inner: { from: number; to: number }): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}
