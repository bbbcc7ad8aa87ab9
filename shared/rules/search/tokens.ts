import { fold } from '../../kernel/text-fold.ts'

/** A word of a text as it is searched, and where it stands in the text as it was written. */
export interface Token {
  word: string
  from: number
  to: number
}

/** The words of a text, and its numbers once more without the spaces and dashes that people put in them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const [written] = match
    const word = wordOf(written)
    if (word !== '') tokens.push({ word, from: match.index, to: match.index + written.length })
  }
  return DIGIT.test(text) ? [...tokens, ...numbersIn(text, SHORTEST_NUMBER)] : tokens
}

/**
 * Numbers of at least `shortest` digits that are written in groups or from abroad: "06-1234 5678" and "+31 6 1234 5678"
 * are both 0612345678.
 */
export function numbersIn(text: string, shortest: number): Token[] {
  return [...text.matchAll(GROUPED)].flatMap((match) => {
    const [written] = match
    const digits = written.replace(/\(0\)/u, '').replace(/\D/gu, '')
    const word = written.startsWith('+') ? digits.replace(/^31/u, '0') : digits.replace(/^0031/u, '0')
    const isNumber = word.length >= shortest && word.length <= LONGEST_NUMBER
    return isNumber ? [{ word, from: match.index, to: match.index + written.length }] : []
  })
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu
const PLAIN = /^[a-z0-9]+$/iu
const DIGIT = /\d/u
const GROUPED = /(?<![\p{L}\p{N}])(?:\+\d+(?:[ ().\-/]{1,3}\d+)*|\d+(?:[ ().\-/]{1,3}\d+)+)/gu
const SHORTEST_NUMBER = 5
const LONGEST_NUMBER = 15

function wordOf(written: string): string {
  // Most words need none of the work that an accent asks for.
  return PLAIN.test(written) ? written.toLowerCase() : fold(written).replace(/['’]/gu, '')
}
