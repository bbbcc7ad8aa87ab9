import { fold } from '../../kernel/text-fold.ts'
import { spellingKey } from './spelling-key.ts'

/** A name taken apart, every word folded. */
export interface NameParts {
  /** First names written out, the one in brackets (*roepnaam*) too. */
  first: readonly string[]
  /** The beginning of every first name in order: "j", "p", also longer, as in "th" and "chr". */
  initials: readonly string[]
  /** The spelling keys of `first`. */
  firstKeys: readonly string[]
  /** Surnames without the words before them (*tussenvoegsels*); two for somebody who wears two. */
  surnames: readonly string[]
  /** The spelling keys of `surnames`. */
  surnameKeys: readonly string[]
}

/** Reads "drs. J.P. (Jan) van der Berg", "Berg, J. v.d." and "Anna Jansen-de Boer". Never fails: at worst all is surname. */
export function nameParts(name: string): NameParts {
  const called = [...name.matchAll(/\(([^)]*)\)/gu)].flatMap(([, words = '']) => wordsOf(words))
  const [before, after] = aroundComma(name.replace(/\([^)]*\)/gu, ' '))
  const { given, surname } = after === '' ? firstThenLast(before) : lastThenFirst(before, after)
  const each = given.flatMap((word) => givenOf(word))
  const first = [...each.map(({ full }) => full), ...called.map(letters)].filter((word) => word !== '')
  const surnames = surnamesOf(surname)
  return {
    first,
    firstKeys: first.map(spellingKey),
    initials:
      each.length > 0 ? each.map(({ initial }) => initial) : called.map((word) => letters(word).slice(0, 1)),
    surnames,
    surnameKeys: surnames.map(spellingKey),
  }
}

/** The name as a card has it, in the words as they were typed. */
export function splitName(name: string): { given: string; family: string } {
  const [before, after] = aroundComma(name)
  if (after === '') {
    const { given, surname } = firstThenLast(before)
    return { given: given.join(' '), family: surname.join(' ') }
  }
  const words = wordsOf(after)
  const isPart = (word: string, at: number) => isBefore(word, at > 0)
  return {
    given: words.filter((word, at) => !isPart(word, at)).join(' '),
    family: [...words.filter(isPart), before].join(' '),
  }
}

const TITLES =
  /(?<![\p{L}.])(de heer|dhr|heer|mevrouw|mevr|mw|mej|drs|dr|mr|ir|ing|prof|bc|ba|bsc|ma|msc|mba|llm|phd|rn)(?![\p{L}])\.?/giu

function aroundComma(name: string): [string, string] {
  const [before = '', ...after] = name.replace(TITLES, ' ').split(',')
  return [before.trim(), after.join(' ').trim()]
}

/** "J. van der Berg": what comes before the first tussenvoegsel, else before the last word. */
function firstThenLast(name: string): { given: string[]; surname: string[] } {
  const words = wordsOf(name)
  // The name that comes with a tussenvoegsel may be the second of two, as in "Anna Jansen-de Boer".
  const at = words.findIndex(
    (word, index) => isBefore(word, index > 0) || (/-[^-]+$/u.test(word) && isBefore(tailOf(word), true)),
  )
  const from = at === -1 ? words.length - 1 : at
  return { given: words.slice(0, from), surname: words.slice(from) }
}

/** "Berg, J. van der". */
function lastThenFirst(before: string, after: string): { given: string[]; surname: string[] } {
  return {
    given: wordsOf(after).filter((word, index) => !isBefore(word, index > 0)),
    surname: wordsOf(before),
  }
}

/** Words as they were typed, "v.d." and "v/d" written out and no spaces around a hyphen. */
function wordsOf(name: string): string[] {
  return name
    .replace(/\s*[-‐‑–]\s*/gu, '-')
    .replace(/(?<=^|[\s-])v\s?[./]\s?d\.?(?=[\s]|$)/giu, 'van de')
    .replace(/(?<=[\s-])v\.?(?=\s)/gu, 'van')
    .replace(/[’‘`´]/gu, "'")
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word))
}

const BEFORE = new Set(
  'van der den de het t ten ter te vd vander vanden vande op in aan bij uit onder over el al la le du von zu dos da del di d'.split(
    ' ',
  ),
)

/** A single letter is a tussenvoegsel only with its apostrophe or behind another word; "T. Smit" has an initial. */
function isBefore(word: string, isBehind: boolean): boolean {
  const plain = fold(word).replace(/[^a-z]/gu, '')
  if (!BEFORE.has(plain)) return false
  return plain.length > 1 ? isBehind || /^\p{Ll}/u.test(word) || plain === 'van' : word.includes("'")
}

function tailOf(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1)
}

function surnamesOf(words: readonly string[]): string[] {
  const parts = words.join(' ').split('-')
  return parts.flatMap((part) => {
    const own = part.split(' ').filter((word) => word !== '')
    const named = own.filter((word) => !isBefore(word, true))
    // Somebody whose whole name is such a word ("Den") keeps it.
    const joined = (named.length > 0 ? named : own).map(letters).join('')
    return joined === '' ? [] : [joined]
  })
}

/** "J.P." and "JP" are two initials, "Th." is one, "Anne-Marie" two names. */
function givenOf(word: string): { full: string; initial: string }[] {
  const isInitials = word.includes('.') || word.length === 1 || /^\p{Lu}{2,4}$/u.test(word)
  if (!isInitials) {
    return word.split('-').flatMap((part) => {
      const full = letters(part)
      return full === '' ? [] : [{ full, initial: full.slice(0, 1) }]
    })
  }
  const pieces = word.includes('.') ? word.split(/[.-]+/u) : word.split(/(?=\p{L})/u)
  return pieces.flatMap((piece) => {
    const initial = letters(piece)
    return initial === '' ? [] : [{ full: '', initial }]
  })
}

function letters(word: string): string {
  return fold(word).replace(/[^a-z]/gu, '')
}
