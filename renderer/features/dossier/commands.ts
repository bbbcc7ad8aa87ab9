import { writeAction } from '../../../shared/documents/action.ts'
import { locationIdFor, writeLocation, writeProvider } from '../../../shared/documents/dossier.ts'
import type { Audience } from '../../../shared/documents/meta.ts'
import { writeNote } from '../../../shared/documents/note.ts'
import { writeVerdict } from '../../../shared/documents/visit.ts'
import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import { docId, newId, type DocId } from '../../../shared/kernel/ids.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import { Location } from '../../../shared/model/location.ts'
import type { Note } from '../../../shared/model/note.ts'
import type { Provider } from '../../../shared/model/provider.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { SessionDocument, WorkspaceSession } from '../../data/workspace-session.ts'

export function changeProvider(
  { open }: SessionDocument,
  patch: EntityPatch<typeof Provider>,
): Result<string[], 'invalid'> {
  return writeProvider(open.doc, patch)
}

export type LocationFields = Pick<Location, 'name' | 'address' | 'postcode' | 'city'>

/** Adds a place. Its id follows from where it is, so that two laptops which add the same place have one. */
export function addLocation({ open }: SessionDocument, fields: LocationFields): Result<string[], 'invalid'> {
  const derived = locationIdFor(fields)
  // The place was there once and was moved or renamed since: this is another one.
  const id = Location.list(open.doc).some((location) => location.id === derived) ? newId() : derived
  return writeLocation(open.doc, id, { ...fields, deletedAt: '' })
}

export function changeLocation(
  { open }: SessionDocument,
  id: string,
  patch: EntityPatch<typeof Location>,
): Result<string[], 'invalid'> {
  return writeLocation(open.doc, id, patch)
}

/** Takes a place out of the dossier; answers how to put it back. */
export function removeLocation(document: SessionDocument, id: string): () => void {
  changeLocation(document, id, { deletedAt: new Date().toISOString() })
  return () => changeLocation(document, id, { deletedAt: '' })
}

export interface NewNote {
  kind: Note['kind']
  audience: Audience
  date: string
}

/** Makes an empty note about a dossier. The audience is fixed from here on. */
export async function createNote(
  session: WorkspaceSession,
  dossier: DocId,
  { kind, audience, date }: NewNote,
): Promise<DocId> {
  const note = docId('note')
  await session.create(note, { audience, dossier }, (content) => {
    writeNote(content, { title: '', kind, date, deletedAt: '' })
  })
  return note
}

/** Ticks an action off, or opens it again, in the visit or meeting where it was agreed. */
export async function setActionDone(
  session: WorkspaceSession,
  { doc, id }: RowOf<'action'>,
  isDone: boolean,
): Promise<void> {
  await session.change(doc, (content) => {
    writeAction(content, id, { doneAt: isDone ? new Date().toISOString() : '' })
  })
}

/** The same for what would be done about a verdict. */
export async function setFollowedUp(
  session: WorkspaceSession,
  { doc, id }: RowOf<'verdict'>,
  isDone: boolean,
): Promise<void> {
  await session.change(doc, (content) => {
    writeVerdict(content, id, { followedUpAt: isDone ? new Date().toISOString() : '' })
  })
}

/** Only what the user changed: what a colleague changed meanwhile in other fields stays. */
export function changesBetween<T extends object>(before: T, after: T): Partial<T> {
  const changed = Object.entries(after).filter(([key, value]) => before[key as keyof T] !== value)
  return Object.fromEntries(changed) as Partial<T>
}
