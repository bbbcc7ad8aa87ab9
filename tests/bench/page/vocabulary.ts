import type { Random } from '../../../shared/documents/example/random.ts'

const SMALL = 'de het een van op met voor is en niet er aan te dat om bij uit ook naar nog wel door'.split(
  ' ',
)
const STEMS =
  'zorg wacht team dag groep woon vervoer jeugd hulp plaats tijd plan taak huis gezin school werk ouder kind wijk begeleiding overleg gesprek aanbieder gemeente locatie contract tarief signaal indicatie toegang kwaliteit cliënt personeel ruimte keuken tuin boerderij regio aanvraag'.split(
    ' ',
  )
const SIZE = 20_000

/** So many words, common ones often and most of them seldom, as in a language. The same for the same chance. */
export function textOf(random: Random, words: number): string {
  return Array.from({ length: words }, () => wordAt(Math.floor(SIZE ** random.next()) - 1)).join(' ')
}

/** The word that comes at this place when all are put in order of how common they are; Dutch makes the seldom ones long. */
export function wordAt(rank: number): string {
  if (rank < SMALL.length) return SMALL[rank] ?? ''
  const stems = STEMS.length
  const at = rank - SMALL.length
  const stem = (n: number): string => STEMS[n % stems] ?? ''
  if (at < stems) return stem(at)
  if (at < stems * stems) return stem(at) + stem(Math.floor(at / stems))
  return stem(at) + stem(Math.floor(at / stems)) + stem(Math.floor(at / stems / stems))
}
