import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decodeTableCode,
  decodeTableKey,
  encodeTableCode,
  type TableCode,
} from '../../shared/sync/table-code.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const code: fc.Arbitrary<TableCode> = fc.record({
  host: fc.ipV4(),
  port: fc.integer({ min: 1, max: 65_535 }),
  secret: bytes(16),
  pin: bytes(10),
})
const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a code says the same after typing, in any of the ways in which people type', () => {
  fc.assert(
    fc.property(code, (one) => {
      const { typed, address, url } = encodeTableCode(one)
      expect(typed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){10}[0-9A-HJKMNP-TV-Z]{4}$/)
      const ways = [
        typed,
        typed.toLowerCase(),
        typed.replaceAll('-', ''),
        ` ${typed.replaceAll('-', ' ')}\n`,
        typed.replaceAll('0', 'O').replaceAll('1', 'l'),
        typed.replaceAll('1', 'I').replaceAll('-', '–'),
      ]
      for (const way of ways) expect(decodeTableCode(way, address)).toEqual({ ok: true, value: one })
      expect(decodeTableCode(typed, ` http://${address}/ `)).toEqual({ ok: true, value: one })
      for (const pasted of [url, `${url}\n`, url.replace('http://', '')]) {
        expect(decodeTableCode(pasted)).toEqual({ ok: true, value: one })
      }
    }),
  )
})

test('one wrong character, or two that changed places, never pass', () => {
  fc.assert(
    fc.property(code, fc.nat(43), fc.nat(31), (one, at, other) => {
      const digits = Array.from(encodeTableCode(one).typed.replaceAll('-', ''))
      const wrong = digits.with(at, characters[other]!)
      const next = (at + 1) % digits.length
      const swapped = digits.with(at, digits[next]!).with(next, digits[at]!)
      for (const typed of [wrong, swapped]) {
        const read = decodeTableKey(typed.join(''))
        if (typed.join('') === digits.join('')) expect(read.ok).toBe(true)
        else expect(read).toEqual({ ok: false, reason: 'mistyped' })
      }
    }),
    { numRuns: 2_000 },
  )
})

test('what is not a whole code says what is wrong with it', () => {
  const { typed, address } = encodeTableCode({
    host: '192.168.1.20',
    port: 4711,
    secret: new Uint8Array(16).fill(1),
    pin: new Uint8Array(10).fill(2),
  })
  expect(decodeTableKey('')).toEqual({ ok: false, reason: 'incomplete' })
  expect(decodeTableKey(typed.slice(0, -1))).toEqual({ ok: false, reason: 'incomplete' })
  expect(decodeTableKey(`${typed}0`)).toEqual({ ok: false, reason: 'not-a-code' })
  expect(decodeTableKey('https://gemeente.example/uitnodiging')).toEqual({ ok: false, reason: 'not-a-code' })
  expect(decodeTableCode(typed)).toEqual({ ok: false, reason: 'no-address' })
  for (const wrong of [
    '192.168.1.20',
    '192.168.1.300:80',
    'localhost:80',
    '192.168.1.20:70000',
    '10.0.0.1:0',
  ]) {
    expect(decodeTableCode(typed, wrong), wrong).toEqual({ ok: false, reason: 'no-address' })
  }
  expect(decodeTableCode(typed, address)).toMatchObject({ ok: true })
})
