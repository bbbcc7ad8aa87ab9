import { describe, expect, test } from 'vitest'
import { findDuplicates, type ComparedPerson } from '../../../shared/rules/contacts/duplicates.ts'
import { labelledPairs, type Told } from '../../fixtures/contacts/labelled-pairs.ts'

function person(doc: string, told: Told, more: Partial<ComparedPerson> = {}): ComparedPerson {
  return {
    doc,
    createdAt: '2026-01-01T00:00:00.000Z',
    name: told.name,
    dossier: '',
    organisation: told.at ?? '',
    email: told.mail ?? '',
    phone: told.phone ?? '',
    mobile: told.mobile ?? '',
    sameAs: [],
    notSameAs: [],
    ...more,
  }
}

function judged(one: Told, other: Told) {
  return findDuplicates([person('directory:a', one), person('directory:b', other)])[0] ?? null
}

describe('two records', () => {
  const told = labelledPairs.map((pair) => ({ ...pair, found: judged(pair.one, pair.other) }))
  const words = ({ one, other }: { one: Told; other: Told }) => `${one.name} / ${other.name}`

  test('every duplicate of the labelled pairs is found', () => {
    expect(labelledPairs.length).toBeGreaterThanOrEqual(60)
    expect(told.filter(({ same, found }) => same === 'yes' && found === null).map(words)).toEqual([])
  })

  test('no two people are called likely or surely one', () => {
    const wrong = told.filter(
      ({ same, found }) => same === 'no' && found !== null && found.certainty !== 'possible',
    )
    expect(wrong.map(words)).toEqual([])
  })

  test('of what is proposed, at least nine in ten are duplicates', () => {
    const proposed = told.filter(({ found }) => found !== null)
    const right = proposed.filter(({ same }) => same === 'yes')
    expect(right.length / proposed.length).toBeGreaterThanOrEqual(0.9)
  })

  test('says why', () => {
    expect(judged({ name: 'Jan Jansen', at: 'A' }, { name: 'J. Jansen', at: 'A' })).toEqual({
      one: 'directory:a',
      other: 'directory:b',
      certainty: 'likely',
      because: ['same-surname', 'fitting-initials', 'same-organisation'],
    })
    expect(
      judged({ name: 'Ada Pot', mail: 'ada@a.nl' }, { name: 'Ada Pott', mail: 'ada@a.nl' }),
    ).toMatchObject({
      certainty: 'sure',
      because: ['same-mail', 'similar-name'],
    })
  })

  test('a name without letters, or without a name, is no reason', () => {
    expect(judged({ name: '???', at: 'A' }, { name: '!!!', at: 'A' })).toBeNull()
    expect(judged({ name: '' }, { name: '' })).toBeNull()
  })
})

describe('many records', () => {
  const jan = { name: 'Jan Jansen', at: 'A' }

  test('a number that three people have tells nothing', () => {
    const people = ['Ada Pot', 'Bob Kan', 'Ada Kom'].map((name, at) =>
      person(`directory:${at}`, { name, mobile: '0612345678' }),
    )
    expect(findDuplicates(people)).toEqual([])
  })

  test('who was merged, or called different, is not proposed again', () => {
    const a = person('directory:a', jan)
    expect(findDuplicates([a, person('directory:b', jan, { sameAs: ['directory:a'] })])).toEqual([])
    expect(findDuplicates([a, person('directory:b', jan, { notSameAs: ['directory:a'] })])).toEqual([])
  })

  test('a third record of somebody merged is proposed once, to the record that stands for both', () => {
    const found = findDuplicates([
      person('directory:c', jan, { createdAt: '2025-01-01T00:00:00.000Z' }),
      person('directory:b', jan, { sameAs: ['directory:c'] }),
      person('directory:a', jan),
    ])
    expect(found.map(({ one, other }) => [one, other])).toEqual([['directory:a', 'directory:c']])
  })

  test('what was said of one record holds for all that were merged with it', () => {
    const found = findDuplicates([
      person('directory:a', jan),
      person('directory:b', jan, { sameAs: ['directory:a'] }),
      person('directory:c', jan, { notSameAs: ['directory:b'] }),
    ])
    expect(found).toEqual([])
  })

  test('the surest stand first', () => {
    const found = findDuplicates([
      person('directory:a', { name: 'Wim Zwanenburg', at: 'A' }),
      person('directory:b', { name: 'Wim Zwanenburg', at: 'B' }),
      person('directory:c', { name: 'Ada Pot', mail: 'ada@a.nl' }),
      person('directory:d', { name: 'Ada Pot', mail: 'ada@a.nl' }),
    ])
    expect(found.map(({ certainty }) => certainty)).toEqual(['sure', 'possible'])
  })

  test('five thousand people are compared with the few that are like them', () => {
    const people = Array.from({ length: 5000 }, (_none, at) => {
      // A third has one of the hundred most common names.
      const surname =
        at % 3 === 0 ? (LAST[at % 10] ?? '') : `${LAST[at % 10] ?? ''}${TAIL[at % 13] ?? ''}${at % 97}`
      return person(`directory:${at}`, {
        name: `${FIRST[(at * 7) % FIRST.length] ?? ''} van ${surname.replace(/\d+/u, inLetters)}`,
        at: `Aanbieder ${at % 503}`,
        mail: `iemand${at}@voorbeeld.nl`,
      })
    })
    const begun = performance.now()
    const found = findDuplicates([...people, { ...(people[0] as ComparedPerson), doc: 'directory:again' }])
    console.info(`5,001 people: ${Math.round(performance.now() - begun)} ms, ${found.length} pairs`)
    expect(found[0]).toMatchObject({ one: 'directory:0', other: 'directory:again', certainty: 'sure' })
  })
})

const FIRST = ['Jan', 'Anna', 'Piet', 'Karin', 'Bo', 'Wim', 'Els', 'Truus', 'Omar', 'Fatima', 'Gijs']
const LAST = ['Dijk', 'Berg', 'Linden', 'Houten', 'Zand', 'Boven', 'Keulen', 'Laar', 'Vliet', 'Rijn']
const TAIL = ['', 'man', 'stra', 'huis', 'kamp', 'veld', 'sma', 'boer', 'weg', 'hof', 'burg', 'dam', 'werf']

function inLetters(number: string): string {
  return number.replace(/\d/gu, (digit) => 'aeioubdfgk'[Number(digit)] ?? '')
}
