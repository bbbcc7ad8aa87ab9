import { expect, it } from 'vitest'
import { stemOf } from '../../../shared/rules/search/stem.ts'
import { tokensOf } from '../../../shared/rules/search/tokens.ts'

const same = [
  ['notitie', 'notities'],
  ['loopt', 'lopen'],
  ['praat', 'praten'],
  ['brief', 'brieven'],
  ['tarief', 'tarieven'],
  ['huis', 'huizen'],
  ['boerderij', 'boerderijen'],
  ['collega', 'collegas'],
  ['foto', 'fotos'],
  ['kind', 'kinderen'],
  ['indicatie', 'indicaties'],
  ['dagbesteding', 'dagbestedingen'],
  ['afspraak', 'afspraken'],
  ['wachtlijst', 'wachtlijsten'],
  ['gemeente', 'gemeenten'],
  ['maakt', 'maken'],
  ['klacht', 'klachten'],
  ['bezoek', 'bezoeken'],
  ['groot', 'grote'],
  ['lokaal', 'lokalen'],
  ['werkt', 'werken'],
  ['leeft', 'leven'],
  ['gesprek', 'gesprekken'],
  ['stad', 'steden'],
] as const

it.each(same)('knows that %s and %s are forms of one word', (one, other) => {
  expect(stemOf(other)).toBe(stemOf(one))
})

it.each([
  ['zorg', 'zorro'],
  ['kat', 'kater'],
  ['lijst', 'lijn'],
])('keeps %s and %s apart', (one, other) => {
  expect(stemOf(other)).not.toBe(stemOf(one))
})

function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ word }) => word)
}

it('takes a text apart without capitals and accents', () => {
  expect(wordsOf('Café Été, in ’s-Hertogenbosch: de collega’s!')).toEqual([
    'cafe',
    'ete',
    'in',
    's',
    'hertogenbosch',
    'de',
    'collegas',
  ])
})

it.each([
  '06 12345678',
  '06-12 34 56 78',
  '+31 6 1234 5678',
  '+31 (0)6 12345678',
  '0031 6 12345678',
  '(06) 12345678',
])('reads %s as the number that it is', (written) => {
  expect(wordsOf(`bel ${written} morgen`)).toContain('0612345678')
})

it('says where a word stands as it was written', () => {
  const text = 'Naar Café De Eik, 06 12345678.'
  expect(tokensOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'Naar',
    'Café',
    'De',
    'Eik',
    '06',
    '12345678',
    '06 12345678',
  ])
})
