import { expect, it } from 'vitest'
import {
  findSentence,
  firstWords,
  markWords,
  type Marked,
} from '../../../shared/rules/search/find-sentence.ts'
import { parseQuery } from '../../../shared/rules/search/parse-query.ts'

const marked = ({ text, marks }: Marked): string =>
  [...marks]
    .reverse()
    .reduce((said, { from, to }) => `${said.slice(0, from)}[${said.slice(from, to)}]${said.slice(to)}`, text)

const find = (text: string, ...words: string[]): string | null => {
  const found = findSentence(text, new Set(words))
  return found === null ? null : marked(found.sentence)
}

it('shows the sentence that has most of the words', () => {
  const text = 'Wij spraken over vervoer. Het vervoer naar de dagbesteding is duur! En nu?'
  expect(find(text, 'vervoer', 'dagbesteding')).toBe('Het [vervoer] naar de [dagbesteding] is duur!')
})

it('does not stop at the point of a web address', () => {
  expect(find('Kijk op www.zorg.nl voor meer.', 'zorg')).toBe('Kijk op www.[zorg].nl voor meer.')
})

it('shows the part of a long sentence around the first word', () => {
  const text = `${'lang verhaal '.repeat(30)}over Café Été ${'en nog meer '.repeat(30)}`
  const said = find(text, 'cafe')
  expect(said).toMatch(/^… .*over \[Café\] Été.* …$/)
  expect(said?.length).toBeLessThan(170)
})

it('marks a number as one, also over its spaces', () => {
  expect(find('Bel 06 1234 5678 morgen', '0612345678', '5678')).toBe('Bel [06 1234 5678] morgen')
})

it('finds nothing where the words are not', () => {
  expect(find('Over iets anders.', 'vervoer')).toBeNull()
})

it('marks nothing twice in a title', () => {
  expect(marked(markWords('De Linde in de Linde', new Set(['linde'])))).toBe('De [Linde] in de [Linde]')
})

it('begins at the beginning when nothing was asked', () => {
  expect(firstWords('\n  Eerste zin. Tweede zin.').text).toBe('Eerste zin.')
  expect(firstWords('').text).toBe('')
})

it('leaves out small words when there are others', () => {
  expect(parseQuery('de zorg van ')).toEqual([{ kind: 'word', word: 'zorg', isLast: false }])
  expect(parseQuery('de')).toEqual([{ kind: 'word', word: 'de', isLast: true }])
})

it('keeps words between quotes together, once the quotes are closed', () => {
  expect(parseQuery('"in de buurt" zorg')).toEqual([
    { kind: 'phrase', words: ['in', 'de', 'buurt'] },
    { kind: 'word', word: 'zorg', isLast: true },
  ])
  expect(parseQuery('"in de buurt').map(({ kind }) => kind)).toEqual(['word'])
})

it('reads a number that is typed in groups as one', () => {
  expect(parseQuery('linde 06-1234')).toEqual([
    { kind: 'number', joined: '061234', groups: ['06', '1234'] },
    { kind: 'word', word: 'linde', isLast: false },
  ])
})
