import { writeVisit } from '../../shared/documents/visit.ts'
import { docId, type DocId } from '../../shared/kernel/ids.ts'
import type { Visit } from '../../shared/model/visit.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'

export type NewVisit = Pick<Visit, 'title' | 'date'>

const TITLE_LENGTH = 250

/** Makes a visit to the provider of a dossier, to be prepared. Whoever plans it goes there, until told otherwise. */
export async function createVisit(
  session: WorkspaceSession,
  dossier: DocId,
  { title, date }: NewVisit,
): Promise<DocId> {
  const id = docId('visit')
  await session.create(id, { audience: 'team', dossier }, (content) => {
    writeVisit(content, {
      // Proposed from a provider's name, which can be as long as a whole title.
      title: title.slice(0, TITLE_LENGTH),
      date,
      present: [`colleague:${session.person.id}`],
      finishedAt: '',
      deletedAt: '',
    })
  })
  return id
}
