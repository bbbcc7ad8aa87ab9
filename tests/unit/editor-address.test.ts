import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf, readableAddress } from '../../renderer/editor/address.ts'

it.each([
  ['www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
  ['voorbeeld.nl/pad?a=b', 'https://voorbeeld.nl/pad?a=b'],
  ['http://voorbeeld.nl', 'https://voorbeeld.nl'],
  ['https://voorbeeld.nl/a', 'https://voorbeeld.nl/a'],
  ['naam@voorbeeld.nl', 'mailto:naam@voorbeeld.nl'],
  ['mailto:naam@voorbeeld.nl', 'mailto:naam@voorbeeld.nl'],
  ['06 12 34 56 78', 'tel:0612345678'],
  ['+31 (0)6-12345678', 'tel:+310612345678'],
])('understands "%s"', (typed, address) => {
  expect(addressOf(typed)).toEqual({ ok: true, value: address })
})

it.each([
  '',
  'zomaar een zin',
  'javascript:alert(1)',
  'JAVASCRIPT:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://',
])('refuses "%s"', (typed) => expect(addressOf(typed)).toEqual({ ok: false, reason: 'no-address' }))

it('never makes anything but a website, a mail address or a telephone number', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.emailAddress()), (typed) => {
      const address = addressOf(typed)
      if (!address.ok) return
      expect(address.value).toMatch(/^(https:\/\/|mailto:|tel:)/iu)
      expect(addressOf(address.value)).toEqual(address)
    }),
  )
})

it('shows an address without its scheme where people do not say it', () => {
  expect(readableAddress('mailto:naam@voorbeeld.nl')).toBe('naam@voorbeeld.nl')
  expect(readableAddress('tel:0612345678')).toBe('0612345678')
  expect(readableAddress('https://voorbeeld.nl')).toBe('https://voorbeeld.nl')
})
