import type { DocId } from '../../../shared/kernel/ids.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Query } from './live-rows.ts'

function rowsOfDossier<N extends EntityName>(entity: N, dossier: DocId): Query<RowOf<N>[]> {
  return async ({ database, open }) => {
    return await open<N>(await database.model(entity).where('dossier').equals(dossier).toArray())
  }
}

/** What the provider of a dossier is called; '' when it has no name or is not on this laptop. */
export function providerName(dossier: DocId): Query<string> {
  return async (context) => (await rowsOfDossier('provider', dossier)(context))[0]?.name ?? ''
}

/** The notes of a dossier, the newest day first. */
export function notesOf(dossier: DocId): Query<RowOf<'note'>[]> {
  return async (context) => {
    const notes = await rowsOfDossier('note', dossier)(context)
    return notes.sort((a, b) => b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt))
  }
}
