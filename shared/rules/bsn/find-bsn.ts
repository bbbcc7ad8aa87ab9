import { hideOtherNumbers } from './other-numbers.ts'
import { isBesideBsn, isNamedOtherwise } from './labels.ts'
import { chainsIn, type Chain, type Group } from './digit-chains.ts'

/**
 * Something in a text that looks like a citizen service number (*BSN*): where it stands, in UTF-16 units, and what may
 * be shown in its place. The number itself is not in it.
 */
export interface FoundBsn {
  from: number
  to: number
  masked: string
}

/** A BSN that begins with a zero is written without it too. */
const FEWEST_DIGITS = 8

/**
 * The numbers in a text that look like a BSN, in the order of the text. Nine digits that pass the check of eleven, also
 * written in groups; eight digits only beside a word such as BSN, because a KvK or AGB number has eight as well. One in
 * eleven of all nine-digit numbers passes by chance.
 */
export function findBsns(text: string): FoundBsn[] {
  // Nearly every text is done here.
  if ((text.match(/\d/gu)?.length ?? 0) < FEWEST_DIGITS) return []
  return chainsIn(hideOtherNumbers(text)).flatMap((chain) =>
    candidatesIn(chain)
      .filter((groups) => isBsn(text, chain, groups))
      .map((groups) => {
        const { from, to } = spanOf(groups)
        return { from, to, masked: `•••••••${text.slice(from, to).replace(/\D/gu, '').slice(-2)}` }
      }),
  )
}

/** The same text with every such number masked; a text without one is answered as it is. */
export function maskBsns(text: string): string {
  const found = findBsns(text)
  if (found.length === 0) return text
  const masked = found.reduceRight(
    (words, { from, to, masked: mask }) => words.slice(0, from) + mask + words.slice(to),
    text,
  )
  // What stood beside a number that is gone may be read otherwise now.
  return maskBsns(masked)
}

/** The nine digits of a found number, however it was written. */
export function bsnDigits(written: string): string {
  return written.replace(/\D/gu, '').padStart(9, '0')
}

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/** The check of eleven (*elfproef*) of nine digits. */
export function passesElfproef(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return sum > 0 && sum % 11 === 0
}

function isBsn(text: string, chain: Chain, groups: readonly Group[]): boolean {
  const { from, to } = spanOf(groups)
  const digits = groups.map((group) => group.digits).join('')
  if (!passesElfproef(digits.padStart(9, '0'))) return false
  if (isBesideBsn(text, from, to)) return true
  return digits.length === 9 && !chain.isOtherNumber && !isNamedOtherwise(text, from)
}

/** The groups of a chain that can be one number together: all of them, or some that stand apart by spaces. */
function candidatesIn({ groups }: Chain): Group[][] {
  if (isOneNumber(groups)) return [[...groups]]
  const found: Group[][] = []
  for (let start = 0; start < groups.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + 3, groups.length); end += 1) {
      const part = groups.slice(start, end)
      if (!standsApart(groups, start, end) || !isUsualGrouping(part)) continue
      found.push(part)
      start = end - 1
      break
    }
  }
  return found
}

function isOneNumber(groups: readonly Group[]): boolean {
  const sizes = groups.map(({ digits }) => digits.length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total !== 9 && total !== 8) return false
  if (sizes.length === 1 || sizes.every((size) => size === 1)) return true
  if (sizes.some((size) => size < 2 || size > 6)) return false
  // "52.3702167" is a number with a fraction, "2024-12345" the number of a case in a year.
  return sizes.length > 2 || (groups[1]?.before !== '.' && !/^(19|20)\d\d$/u.test(groups[0]?.digits ?? ''))
}

/** As a BSN is mostly written; what stands beside it is another number then. */
function isUsualGrouping(groups: readonly Group[]): boolean {
  return /^(8|9|3-3-3|4-2-3)$/u.test(groups.map(({ digits }) => digits.length).join('-'))
}

function standsApart(groups: readonly Group[], start: number, end: number): boolean {
  const before = groups[start]?.before ?? ''
  const after = groups[end]?.before ?? ''
  if (before.trim() !== '' || after.trim() !== '') return false
  // "123 456 782 000" is one long number.
  const isInThrees = end - start === 3 && groups[start]?.digits.length === 3
  return !isInThrees || (groups[start - 1]?.digits.length !== 3 && groups[end]?.digits.length !== 3)
}

function spanOf(groups: readonly Group[]): { from: number; to: number } {
  return { from: groups[0]?.from ?? 0, to: groups.at(-1)?.to ?? 0 }
}
