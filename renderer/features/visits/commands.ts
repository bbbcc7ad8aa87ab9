import { addAction, writeAction, type NewAction } from '../../../shared/documents/action.ts'
import {
  addQuestion,
  moveQuestion,
  verdictIdFor,
  writePhoto,
  writeQuestion,
  writeVerdict,
  writeVisit,
} from '../../../shared/documents/visit.ts'
import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import { derivedId, type DocId } from '../../../shared/kernel/ids.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { Action } from '../../../shared/model/action.ts'
import type { Photo } from '../../../shared/model/photo.ts'
import type { Verdict } from '../../../shared/model/verdict.ts'
import type { Visit } from '../../../shared/model/visit.ts'
import type { VisitQuestion } from '../../../shared/model/visit-question.ts'
import type { OpenPoint } from '../../data/queries/outcomes.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'

type Changed = Result<string[], 'invalid'>

/** Changes fields of a visit that is on the screen; the text changes in the editor. */
export function changeVisit({ open }: SessionDocument, patch: EntityPatch<typeof Visit>): Changed {
  return writeVisit(open.doc, patch)
}

export function finishVisit(document: SessionDocument): void {
  changeVisit(document, { finishedAt: now() })
}

export function reopenVisit(document: SessionDocument): void {
  changeVisit(document, { finishedAt: '' })
}

export function ask({ open }: SessionDocument, text: string): Changed {
  return addQuestion(open.doc, { text, about: '' })
}

/** Takes an open point of the dossier along as a question. */
export function takeAlong({ open }: SessionDocument, { key, text }: OpenPoint): Changed {
  return addQuestion(open.doc, { text, about: key })
}

export function changeQuestion(
  { open }: SessionDocument,
  id: string,
  patch: EntityPatch<typeof VisitQuestion>,
): Changed {
  return writeQuestion(open.doc, id, patch)
}

/** Takes a question off the list; answers how to put it back. */
export function removeQuestion(document: SessionDocument, id: string): () => void {
  changeQuestion(document, id, { deletedAt: now() })
  return () => changeQuestion(document, id, { deletedAt: '' })
}

export function placeQuestion({ open }: SessionDocument, id: string, index: number): void {
  moveQuestion(open.doc, id, index)
}

/** Begins what this person thinks of a theme, or brings back what they thought; answers its id. */
export function addVerdict({ open }: SessionDocument, theme: string, person: string): string {
  const id = verdictIdFor(theme, person)
  writeVerdict(open.doc, id, { theme, by: person, deletedAt: '' })
  return id
}

export function changeVerdict(
  { open }: SessionDocument,
  id: string,
  patch: EntityPatch<typeof Verdict>,
): Changed {
  return writeVerdict(open.doc, id, patch)
}

export function removeVerdict(document: SessionDocument, id: string): () => void {
  changeVerdict(document, id, { deletedAt: now() })
  return () => changeVerdict(document, id, { deletedAt: '' })
}

/**
 * Makes an action of what somebody wants to follow up. The action's id follows from the verdict's, so that two laptops
 * make one; from here on the action tells whether it is done.
 */
export function followUp(document: SessionDocument, verdict: Verdict, dossier: DocId): void {
  const action = { text: verdict.followUp, owner: '', due: '', dossiers: [dossier], item: '' }
  addAction(document.open.doc, action, followUpIdOf(verdict.id))
  changeAction(document, followUpIdOf(verdict.id), { deletedAt: '' })
  changeVerdict(document, verdict.id, { followedUpAt: now() })
}

/** The id of the action that was made of a verdict's follow-up. */
export function followUpIdOf(verdict: string): string {
  return derivedId('follow-up', verdict)
}

export function agree({ open }: SessionDocument, action: Omit<NewAction, 'item'>): Result<string, 'invalid'> {
  return addAction(open.doc, { ...action, item: '' })
}

export function changeAction(
  { open }: SessionDocument,
  id: string,
  patch: EntityPatch<typeof Action>,
): Changed {
  return writeAction(open.doc, id, patch)
}

export function tickAction(document: SessionDocument, id: string, isDone: boolean): void {
  changeAction(document, id, { doneAt: isDone ? now() : '' })
}

export function removeAction(document: SessionDocument, id: string): () => void {
  changeAction(document, id, { deletedAt: now() })
  return () => changeAction(document, id, { deletedAt: '' })
}

export function changePhoto(
  { open }: SessionDocument,
  id: string,
  patch: EntityPatch<typeof Photo>,
): Changed {
  return writePhoto(open.doc, id, patch)
}

export function removePhoto(document: SessionDocument, id: string): () => void {
  changePhoto(document, id, { deletedAt: now() })
  return () => changePhoto(document, id, { deletedAt: '' })
}

function now(): string {
  return new Date().toISOString()
}
