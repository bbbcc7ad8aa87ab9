import { bsnDigits, findBsns } from './find-bsn.ts'

/** The text with the numbers masked that may not stand in it and did not stand in `before`. */
export function hideNewBsns(text: string, before: string, allows: (digits: string) => boolean): string {
  const known = new Set(bsnsIn(before))
  return findBsns(text).reduceRight((words, { from, to, masked }) => {
    const digits = bsnDigits(text.slice(from, to))
    return known.has(digits) || allows(digits) ? words : words.slice(0, from) + masked + words.slice(to)
  }, text)
}

/** The nine digits of each number in a text that looks like a BSN, each once. */
export function bsnsIn(text: string): string[] {
  return [...new Set(findBsns(text).map(({ from, to }) => bsnDigits(text.slice(from, to))))]
}
