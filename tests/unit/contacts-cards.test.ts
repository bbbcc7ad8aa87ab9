import { expect, it } from 'vitest'
import { contactsAmong } from '../../renderer/data/queries/people.ts'
import { planCards } from '../../renderer/features/contacts/card-plan.ts'
import type { Card } from '../../shared/rules/vcard/card.ts'
import { ok, err } from '../../shared/kernel/result.ts'
import { personRow } from '../support/contacts.ts'

const blank: Card = {
  name: '',
  function: '',
  organisation: '',
  department: '',
  phone: '',
  mobile: '',
  email: '',
  topics: [],
}
const directory = contactsAmong(
  [
    personRow('jan', { name: 'Jan de Vries', email: 'Jan@linde.example', mobile: '06-12345678' }),
    personRow('eva', { name: 'Éva Bos' }),
  ],
  new Map(),
)
const providers = new Map([['dossier:linde', 'Zorghoeve De Linde']])

function planned(...cards: Partial<Card>[]) {
  const read = cards.map((card, index) => ({
    number: index + 1,
    card: ok({ ...blank, ...card }),
    leftOut: [] as const,
  }))
  return planCards(read, directory, providers).cards
}

it.each([
  [{ name: 'J. de Vries', email: 'jan@LINDE.example' }, 'mail'],
  [{ name: 'Iemand', mobile: '+31 6 1234 5678' }, 'phone'],
  [{ name: 'Iemand', phone: '0612345678' }, 'phone'],
  [{ name: 'eva  bos' }, 'name'],
] as const)('%j is known by %s', (card, by) => {
  expect(planned(card)[0]?.known?.by).toBe(by)
})

it('knows who is new, and who is twice in the file', () => {
  const [first, second] = planned({ name: 'Nieuw' }, { name: 'nieuw' })
  expect(first?.known).toBeNull()
  expect(second?.known).toEqual({ by: 'card', name: 'Nieuw' })
})

it('does not take a short number for a sign', () => {
  const [, other] = planned({ name: 'Een', phone: '1234' }, { name: 'Twee', phone: '1234' })
  expect(other?.known).toBeNull()
})

it('puts somebody with the provider of that name, else keeps the words', () => {
  const [linde, other] = planned(
    { name: 'Een', organisation: 'zorghoeve de linde' },
    { name: 'Twee', organisation: 'Elders' },
  )
  expect(linde?.values).toMatchObject({ dossier: 'dossier:linde', organisation: '' })
  expect(other?.values).toMatchObject({ dossier: '', organisation: 'Elders' })
})

it('keeps the bad ones apart, and says once what was left out', () => {
  const read = [
    { number: 1, card: ok({ ...blank, name: 'Een' }), leftOut: ['note', 'photo'] as const },
    { number: 2, card: err('no-name' as const), leftOut: [] as const },
    { number: 3, card: ok({ ...blank, name: 'Drie' }), leftOut: ['note'] as const },
  ]
  const plan = planCards(read, directory, providers)
  expect(plan.bad).toEqual([{ number: 2, reason: 'no-name' }])
  expect(plan.leftOut).toEqual(['note', 'photo'])
  expect(plan.cards.map(({ number }) => number)).toEqual([1, 3])
})
