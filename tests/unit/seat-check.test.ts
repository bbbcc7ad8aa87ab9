import { describe, expect, it } from 'vitest'
import { checkSeats } from '../../shared/rules/seat-check.ts'

const director = { person: 'directory:1', dossier: 'dossier:linde', level: 'bestuur' }
const contacts = [
  { id: 'directory:2', dossier: 'dossier:hoeve', level: 'uitvoering' },
  { id: 'directory:3', dossier: 'dossier:linde', level: 'uitvoering' },
  { id: 'directory:4', dossier: 'dossier:linde', level: 'management' },
  { id: 'directory:5', dossier: '', level: 'inkoop' },
]

describe('who sits at the table', () => {
  it('warns when only directors talk about care, and proposes who fits, those of invited providers first', () => {
    const check = checkSeats('zorginhoud', [director], contacts)
    expect(check.onlyDirectors).toBe(true)
    expect(check.missing).toContainEqual(['uitvoering'])
    expect(check.proposals.map(({ id }) => id)).toEqual(['directory:3', 'directory:2', 'directory:4'])
  })

  it('is content when every wanted level is there', () => {
    const seats = ['uitvoering', 'management', 'beleid'].map((level) => ({
      person: level,
      dossier: '',
      level,
    }))
    expect(checkSeats('zorginhoud', seats, contacts)).toEqual({
      missing: [],
      onlyDirectors: false,
      proposals: [],
    })
  })

  it('does not take an unknown level for a wanted one, nor propose who is invited', () => {
    const check = checkSeats(
      'zorginhoud',
      [{ person: 'directory:3', dossier: '', level: 'van-later' }],
      contacts,
    )
    expect(check.onlyDirectors).toBe(false)
    expect(check.missing).toContainEqual(['uitvoering'])
    expect(check.proposals.map(({ id }) => id)).toEqual(['directory:2', 'directory:4'])
  })

  it('wants nobody for a topic that a newer build made, and nobody for a table without seats but its levels', () => {
    expect(checkSeats('van-later', [director], contacts).missing).toEqual([])
    expect(checkSeats('constructor', [director], contacts).missing).toEqual([])
    expect(checkSeats('zorginhoud', [], contacts).onlyDirectors).toBe(false)
  })
})
