import type { DocId, DocumentKind } from '../../../shared/kernel/ids.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import type { Query } from './live-rows.ts'

/** A document of the workspace and what it is called; '' when it has no name yet. */
export interface NamedDocument {
  doc: DocId
  kind: Exclude<DocumentKind, 'workspace'>
  name: string
}

const naming = [
  ['dossier', 'provider'],
  ['directory', 'person'],
  ['note', 'note'],
  ['visit', 'visit'],
  ['meeting', 'meeting'],
  ['table', 'table'],
] as const satisfies readonly (readonly [NamedDocument['kind'], EntityName])[]

/** Everything in the workspace that is not deleted, the workspace itself aside. */
export function namedDocuments(): Query<NamedDocument[]> {
  return async ({ database, open }) => {
    const found = await Promise.all(
      naming.map(async ([kind, entity]) => {
        const rows = await open<typeof entity>(await database.model(entity).toArray())
        return rows.map((row) => ({ doc: row.doc, kind, name: 'name' in row ? row.name : row.title }))
      }),
    )
    return found.flat()
  }
}
