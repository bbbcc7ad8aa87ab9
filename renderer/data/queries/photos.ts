import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Query } from './live-rows.ts'

/** The photos that documents name: which this laptop should have. */
export function namedPhotos(): Query<{ doc: DocId; sha: string }[]> {
  return async ({ database }) => {
    // Sha and document are in clear, so nothing needs to be opened.
    const rows = await database.model('photo').toArray()
    return rows.map((row) => ({ doc: row.doc, sha: String(row['sha']) }))
  }
}
