import type { PersonField } from '../../common/person-words.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Sheet } from '../../export/sheet.ts'
import type { ContactLine } from './list.ts'

interface SheetWords {
  name: string
  /** In the order of the cells. */
  headings: readonly string[]
  say: (person: Person, field: PersonField) => string
}

/** The fields of a row, between the name and the day. */
const fields = [
  'function',
  'level',
  'topics',
  'phone',
  'mobile',
  'email',
  'reach',
  'reachNote',
] as const satisfies readonly PersonField[]

/** The directory as it is on the screen, to take along. */
export function contactsSheet(lines: readonly ContactLine[], { name, headings, say }: SheetWords): Sheet {
  return {
    name,
    columns: headings.map((heading, index) => ({
      heading,
      kind: index === headings.length - 1 ? 'day' : 'text',
    })),
    rows: lines.map(({ person, organisation, work, lastMet }) => [
      person.name,
      organisation,
      work,
      ...fields.map((field) => say(person, field)),
      lastMet,
    ]),
  }
}
