import { expect, it } from 'vitest'
import { contactsAmong } from '../../renderer/data/queries/people.ts'
import {
  differencesOf,
  otherFacts,
  pairOf,
  patchFor,
  type Pair,
} from '../../renderer/features/contacts/merge.ts'
import { personRow } from '../support/contacts.ts'

const old = personRow('z-old', { name: 'Hein Jansen', phone: '010 123', dossier: 'dossier:linde' }, 1)
const young = personRow(
  'a-young',
  { name: 'H. Janssen', email: 'hein@x.example', organisation: 'De Eik', topics: ['vervoer'] },
  2,
)

function pair(): Pair {
  const [a, b] = contactsAmong([old, young], new Map())
  if (a === undefined || b === undefined) throw new Error('two lines')
  return pairOf(a, b)
}

it('puts the older record first: it will stand for both', () => {
  expect(pair().one.doc).toBe(old.doc)
})

it('asks only about what differs', () => {
  expect(differencesOf(pair())).toEqual(['name', 'organisation', 'phone', 'email'])
})

it('fills what the first record lacks, and takes what was chosen', () => {
  expect(patchFor(pair(), {})).toEqual({ email: 'hein@x.example' })
  expect(patchFor(pair(), { name: 'other', organisation: 'other', email: 'one', phone: 'other' })).toEqual({
    name: 'H. Janssen',
    organisation: 'De Eik',
    dossier: '',
    phone: '',
  })
})

it('proposes the name with a first name in it, whichever record is older', () => {
  const initials = personRow('z-old', { name: 'J.P. van der Berg' }, 1)
  const inFull = personRow('a-young', { name: 'Jan van der Berg' }, 2)
  const [a, b] = contactsAmong([initials, inFull], new Map())
  if (a === undefined || b === undefined) throw new Error('two lines')
  expect(patchFor(pairOf(a, b), {})).toEqual({ name: 'Jan van der Berg' })
})

it('tells what another record says that is not shown', () => {
  expect(otherFacts(old, young)).toEqual(['name', 'organisation', 'topics', 'email'])
  expect(otherFacts(young, young)).toEqual([])
})
