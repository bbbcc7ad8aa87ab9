import type { DocId } from '../../../shared/kernel/ids.ts'
import { fold } from '../../../shared/kernel/text-fold.ts'
import { levels } from '../../../shared/model/person.ts'
import type { Contact } from '../../data/queries/people.ts'
import type { TableSort } from '../../ui/index.ts'
import type { ContactFilters } from './ui-store.ts'

/** One line of the directory, with what it takes to find and to sort it. */
export interface ContactLine extends Contact {
  /** What they do, in words. */
  work: string
  /** `yyyy-mm-dd`; '' when they were never met. */
  lastMet: string
  /** Folded words of every record of them. */
  text: string
  /** The digits of every telephone number of them, however they were typed. */
  numbers: string[]
}

/** The lines of the directory. `met`: the last day by directory document; `sayWork`: a function in words. */
export function linesOf(
  contacts: readonly Contact[],
  met: ReadonlyMap<DocId, string>,
  sayWork: (contact: Contact['person']) => string,
): ContactLine[] {
  return contacts.map((contact) => {
    const records = [contact.person, ...contact.others]
    const work = sayWork(contact.person)
    const words = records.map(({ searchText }) => searchText)
    const days = records.map(({ doc }) => met.get(doc) ?? '').sort()
    return {
      ...contact,
      work,
      lastMet: days.at(-1) ?? '',
      text: `${words.join(' ')} ${fold(`${contact.organisation} ${work}`)}`,
      numbers: records.flatMap(({ phone, mobile }) => [phone, mobile].map(digitsOf)).filter(Boolean),
    }
  })
}

/** The lines that match every filter. Each typed word may stand anywhere; a number may be typed with spaces in it. */
export function filterContacts(lines: readonly ContactLine[], filters: ContactFilters): ContactLine[] {
  const words = fold(filters.words).split(' ').filter(Boolean)
  const number = isNumber(filters.words) ? digitsOf(filters.words) : ''
  return lines.filter(
    ({ person, work, text, numbers }) =>
      (filters.level === null || person.level === filters.level) &&
      (filters.work === null || work === filters.work) &&
      (filters.topic === null || person.topics.includes(filters.topic)) &&
      (words.every((word) => text.includes(word)) ||
        (number !== '' && numbers.some((known) => known.includes(number)))),
  )
}

/** Sorted by one column, then by name. Empty words come last in the alphabet; never met is longest ago. */
export function sortContacts(lines: readonly ContactLine[], { column, direction }: TableSort): ContactLine[] {
  const compare = isColumn(column) ? comparisons[column] : byName
  const sign = direction === 'ascending' ? 1 : -1
  return [...lines].sort((a, b) => sign * compare(a, b) || byName(a, b))
}

/** The words that some lines have, each once, in the order of the alphabet. */
export function choicesOf(
  lines: readonly ContactLine[],
  of: (line: ContactLine) => readonly string[],
): string[] {
  const found = new Set(lines.flatMap((line) => of(line)).filter((word) => word !== ''))
  return [...found].sort(collator.compare)
}

export type Column = keyof typeof comparisons

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

function byText(textOf: (line: ContactLine) => string) {
  return (a: ContactLine, b: ContactLine): number => {
    const [one, other] = [textOf(a), textOf(b)]
    return Number(one === '') - Number(other === '') || collator.compare(one, other)
  }
}

const byName = byText(({ person }) => person.name)

const comparisons = {
  name: byName,
  organisation: byText(({ organisation }) => organisation),
  function: byText(({ work }) => work),
  level: (a: ContactLine, b: ContactLine) => levelRank(a) - levelRank(b),
  topics: byText(({ person }) => person.topics.join(', ')),
  lastMet: (a: ContactLine, b: ContactLine) => collator.compare(a.lastMet, b.lastMet),
  phone: byText(({ person }) => person.mobile || person.phone),
  email: byText(({ person }) => person.email),
}

function isColumn(column: string): column is Column {
  return column in comparisons
}

function levelRank({ person }: ContactLine): number {
  const rank = levels.findIndex((level) => level === person.level)
  return rank === -1 ? levels.length : rank
}

/** The digits of a Dutch number: +31 6 and 0031 6 are 06 to whoever looks for it. */
function digitsOf(number: string): string {
  return number.replace(/\D/gu, '').replace(/^(00)?31(?=\d{9}$)/u, '0')
}

function isNumber(words: string): boolean {
  return /^[\d\s+()-]*\d[\d\s+()-]*$/u.test(words)
}
