import { describe, expect, it } from 'vitest'
import { findBsns, maskBsns } from '../../../shared/rules/bsn/find-bsn.ts'

const MASKED = '•••••••00'

describe('finds', () => {
  it.each([
    ['999999400', MASKED],
    ['Het BSN is 999999400.', `Het BSN is ${MASKED}.`],
    ['999.999.400', MASKED],
    ['999 999 400', MASKED],
    ['999-999-400', MASKED],
    ['9999 99 400', MASKED],
    ['9999.99.400', MASKED],
    ['99 99 99 400', MASKED],
    ['99999 9400', MASKED],
    ['9 9 9 9 9 9 4 0 0', MASKED],
    ['999\u00a0999\u00a0400', MASKED],
    ['999\u2011999\u2011400', MASKED],
    ['999\u200b999\u200b400', MASKED],
    ['(999999400)', `(${MASKED})`],
    ['“999999400”', `“${MASKED}”`],
    ['mw. Jansen,999999400,jeugd', `mw. Jansen,${MASKED},jeugd`],
    ['mw. Jansen\t999999400\tjeugd', `mw. Jansen\t${MASKED}\tjeugd`],
    ['Jansen/999999400', `Jansen/${MASKED}`],
    ['BSN999999400', `BSN${MASKED}`],
    ['bsn:999999400', `bsn:${MASKED}`],
    ['999999400en haar zus', `${MASKED}en haar zus`],
    ['scan 999999400.pdf', `scan ${MASKED}.pdf`],
    ['kamer 12 999999400', `kamer 12 ${MASKED}`],
    ['999 999 400 25 jaar', `${MASKED} 25 jaar`],
    ['9999 99 400 12 jaar', `${MASKED} 12 jaar`],
    ['van 12-03-1985, 999999400', `van 12-03-1985, ${MASKED}`],
    ['12-03-1985 999999400', `12-03-1985 ${MASKED}`],
    ['om 9:30 999999400', `om 9:30 ${MASKED}`],
    ['06-12345678 en 999999400', `06-12345678 en ${MASKED}`],
    ['KvK 12345678, BSN 999999400', `KvK 12345678, BSN ${MASKED}`],
    ['RSIN onbekend; zijn BSN is 999999400', `RSIN onbekend; zijn BSN is ${MASKED}`],
    ['999999400 999999400', `${MASKED} ${MASKED}`],
    ['999999400, 000078840', `${MASKED}, •••••••40`],
    ['000078840', '•••••••40'],
    ['0000 78 840', '•••••••40'],
    ['BSN 00078840', 'BSN •••••••40'],
    ['burgerservicenummer: 00078840', 'burgerservicenummer: •••••••40'],
    ['Burger service nummer 00078840', 'Burger service nummer •••••••40'],
    ['sofinummer 0007 8840', 'sofinummer •••••••40'],
    ['sofi-nr. 00078840', 'sofi-nr. •••••••40'],
    ['bsn-nummer van de cliënt is 00078840', 'bsn-nummer van de cliënt is •••••••40'],
    ['00078840 (BSN)', '•••••••40 (BSN)'],
    ['00078840 is haar BSN', '•••••••40 is haar BSN'],
  ])('%s', (text, masked) => {
    expect(maskBsns(text)).toBe(masked)
  })

  it('tells where it stands and never the number', () => {
    const text = 'Het BSN is 9999.99.400.'
    expect(findBsns(text)).toEqual([{ from: 11, to: 22, masked: MASKED }])
  })
})

describe('lets be', () => {
  it.each([
    // No number of nine digits, or one that fails the check of eleven.
    '',
    'Er staat geen nummer in.',
    '123456789',
    '999999401',
    '999.999.401',
    '000000000',
    '00078840',
    '12345',
    '4',
    // Parts of something longer.
    '9999994001',
    '1999999400',
    '5999 999 400',
    '999 999 400 000',
    '1.999.999.400',
    '999999400999999400',
    // Telephone numbers.
    '0612345678',
    '06-12345678',
    '06 12 34 56 78',
    '06 99 99 94 00',
    '099 9999400',
    '0999 999400',
    '+31 999999400',
    '+31-999999400',
    '+31 (0)999999400',
    '+31 (0) 999999400',
    '0031 999999400',
    '0031 999 999 400',
    '+32 999 999 400',
    'tel 999999400',
    'Tel.: 999999400',
    'telefoonnummer: 999999400',
    'mobiel 999 999 400',
    'fax: 999999400',
    // Numbers of organisations and accounts.
    'KvK 99999400',
    'KvK-nummer: 999999400',
    'Kamer van Koophandel 999999400',
    'vestigingsnummer 999999400',
    'AGB 00078840',
    'AGB-code 999999400',
    'RSIN 999999400',
    'rsin: 999.999.400',
    'btw-nummer NL999999400B01',
    'btw 999999400',
    'NL999999400B01',
    '999999400B01',
    'NL91 ABNA 0417 1643 00',
    'NL91ABNA0417164300',
    'nl91 abna 0999 9994 00',
    'IBAN: 999999400',
    'rekeningnummer 999999400',
    'bankrekening 99.99.99.400',
    'BE68 9999 9940 0034',
    'DE89 3704 0044 0532 0130 00',
    // Codes and ids.
    'Z999999400',
    'zaak_999999400',
    '2024-78840',
    'dossier 2024-99940',
    'note:3f999999400a',
    '550e8400-e29b-41d4-a716-999999400000',
    // Addresses.
    'https://voorbeeld.nl/dossier/999999400',
    'https://voorbeeld.nl/?id=999999400&x=1',
    'www.voorbeeld.nl/999999400',
    'voorbeeld.nl/zorg/999999400',
    'zorg.999999400@voorbeeld.nl',
    '1234 AB 12',
    '1234AB 99-400',
    'Postbus 78840, 2500 BB Den Haag',
    '10.99.99.400/8 en 192.168.100.200',
    // Dates, times and amounts.
    '12-03-2024',
    '12-03-2024 9:30',
    '12 03 2024 1',
    '2024-03-12',
    '2024-03-12 10:45:30',
    '31/12/1999 00',
    '€ 999.999.400',
    '€999999400',
    'EUR 999.999.400',
    '999.999.400 euro',
    '999999400 EUR',
    '999.999.400,00',
    '999999400,-',
    '99,9999400',
    '52.3702167, 4.8951679',
    '12.3456782',
    // Eight digits without a word beside them, or with another one.
    '99999400',
    'cliënt 00078840',
    'BSN onbekend, KvK 00078840',
    'BSN niet genoemd. AGB-code: 00078840',
    // Words that only look like one.
    'de sofa kost 00078840',
    'absnoot 00078840',
    // Masked before.
    '•••••••00',
    'BSN •••••••40',
    '•••••••00 999 9400',
    // On lines of their own: a number does not go on where a line ends.
    '999\n999\n400',
    '999\t999\t400',
  ])('%s', (text) => {
    expect(findBsns(text)).toEqual([])
    expect(maskBsns(text)).toBe(text)
  })
})
