import { setDeleted } from '../../../shared/documents/meta.ts'
import { writeNote } from '../../../shared/documents/note.ts'
import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { Note } from '../../../shared/model/note.ts'
import type { SessionDocument, WorkspaceSession } from '../../data/workspace-session.ts'

/** Changes fields of a note that is on the screen; the text changes in the editor. */
export function changeNote(
  { open }: SessionDocument,
  patch: EntityPatch<typeof Note>,
): Result<string[], 'invalid'> {
  return writeNote(open.doc, patch)
}

/** Takes a note out of the dossier; `restoreNote` brings it back with every word. */
export async function deleteNote(session: WorkspaceSession, note: DocId): Promise<void> {
  await session.change(note, (content) => setDeleted(content, new Date().toISOString()))
}

export async function restoreNote(session: WorkspaceSession, note: DocId): Promise<void> {
  await session.change(note, (content) => setDeleted(content, ''))
}
