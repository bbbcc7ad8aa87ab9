/** Digits that stand together; `before` is what parts them from the group before, '' for the first. */
export interface Group {
  digits: string
  from: number
  to: number
  before: string
}

/** Groups of digits with one dot, space or dash between them: what people read as one number, or as a few in a row. */
export interface Chain {
  groups: Group[]
  /** By its form or by what it is written against: a telephone number, an amount, part of a code. */
  isOtherNumber: boolean
}

/** Also the invisible ones that come along with copied text; never a tab or a new line, which part cells. */
const PARTING = String.raw`[.\-\u2010-\u2015 \u00a0\u00ad\u2009\u200b\u202f]`
const CHAIN = new RegExp(String.raw`\d+(?:${PARTING}\d+)*`, 'gu')

/** The chains of digits in a text, in its order. */
export function chainsIn(text: string): Chain[] {
  return [...text.matchAll(CHAIN)].map(({ 0: words, index }) => {
    const groups = groupsOf(words, index)
    const isOtherNumber =
      isTelephone(text, index, groups) || isAmount(text, index, words) || isInCode(text, index, words)
    return { groups, isOtherNumber }
  })
}

function groupsOf(words: string, at: number): Group[] {
  return [...words.matchAll(/\d+/gu)].map(({ 0: digits, index }) => ({
    digits,
    from: at + index,
    to: at + index + digits.length,
    before: index === 0 ? '' : (words[index - 1] ?? ''),
  }))
}

/** "+31 6…", "0031 6…", "+31 (0)6…", and ten digits that begin with a zero. */
function isTelephone(text: string, at: number, groups: readonly Group[]): boolean {
  const total = groups.reduce((sum, { digits }) => sum + digits.length, 0)
  const first = groups[0]?.digits ?? ''
  if (/(\+|\(\+?\d{1,4}\)[ \-]?)$/u.test(text.slice(Math.max(0, at - 8), at))) return true
  return (total === 10 && first.startsWith('0')) || (total > 10 && /^00[1-9]/u.test(first))
}

function isAmount(text: string, at: number, words: string): boolean {
  const before = text.slice(Math.max(0, at - 6), at)
  const after = text.slice(at + words.length, at + words.length + 8)
  return /(€|\beur|\beuro) ?$/iu.test(before) || /^(,\d{1,2}(?!\d)|,-| ?(€|%|eur\b|euro\b))/iu.test(after)
}

/** A letter in front, or letters and digits behind: "Z123456782", "123456782B01". */
function isInCode(text: string, at: number, words: string): boolean {
  const before = text[at - 1] ?? ''
  const after = text.slice(at + words.length)
  return /[\p{L}_•]/u.test(before) || /^[\p{L}_]+\d/u.test(after)
}
