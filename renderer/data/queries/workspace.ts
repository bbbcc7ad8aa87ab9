import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Query } from './live-rows.ts'

/** The domains that this workspace added, by label. */
export function ownDomains(): Query<RowOf<'own-domain'>[]> {
  return async ({ database, open }) => {
    const domains = await open<'own-domain'>(await database.model('own-domain').toArray())
    return domains.sort((a, b) => a.label.localeCompare(b.label, 'nl'))
  }
}

/** The colleagues who wrote in this workspace, by person id. */
export function colleagues(): Query<Map<string, RowOf<'colleague'>>> {
  return async ({ database, open }) => {
    const rows = await open<'colleague'>(await database.model('colleague').toArray())
    return new Map(rows.map((row) => [row.id, row]))
  }
}

/** What this workspace is called by everybody; null while that has not arrived here. */
export function currentWorkspace(): Query<RowOf<'workspace'> | null> {
  return async ({ database, open }) => {
    const rows = await open<'workspace'>(await database.model('workspace').toArray())
    return rows[0] ?? null
  }
}
