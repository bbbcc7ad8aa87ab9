import * as Y from 'yjs'
import { initMeta } from '../../shared/documents/meta.ts'
import { writePerson } from '../../shared/documents/person.ts'
import type { EntityPatch } from '../../shared/kernel/define-entity.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import type { Person } from '../../shared/model/person.ts'
import { rowsOf, type RowOf } from '../../shared/projection/rows-of.ts'

/** A record of the directory as a list sees it. `made`: the second it was made in, so that some are older. */
export function personRow(id: string, patch: EntityPatch<typeof Person>, made: number = 0): RowOf<'person'> {
  const doc: DocId = `directory:${id}`
  const content = new Y.Doc()
  const createdAt = `2026-01-01T00:00:${String(made).padStart(2, '0')}.000Z`
  initMeta(content, { createdAt, createdBy: 'anna', audience: 'team', dossier: '' })
  writePerson(content, patch)
  const row = rowsOf(doc, content).find(({ entity }) => entity === 'person')
  if (row === undefined) throw new Error('no row')
  return row.value as RowOf<'person'>
}
