import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { bsnDigits, findBsns, maskBsns, passesElfproef } from '../../shared/rules/bsn/find-bsn.ts'

/** Nine digits that pass the check of eleven; made, so that no number of a person stands here. */
const bsn = fc
  .integer({ min: 1_000_000, max: 99_999_999 })
  .map((start) => String(start).padStart(8, '0'))
  .map((eight) => eight + (lastDigitOf(eight) ?? ''))
  .filter((digits) => digits.length === 9)

function lastDigitOf(eight: string): string | undefined {
  return '0123456789'.split('').find((last) => passesElfproef(eight + last))
}

const written = fc
  .tuple(
    bsn,
    fc.constantFrom([9], [3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [2, 3, 4]),
    fc.constantFrom('.', '-', ' '),
  )
  .map(([digits, sizes, between]) => {
    let at = 0
    return sizes.map((size) => digits.slice(at, (at += size))).join(between)
  })

const digits = fc.stringMatching(/^\d{1,12}$/u)
const between = fc.constantFrom(
  ' ',
  '.',
  '-',
  ', ',
  '\n',
  '\t',
  '',
  '/',
  ':',
  '+',
  '•',
  '€ ',
  '(',
  ')',
  '@',
  ',',
)
const word = fc.constantFrom(
  'BSN',
  'bsn-nummer',
  'sofi',
  'tel',
  'KvK',
  'RSIN',
  'euro',
  'mevrouw',
  'van',
  'Z',
  'nl',
)
const text = fc
  .array(fc.oneof(digits, between, word, written, fc.string({ maxLength: 4 })), { maxLength: 14 })
  .map((parts) => parts.join(''))

it('nothing is found in a masked text, and masking it again changes nothing', () => {
  fc.assert(
    fc.property(text, (words) => {
      const masked = maskBsns(words)
      expect(findBsns(masked)).toEqual([])
      expect(maskBsns(masked)).toBe(masked)
    }),
    { numRuns: 5_000 },
  )
})

it('what is found stands in order, does not overlap, passes the check and shows two digits', () => {
  fc.assert(
    fc.property(text, (words) => {
      let after = 0
      for (const { from, to, masked } of findBsns(words)) {
        expect(from).toBeGreaterThanOrEqual(after)
        expect(passesElfproef(bsnDigits(words.slice(from, to)))).toBe(true)
        expect(masked).toMatch(/^•{7}\d\d$/u)
        after = to
      }
    }),
    { numRuns: 5_000 },
  )
})

it('a number between words is found however it is written, and the words stay', () => {
  fc.assert(
    fc.property(
      written,
      fc.constantFrom('Mevrouw Jansen ', 'nummer: ', '(', ''),
      fc.constantFrom('.', ' en zo', ')', ''),
      (number, before, after) => {
        const masked = maskBsns(before + number + after)
        expect(masked).toBe(`${before}•••••••${bsnDigits(number).slice(-2)}${after}`)
      },
    ),
    { numRuns: 5_000 },
  )
})
