import type { DocId } from '../../../shared/kernel/ids.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Query } from './live-rows.ts'

/** Every contact of the workspace, by name. */
export function people(): Query<RowOf<'person'>[]> {
  return async ({ database, open }) => {
    const rows = await open<'person'>(await database.model('person').toArray())
    return rows.sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  }
}

/** The name of every provider, by dossier. */
export function providerNames(): Query<Map<DocId, string>> {
  return async ({ database, open }) => {
    const rows = await open<'provider'>(await database.model('provider').toArray())
    return new Map(rows.map(({ dossier, name }) => [dossier, name]))
  }
}
