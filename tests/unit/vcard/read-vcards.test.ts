import { describe, expect, test } from 'vitest'
import type { Card } from '../../../shared/rules/vcard/card.ts'
import { MAX_CARD_BYTES, MAX_CARDS, readVCards } from '../../../shared/rules/vcard/read-vcards.ts'
import * as files from '../../fixtures/vcards/cards.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function read(bytes: Uint8Array) {
  const cards = readVCards(bytes)
  if (!cards.ok) throw new Error(cards.reason)
  return cards.value
}

function only(bytes: Uint8Array): { card: Card; leftOut: readonly string[] } {
  const [first, ...more] = read(bytes)
  if (first?.card.ok !== true || more.length > 0) throw new Error(JSON.stringify([first, more]))
  return { card: first.card.value, leftOut: first.leftOut }
}

const renee = {
  name: 'Renée van den Berg',
  organisation: 'Zorgcoöperatie De Linde',
  email: 'renee@delinde.nl',
}

describe('the address book of', () => {
  test('Outlook (2.1, Windows-1252)', () => {
    const { card, leftOut } = only(Uint8Array.from(Buffer.from(files.outlook21, 'latin1')))
    expect(card).toEqual({
      ...renee,
      name: 'drs. Renée van den Berg',
      department: 'Kwaliteit & beleid',
      function: 'Manager zorg, wonen',
      phone: '020 123 45 67',
      mobile: '06 12 34 56 78',
      topics: [],
    })
    expect([...leftOut].sort()).toEqual(['address', 'fax', 'note', 'photo'])
  })

  test('Apple (3.0)', () => {
    const { card, leftOut } = only(utf8(files.apple30))
    expect(card).toEqual({
      ...renee,
      department: 'Kwaliteit, beleid',
      function: 'Manager zorg; wonen',
      phone: '+31 20 123 45 67',
      mobile: '+31 6 12345678',
      topics: [],
    })
    expect([...leftOut].sort()).toEqual(['address', 'birthday', 'more-mails', 'photo'])
  })

  test('Android (2.1 and 3.0)', () => {
    expect(only(utf8(files.android21)).card).toMatchObject({
      ...renee,
      phone: '0201234567',
      mobile: '0612345678',
    })
    expect(only(utf8(files.android30)).card).toMatchObject({
      ...renee,
      phone: '0201234567',
      mobile: '06-12345678',
    })
  })

  test('Google (3.0)', () => {
    const { card, leftOut } = only(utf8(files.google30))
    expect(card).toMatchObject({ ...renee, function: 'Manager', topics: ['jeugd', 'wonen, zorg'] })
    expect(leftOut).toEqual(['note'])
  })

  test('Thunderbird (4.0)', () => {
    const { card, leftOut } = only(utf8(files.thunderbird40))
    expect(card).toMatchObject({
      ...renee,
      department: 'Kwaliteit',
      function: 'Manager',
      phone: '020 123 45 67',
      mobile: '+31-6-12345678',
    })
    expect(leftOut).toEqual(['fax'])
  })
})

describe('the bytes of a file', () => {
  const text = files.apple30
  const expected = { ...renee, mobile: '+31 6 12345678' }
  const utf16 = (mark: string) => new Uint8Array(Buffer.from(`${mark}${text}`, 'utf16le'))
  const turned = (bytes: Uint8Array) => bytes.map((_byte, at) => bytes[at ^ 1] ?? 0)

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`)],
    ['UTF-16', utf16('\uFEFF')],
    ['UTF-16 the other way round', turned(utf16('\uFEFF'))],
    ['UTF-16 without a mark', utf16('')],
    ['UTF-16 without a mark, the other way round', turned(utf16(''))],
    ['Windows-1252', new Uint8Array(Buffer.from(text, 'latin1'))],
    ['lines that end as on a Mac of long ago', utf8(text.replaceAll('\r\n', '\n'))],
  ])('%s', (_name, bytes) => {
    expect(only(bytes).card).toMatchObject(expected)
  })
})

describe('a bad card says what is wrong and the rest goes on', () => {
  const good = files.android30
  const reasons = (text: string) =>
    read(utf8(text)).map(({ number, card }) => [number, card.ok ? card.value.name : card.reason])
  const lines = (...own: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...own, 'END:VCARD', ''].join('\r\n')

  test.each([
    ['no-name', lines('TEL:0201234567')],
    ['no-name', lines('FN:', 'N:;;;;')],
    ['not-closed', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Half\r\n'],
    ['not-a-person', lines('FN:De Linde', 'ORG:De Linde', 'X-ABShowAs:COMPANY')],
    ['not-a-person', lines('FN:Allemaal', 'X-ADDRESSBOOKSERVER-KIND:group')],
    ['too-long', lines('FN:Lang', `X-WORDS:${'a'.repeat(70_000)}`)],
  ])('%s', (reason, bad) => {
    expect(reasons(`${good}${bad}${good}`)).toEqual([
      [1, renee.name],
      [2, reason],
      [3, renee.name],
    ])
  })

  test('the card of an assistant inside a card is no card of its own', () => {
    const inside = lines('FN:Wim', 'AGENT:', ...lines('FN:Assistent').trim().split('\r\n'), 'TITLE:Chef')
    expect(only(utf8(inside)).card).toMatchObject({ name: 'Wim', function: 'Chef' })
  })

  test('a quotation mark that is not closed costs no more than its own line', () => {
    expect(only(utf8(lines('FN;TYPE="open:Wim Half', 'TITLE:Chef'))).card).toMatchObject({
      name: 'Wim Half',
      function: 'Chef',
    })
  })

  test('a name in parts is said in its order', () => {
    expect(only(utf8(lines('N:Berg;Renée;Anna,Maria;van den;'))).card.name).toBe(
      'van den Renée Anna,Maria Berg',
    )
  })

  test('texts that are far too long are cut', () => {
    expect(only(utf8(lines(`FN:${'Jan '.repeat(500)}`))).card.name.length).toBeLessThanOrEqual(200)
  })
})

describe('a file that holds no cards, or too many', () => {
  test.each([
    ['no-cards', new Uint8Array()],
    ['no-cards', utf8('naam;kvk\r\nDe Linde;00012345')],
    ['no-cards', Uint8Array.from({ length: 5000 }, (_none, at) => (at * 7919) % 256)],
    ['too-large', new Uint8Array(MAX_CARD_BYTES + 1)],
    ['too-many', utf8(files.android30.repeat(MAX_CARDS + 1))],
  ])('%s', (reason, bytes) => {
    expect(readVCards(bytes)).toEqual({ ok: false, reason })
  })

  test('a card with a photo of megabytes keeps its words', () => {
    const photo = `PHOTO;ENCODING=b;TYPE=JPEG:${Array.from({ length: 60_000 }, () => ` ${'A'.repeat(74)}`).join('\r\n')}`
    const { card, leftOut } = only(
      utf8(files.android30.replace('END:VCARD', `${photo}\r\nTITLE:Chef\r\nEND:VCARD`)),
    )
    expect(card).toMatchObject({ ...renee, function: 'Chef' })
    expect(leftOut).toEqual(['photo'])
  })
})
