import { groupBy } from '../../../shared/kernel/group-by.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { PERSON_RECORD } from '../../../shared/model/person.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import { standInFor } from '../../../shared/rules/contacts/same-person.ts'
import type { Query, QueryContext } from './live-rows.ts'

/** Somebody in the directory: one line, however many records of them were merged. */
export interface Contact {
  /** The directory document that stands for all of them. */
  doc: DocId
  /** What is shown of them. */
  person: RowOf<'person'>
  /** The other records of the same person, the oldest first. */
  others: RowOf<'person'>[]
  /** Where they work now: the name of the dossier, else the words in the record; '' when it is not known. */
  organisation: string
}

/** Everybody in the directory, by name. */
export function contacts(): Query<Contact[]> {
  return async (context) => {
    const [rows, names] = await Promise.all([
      context.open<'person'>(await context.database.model('person').toArray()),
      providerNames()(context),
    ])
    return contactsAmong(rows, names)
  }
}

/** The lines of the directory for these records; by name. */
export function contactsAmong(
  rows: readonly RowOf<'person'>[],
  names: ReadonlyMap<DocId, string>,
): Contact[] {
  const standIns = standInFor(rows)
  const groups = groupBy(rows, ({ doc }) => standIns.get(doc) ?? doc)
  const found = [...groups].flatMap(([doc, group]): Contact[] => {
    const person = group.find((row) => row.doc === doc)
    if (person === undefined) return []
    const others = group.filter((row) => row !== person).sort(oldestFirst)
    return [{ doc, person, others, organisation: names.get(person.dossier) ?? person.organisation }]
  })
  return found.sort((a, b) => byName.compare(a.person.name, b.person.name))
}

/** Everybody in the directory as one record each, by name. */
export function people(): Query<RowOf<'person'>[]> {
  return async (context) => (await contacts()(context)).map(({ person }) => person)
}

/** The people who work for the provider of a dossier, by name; who was merged is there once. */
export function peopleOf(dossier: DocId): Query<RowOf<'person'>[]> {
  return async (context) => {
    const found = await context.database.model('person').where('dossier').equals(dossier).toArray()
    return await standInsOf(context, await context.open<'person'>(found), (row) => row.dossier === dossier)
  }
}

/** Who these directory documents stand for now, by name; who is not on this laptop is left out. */
export function peopleNamed(docs: readonly DocId[]): Query<RowOf<'person'>[]> {
  return async (context) => standInsOf(context, await recordsOf(context, docs), () => true)
}

/** Every record of the person of whom this is one, itself too. */
export function recordsOfPerson(doc: DocId): Query<DocId[]> {
  return async (context) => {
    const stands = await standIns()(context)
    const group = [...stands].filter(([, standIn]) => standIn === stands.get(doc)).map(([record]) => record)
    return stands.has(doc) ? group : [doc]
  }
}

/** Which record stands for which other; only records that were merged are in it. */
export function standIns(): Query<Map<DocId, DocId>> {
  return async (context) => standInFor(await linkedPeople(context))
}

/**
 * The name of every provider, by dossier; of the pages of the list of relations, which are open already: thousands of
 * rows are not opened one by one for it.
 */
export function providerNames(): Query<Map<DocId, string>> {
  return async ({ database, openPages }) => {
    const lines = await openPages(await database.relationPages.toArray())
    return new Map(lines.map(({ dossier, provider }) => [dossier, provider.name]))
  }
}

/** What this municipality calls functions, by code; only the names that it changed. */
export function functionNames(): Query<Map<string, string>> {
  return async ({ database, open }) => {
    const rows = await open<'function-name'>(await database.model('function-name').toArray())
    return new Map(rows.filter(({ label }) => label !== '').map(({ id, label }) => [id, label]))
  }
}

/** Where these people worked before, the latest first. */
export function formerJobsOf(docs: readonly DocId[]): Query<RowOf<'former-job'>[]> {
  return async ({ database, open }) => {
    const rows = await open<'former-job'>(
      await database.model('former-job').where('doc').anyOf(docs).toArray(),
    )
    return rows.sort((a, b) => b.until.localeCompare(a.until))
  }
}

/** Who worked for the provider of a dossier and left, by name. */
export function formerPeopleOf(dossier: DocId): Query<RowOf<'person'>[]> {
  return async (context) => {
    const jobs = await context.database.model('former-job').where('dossier').equals(dossier).toArray()
    const docs = [...new Set(jobs.map(({ doc }) => doc))]
    return await standInsOf(context, await recordsOf(context, docs), (row) => row.dossier !== dossier)
  }
}

const byName = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

function oldestFirst(a: RowOf<'person'>, b: RowOf<'person'>): number {
  return a.createdAt.localeCompare(b.createdAt) || a.doc.localeCompare(b.doc)
}

/** Those who stand for these records, each once, by name. */
async function standInsOf(
  context: QueryContext,
  rows: readonly RowOf<'person'>[],
  isWanted: (row: RowOf<'person'>) => boolean,
): Promise<RowOf<'person'>[]> {
  const linked = await linkedPeople(context)
  const known = new Map([...rows, ...linked].map((row) => [row.doc, row]))
  const stands = standInFor(linked)
  const shown = new Set(rows.map(({ doc }) => known.get(stands.get(doc) ?? doc)))
  return [...shown]
    .filter((row) => row !== undefined)
    .filter(isWanted)
    .sort((a, b) => byName.compare(a.name, b.name))
}

/** Every record that was merged with another. Few among many, so that nobody else has to be opened. */
async function linkedPeople(context: QueryContext): Promise<RowOf<'person'>[]> {
  const linking = await context.open<'person'>(
    await context.database.model('person').where('sameAs').above('').distinct().toArray(),
  )
  const known = new Set(linking.map(({ doc }) => doc))
  const targets = new Set(linking.flatMap(({ sameAs }) => sameAs))
  return [
    ...linking,
    ...(await recordsOf(
      context,
      [...targets].filter((doc) => !known.has(doc)),
    )),
  ]
}

async function recordsOf({ database, open }: QueryContext, docs: readonly DocId[]) {
  const rows = await database.model('person').bulkGet(docs.map((doc) => `${doc}#${PERSON_RECORD}`))
  return await open<'person'>(rows.filter((row) => row !== undefined))
}
