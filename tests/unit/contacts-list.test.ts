import { describe, expect, it } from 'vitest'
import { contactsAmong } from '../../renderer/data/queries/people.ts'
import {
  filterContacts,
  linesOf,
  sortContacts,
  type ContactLine,
} from '../../renderer/features/contacts/list.ts'
import { personRow } from '../support/contacts.ts'

const names = new Map([['dossier:linde', 'Zorghoeve De Linde']])
const jan = personRow('jan', {
  name: 'Jan van der Berg',
  dossier: 'dossier:linde',
  functionCode: 'teamleider',
  level: 'management',
  topics: ['vervoer', 'tarieven'],
  mobile: '+31 6 12 34 56 78',
})
const again = personRow('again', { name: 'J. v.d. Berg', email: 'jan@linde.example', sameAs: [jan.doc] }, 1)
const ester = personRow('ester', { name: 'Éster Öz', organisation: 'Gemeente Rietermeer', level: 'bestuur' })
const bea = personRow('bea', {
  name: 'Bea',
  function: 'Inkoopadviseur',
  level: 'uitvoering',
  topics: ['vervoer'],
})

const met = new Map([
  [again.doc, '2026-03-02'],
  [jan.doc, '2026-02-01'],
  [bea.doc, '2026-01-10'],
])
const lines = linesOf(contactsAmong([jan, again, ester, bea], names), met, (person) =>
  person.functionCode === 'teamleider' ? 'Teamhoofd' : person.function,
)
const nothing = { words: '', level: null, work: null, topic: null }
const said = (found: readonly ContactLine[]): string[] => found.map(({ person }) => person.name)
const found = (filters: Partial<typeof nothing> | object): string[] =>
  said(filterContacts(lines, { ...nothing, ...filters }))

it('shows who was merged once, with the day of any of their records', () => {
  expect(said(lines)).toEqual(['Bea', 'Éster Öz', 'Jan van der Berg'])
  expect(lines[2]).toMatchObject({ organisation: 'Zorghoeve De Linde', lastMet: '2026-03-02' })
  expect(lines[2]?.others.map(({ doc }) => doc)).toEqual([again.doc])
})

describe('what is typed', () => {
  it.each([
    ['oz', ['Éster Öz']],
    ['linde berg', ['Jan van der Berg']],
    ['teamhoofd', ['Jan van der Berg']],
    ['VERVOER', ['Bea', 'Jan van der Berg']],
    ['jan@linde', ['Jan van der Berg']],
    ['0612345678', ['Jan van der Berg']],
    ['06 1234', ['Jan van der Berg']],
    ['3456', ['Jan van der Berg']],
    ['rietermeer', ['Éster Öz']],
    ['niemand', []],
    [' ', ['Bea', 'Éster Öz', 'Jan van der Berg']],
  ])('"%s" finds %j', (words, expected) => {
    expect(found({ words })).toEqual(expected)
  })
})

it('combines choices', () => {
  expect(found({ topic: 'vervoer' })).toEqual(['Bea', 'Jan van der Berg'])
  expect(found({ topic: 'vervoer', level: 'management' })).toEqual(['Jan van der Berg'])
  expect(found({ work: 'Inkoopadviseur' })).toEqual(['Bea'])
})

describe('order', () => {
  const sorted = (column: string, direction: 'ascending' | 'descending' = 'ascending'): string[] =>
    said(sortContacts(lines, { column, direction }))
  it('puts the highest level first', () => {
    expect(sorted('level')).toEqual(['Éster Öz', 'Jan van der Berg', 'Bea'])
  })
  it('puts who was never met first, then the longest ago', () => {
    expect(sorted('lastMet')).toEqual(['Éster Öz', 'Bea', 'Jan van der Berg'])
    expect(sorted('lastMet', 'descending')[0]).toBe('Jan van der Berg')
  })
  it('puts the empty last', () => expect(sorted('organisation').at(-1)).toBe('Bea'))
})
