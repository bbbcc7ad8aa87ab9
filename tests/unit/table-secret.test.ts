import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeTableSecret, encodeTableCode } from '../../shared/sync/table-code.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test('a guest may type the whole code, its first seven groups, or the whole address', () => {
  fc.assert(
    fc.property(bytes(16), bytes(10), (secret, pin) => {
      const { typed, url } = encodeTableCode({ host: '192.168.1.20', port: 4100, secret, pin })
      const groups = typed.split('-')
      const ways = [typed, url, groups.slice(0, 7).join(' '), groups.slice(0, 9).join('').toLowerCase()]
      for (const way of ways)
        expect(decodeTableSecret(way)).toEqual({ ok: true, value: Uint8Array.from(secret) })
    }),
  )
})

test('less than seven groups is not enough, and a slip in a whole code is seen', () => {
  const secret = new Uint8Array(16).fill(7)
  const { typed } = encodeTableCode({ host: '10.0.0.1', port: 80, secret, pin: new Uint8Array(10) })
  const slip = `${typed.slice(0, 5)}${typed[5] === 'Z' ? 'Y' : 'Z'}${typed.slice(6)}`
  expect(decodeTableSecret('')).toEqual({ ok: false, reason: 'incomplete' })
  expect(decodeTableSecret(typed.slice(0, 33))).toEqual({ ok: false, reason: 'incomplete' })
  expect(decodeTableSecret(slip)).toEqual({ ok: false, reason: 'mistyped' })
  expect(decodeTableSecret('hallo, tafel!')).toEqual({ ok: false, reason: 'not-a-code' })
})
