import { writeTable } from '../../shared/documents/table.ts'
import { docId, type DocId } from '../../shared/kernel/ids.ts'
import type { OpenTable } from '../../shared/model/table.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'

export interface NewTable extends Pick<OpenTable, 'title' | 'topic' | 'date' | 'startsAt' | 'place'> {
  /** Providers that are invited from the beginning. */
  dossiers?: readonly DocId[]
}

/** Makes an open table, to be prepared; it shows in the dossier of every provider that is invited. */
export async function createTable(
  session: WorkspaceSession,
  { dossiers = [], ...table }: NewTable,
): Promise<DocId> {
  const id = docId('table')
  await session.create(id, { audience: 'team', dossier: '' }, (content) => {
    writeTable(content, { ...table, dossiers: [...dossiers], round: '', finishedAt: '', deletedAt: '' })
  })
  return id
}
