import { describe, expect, it } from 'vitest'
import { emptyPerson } from '../../renderer/common/person-commands.ts'
import { faultsOf, formOf, jobLeft, readForm } from '../../renderer/common/person-form.ts'

const before = { ...emptyPerson, name: 'Jan', dossier: 'dossier:linde', topics: ['vervoer'] }
const about = { organisation: 'De Linde', today: '2026-03-10', work: 'Teamleider' }

it('reads topics as words with commas between them, each once', () => {
  const form = { ...formOf(before, 'De Linde'), topics: ' vervoer, tarieven ,, vervoer' }
  expect(readForm(form, before).topics).toEqual(['vervoer', 'tarieven'])
})

it('changes nothing when nothing was typed', () => {
  const withWords = { ...before, organisation: 'De Linde BV' }
  expect(readForm(formOf(withWords, 'De Linde'), withWords)).toEqual(withWords)
})

it.each([
  [{ name: ' ' }, ['name']],
  [{ email: 'jan@' }, ['email']],
  [{ topics: 'x'.repeat(201) }, ['topics']],
  [{}, []],
])('%j is wrong in %j', (change, fields) => {
  const values = readForm({ ...formOf(before, ''), ...change }, before)
  expect(faultsOf(values).map(({ field }) => field)).toEqual(fields)
})

describe('where somebody worked until now', () => {
  it('is kept when they work somewhere else', () => {
    expect(jobLeft(before, { ...before, dossier: '', organisation: 'De Eik' }, about)).toEqual({
      dossier: 'dossier:linde',
      organisation: 'De Linde',
      function: 'Teamleider',
      until: '2026-03-10',
    })
  })
  it('is nothing when the place stays, was not known, or was only taken out', () => {
    expect(jobLeft(before, { ...before, name: 'Jan Bos' }, about)).toBeNull()
    expect(jobLeft({ ...before, dossier: '' }, before, about)).toBeNull()
    expect(jobLeft(before, { ...before, dossier: '' }, about)).toBeNull()
  })
})
