import { carryOver, writeMeeting } from '../../shared/documents/meeting.ts'
import { docId, type DocId } from '../../shared/kernel/ids.ts'
import type { AgendaItem } from '../../shared/model/agenda-item.ts'
import type { Meeting } from '../../shared/model/meeting.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'

export interface NewMeeting
  extends Pick<Meeting, 'title' | 'date'>, Partial<Pick<Meeting, 'startsAt' | 'minutes' | 'form' | 'place'>> {
  dossiers: readonly DocId[]
  /** Open items of an earlier meeting that are taken along. */
  carried?: { from: DocId; items: readonly AgendaItem[] }
}

/** Makes a meeting with one or more providers; it shows in the dossier of each. */
export async function createMeeting(
  session: WorkspaceSession,
  { carried, dossiers, ...meeting }: NewMeeting,
): Promise<DocId> {
  const id = docId('meeting')
  await session.create(id, { audience: 'team', dossier: '' }, (content) => {
    const previous = carried?.from ?? ''
    writeMeeting(content, { ...meeting, dossiers: [...dossiers], previous, finishedAt: '', deletedAt: '' })
    if (carried !== undefined) carryOver(content, carried.items, carried.from)
  })
  return id
}
