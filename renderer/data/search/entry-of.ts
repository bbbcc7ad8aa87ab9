import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Field } from '../../../shared/kernel/fields.ts'
import { entities } from '../../../shared/model/index.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import type { FoundKind } from './question.ts'
import type { Contents, FoundRecord } from './read-contents.ts'

/** What the index gets of a document: words in three ranks, and what filters ask. */
export interface Entry {
  doc: DocId
  title: string
  /** One field a line: a number never runs on from one field into the next. */
  fields: string
  text: string
  facts: Facts
}

/** Kept beside the index, for filters and for what comes first. */
export interface Facts {
  kind: FoundKind
  /** Ids as `present` has them. */
  people: string[]
  /** `yyyy-mm-dd`: the day that it is about, else the day it was made. */
  date: string
  /** A visit, meeting or table that was not rounded off. */
  isOpen: boolean
  /** Of a contact: the records that are the same person (*samengevoegd*). */
  sameAs: readonly string[]
}

export function entryOf(contents: Contents): Entry {
  const { doc, kind, main, records } = contents
  return {
    doc,
    title: titleOf(contents),
    fields: records.flatMap((record) => fieldsOf(record)).join('\n'),
    text: records.map(({ text }) => text).join('\n'),
    facts: {
      kind,
      people: peopleOf(doc, records),
      date: dateOf(contents) || dayOf(new Date(main.createdAt)),
      isOpen: 'finishedAt' in main && main.finishedAt === '',
      sameAs: 'sameAs' in main ? main.sameAs : [],
    },
  }
}

/** What a document is called; '' when nobody named it. */
export function titleOf({ main }: Contents): string {
  return 'title' in main ? main.title : main.name
}

/** The day that a document is about, `yyyy-mm-dd`; '' when there is none. */
export function dateOf({ main }: Contents): string {
  return 'date' in main ? main.date : ''
}

/** What was filled in in a record that can be searched, apart from what names its document. */
export function fieldsOf({ entity, value, isMain }: FoundRecord): string[] {
  return Object.entries<Field>(entities[entity].fields)
    .filter(([name, { search, kind }]) => search && kind !== 'richText' && !(isMain && isTitle(name)))
    .flatMap(([name]) => Reflect.get(value, name) as string | readonly string[])
    .filter((words) => words !== '')
}

function isTitle(field: string): boolean {
  return field === 'title' || field === 'name'
}

/** Everybody who was there, is named, was invited or wrote, and whoever the document is about. */
function peopleOf(doc: DocId, records: readonly FoundRecord[]): string[] {
  const people = records.flatMap(({ value }) => [
    ...value.mentions,
    ...value.writers.map((writer) => `colleague:${writer}`),
    ...('present' in value ? value.present : []),
    ...('person' in value ? [value.person] : []),
  ])
  return [...new Set([doc, ...people])].filter((id) => id !== '').sort()
}
