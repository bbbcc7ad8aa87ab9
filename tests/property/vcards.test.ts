import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardVersions, type Card } from '../../shared/rules/vcard/card.ts'
import { readVCards } from '../../shared/rules/vcard/read-vcards.ts'
import { writeVCards } from '../../shared/rules/vcard/write-vcards.ts'

/** Words with every sign that means something on a card, and with signs of two, three and four bytes. */
const sign = fc.constantFrom(...'ab .,;:=\\/"^\'(-@#é€ë京'.split(''), '😀', 'BEGIN:VCARD', '=20', '^n')
const line = (maxLength: number) =>
  fc.array(sign, { maxLength }).map((signs) => signs.join('').replace(/\s+/gu, ' ').trim())
const filled = line(30).filter((text) => text !== '')

const card: fc.Arbitrary<Card> = fc.record({
  name: filled,
  function: line(12),
  organisation: filled,
  department: line(12),
  phone: fc.constantFrom('', '020 123 45 67', '+31 (0)20-1234567'),
  mobile: fc.constantFrom('', '06 12345678', '+31 6 12 34 56 78'),
  email: fc.constantFrom('', 'anna@voorbeeld.nl'),
  topics: fc.uniqueArray(filled, { maxLength: 4 }),
})

for (const version of cardVersions) {
  test(`what is written as version ${version} is read again as it was`, () => {
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 4 }), (cards) => {
        const written = writeVCards(cards, version)
        const read = readVCards(written)
        if (!read.ok) throw new Error(read.reason)
        // Version 2.1 has no backslash.
        const told = version === '2.1' ? cards.map(withoutBackslash) : cards
        expect(read.value.map((each) => each.card)).toEqual(told.map((value) => ({ ok: true, value })))
        const lines = new TextDecoder('utf-8', { fatal: true }).decode(written).split('\r\n')
        for (const each of lines) expect(new TextEncoder().encode(each).length).toBeLessThanOrEqual(75)
      }),
    )
  })
}

function withoutBackslash(told: Card): Card {
  const turned = (text: string) => text.replaceAll('\\', '/')
  return {
    ...told,
    name: turned(told.name),
    function: turned(told.function),
    organisation: turned(told.organisation),
    department: turned(told.department),
    topics: [...new Set(told.topics.map(turned))],
  }
}

test('any bytes at all give an answer', () => {
  const start = new TextEncoder().encode('BEGIN:VCARD\nVERSION:2.1\n')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isCard) => {
      readVCards(isCard ? Uint8Array.from([...start, ...bytes]) : bytes)
    }),
  )
  const words = fc.array(
    fc.constantFrom(
      'BEGIN:VCARD\n',
      'END:VCARD\n',
      'VERSION:4.0\n',
      'N',
      'TEL',
      ';',
      ':',
      '=',
      '"',
      'TYPE=',
      '\n',
      'a',
      ',',
    ),
  )
  fc.assert(
    fc.property(words, (pieces) => {
      readVCards(new TextEncoder().encode(pieces.join('')))
    }),
    { numRuns: 500 },
  )
})
