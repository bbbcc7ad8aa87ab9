import { writeNote } from '../../../shared/documents/note.ts'
import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { Note } from '../../../shared/model/note.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'

/** Changes fields of a note that is on the screen; the text changes in the editor. */
export function changeNote(
  { open }: SessionDocument,
  patch: EntityPatch<typeof Note>,
): Result<string[], 'invalid'> {
  return writeNote(open.doc, patch)
}
