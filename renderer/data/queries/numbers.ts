import type { Field } from '../../../shared/kernel/fields.ts'
import { groupBy } from '../../../shared/kernel/group-by.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { numberExceptionId } from '../../../shared/documents/number-exception.ts'
import { entities, type EntityName } from '../../../shared/model/index.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import { bsnDigits, findBsns } from '../../../shared/rules/bsn/find-bsn.ts'
import { isNumberField } from '../../../shared/rules/bsn/number-fields.ts'
import type { Query } from './live-rows.ts'

/** A document in which something stands that looks like a BSN and was not kept with a reason. */
export interface DocumentWithNumbers {
  doc: DocId
  /** What the document is called; '' when it has no name. */
  title: string
  /** The numbers, nine digits each and each once: never to be shown. */
  numbers: string[]
}

/** The ids of the numbers that may stand in a document, or everywhere when it is that of the workspace. */
export function numberExceptions(doc: DocId): Query<ReadonlySet<string>> {
  return async ({ database, open }) => {
    const rows = await open<'number-exception'>(
      await database.model('number-exception').where('doc').equals(doc).toArray(),
    )
    return new Set(rows.map(({ id }) => id))
  }
}

/** Looks through these documents, or through all of the workspace; those with most numbers first. */
export function documentsWithNumbers(
  workspace: DocId,
  docs: readonly DocId[] | null,
): Query<DocumentWithNumbers[]> {
  return async ({ database, open, openTexts }) => {
    const kept = new Set(
      (await open<'number-exception'>(await database.model('number-exception').toArray())).map(
        ({ id }) => id,
      ),
    )
    const isKept = (doc: DocId, digits: string): boolean =>
      kept.has(numberExceptionId(doc, digits)) || kept.has(numberExceptionId(workspace, digits))
    const found: { doc: DocId; digits: string }[] = []
    const titles = new Map<DocId, string>()
    const look = (doc: DocId, text: string): void => {
      for (const { from, to } of findBsns(text)) found.push({ doc, digits: bsnDigits(text.slice(from, to)) })
    }

    const texts = docs === null ? database.texts : database.texts.where('doc').anyOf([...docs])
    const textRows = await texts.toArray()
    const written = await openTexts(textRows)
    for (const { key, doc } of textRows) look(doc, written.get(key) ?? '')
    for (const entity of searched) {
      const model =
        docs === null
          ? database.model(entity)
          : database
              .model(entity)
              .where('doc')
              .anyOf([...docs])
      for (const row of await open(await model.toArray())) {
        for (const text of wordsOf(entity, row)) look(row.doc, text)
        const title = titleOf(row)
        if (title !== '' && !titles.has(row.doc)) titles.set(row.doc, title)
      }
    }
    return [...groupBy(found, ({ doc }) => doc)]
      .map(([doc, of]) => ({
        doc,
        title: titles.get(doc) ?? '',
        numbers: [...new Set(of.map(({ digits }) => digits))].filter((digits) => !isKept(doc, digits)),
      }))
      .filter(({ numbers }) => numbers.length > 0)
      .sort((a, b) => b.numbers.length - a.numbers.length || a.title.localeCompare(b.title, 'nl'))
  }
}

/** What a document is called by comes first. */
const named: readonly EntityName[] = ['provider', 'person', 'note', 'visit', 'meeting', 'table']
const searched = [
  ...named,
  ...(Object.keys(entities) as EntityName[]).filter(
    (name) => !named.includes(name) && name !== 'number-exception',
  ),
]

function wordsOf(entity: EntityName, row: RowOf<EntityName>): string[] {
  return Object.entries<Field>(entities[entity].fields).flatMap(([name, field]) => {
    const value: unknown = Reflect.get(row, name)
    return field.kind === 'register' && typeof value === 'string' && !isNumberField(name) ? [value] : []
  })
}

function titleOf(row: object): string {
  const title: unknown = Reflect.get(row, 'title') ?? Reflect.get(row, 'name')
  return typeof title === 'string' ? title : ''
}
