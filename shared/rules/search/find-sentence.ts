import { tokensOf, type Token } from './tokens.ts'

/** A text with the parts of it that were looked for, in order and apart from each other. */
export interface Marked {
  text: string
  marks: { from: number; to: number }[]
}

/** A text with what was found in it. `words` are words as they stand in the index. */
export function markWords(text: string, words: ReadonlySet<string>): Marked {
  return { text, marks: merged(tokensOf(text).filter(({ word }) => words.has(word))) }
}

/** The sentence that has most of the words, and how many different ones; null when none of the words is there. */
export function findSentence(
  text: string,
  words: ReadonlySet<string>,
): { sentence: Marked; hits: number } | null {
  let best: { from: number; to: number; found: Token[]; hits: number } | null = null
  const tokens = tokensOf(text).filter(({ word }) => words.has(word))
  if (tokens.length === 0) return null
  for (const { from, to } of sentencesOf(text)) {
    const found = tokens.filter((token) => token.from >= from && token.to <= to)
    const hits = new Set(found.map(({ word }) => word)).size
    if (hits > (best?.hits ?? 0)) best = { from, to, found, hits }
  }
  // A number can run from one sentence into the next: then the whole line is it.
  best ??= { from: 0, to: text.length, found: tokens, hits: 1 }
  return { sentence: cut(text, best.from, best.to, best.found), hits: best.hits }
}

/** The first words of a text, without marks. */
export function firstWords(text: string): Marked {
  const [first] = sentencesOf(text)
  return first === undefined ? { text: '', marks: [] } : cut(text, first.from, first.to, [])
}

const LONGEST = 150
/** How much is shown before the first hit in a sentence that is too long. */
const BEFORE = 50

function sentencesOf(text: string): { from: number; to: number }[] {
  return [...text.matchAll(/[^\n.!?]+(?:[.!?]+(?!\s|$)[^\n.!?]*)*[.!?]*/gu)].flatMap((match) => {
    const [written] = match
    const from = match.index + written.length - written.trimStart().length
    const to = match.index + written.trimEnd().length
    return to > from ? [{ from, to }] : []
  })
}

function cut(text: string, start: number, end: number, found: readonly Token[]): Marked {
  const first = found[0]?.from ?? start
  const isLong = end - start > LONGEST
  const from = isLong
    ? afterSpace(text, Math.max(start, Math.min(first - BEFORE, end - LONGEST)), start)
    : start
  const to = isLong ? beforeSpace(text, Math.min(end, from + LONGEST), end) : end
  const lead = from > start ? '… ' : ''
  const shown = found.filter((token) => token.from >= from && token.to <= to)
  return {
    text: `${lead}${text.slice(from, to)}${to < end ? ' …' : ''}`,
    marks: merged(shown).map((mark) => ({
      from: mark.from - from + lead.length,
      to: mark.to - from + lead.length,
    })),
  }
}

function afterSpace(text: string, at: number, start: number): number {
  if (at <= start) return start
  const space = text.indexOf(' ', at)
  return space === -1 || space - at > 30 ? at : space + 1
}

function beforeSpace(text: string, at: number, end: number): number {
  if (at >= end) return end
  const space = text.lastIndexOf(' ', at)
  return space === -1 || at - space > 30 ? at : space
}

function merged(tokens: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = []
  for (const { from, to } of [...tokens].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = marks.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else marks.push({ from, to })
  }
  return marks
}
