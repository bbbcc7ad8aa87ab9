import { describe, expect, test } from 'vitest'
import { peopleMeant } from '../../renderer/editor/mention-filter.ts'

const people = [
  { id: '1', name: 'Anja Kok', about: 'Teamleider, De Eik', isNear: false },
  { id: '2', name: 'Jan van den Berg', about: 'Manager, De Linde', isNear: false },
  { id: '3', name: 'Janneke Smit', about: 'Inkoper', isNear: true },
  { id: '4', name: 'Zoë Bruïne', about: '', isNear: false },
]

function meant(typed: string): string[] {
  return peopleMeant(typed, people).map(({ name }) => name)
}

describe('who is meant by what somebody types', () => {
  test('nothing yet: everybody, those of the dossier first, then by name', () => {
    expect(meant('')).toEqual(['Janneke Smit', 'Anja Kok', 'Jan van den Berg', 'Zoë Bruïne'])
  })

  test.each([
    ['jan', ['Janneke Smit', 'Jan van den Berg']],
    ['jan v', ['Jan van den Berg']],
    ['Berg', ['Jan van den Berg']],
    ['berg jan', ['Jan van den Berg']],
    ['jvdb', ['Jan van den Berg']],
    ['zoe bru', ['Zoë Bruïne']],
    ['linde', ['Jan van den Berg']],
    ['kok eik', ['Anja Kok']],
    ['komt morgen', []],
    ['.', []],
  ])('%s', (typed, names) => {
    expect(meant(typed)).toEqual(names)
  })
})
