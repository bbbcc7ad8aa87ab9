import type * as Y from 'yjs'
import type { EntityPatch } from '../kernel/define-entity.ts'
import { derivedId, newId } from '../kernel/ids.ts'
import { inOrder, moveTo, orderAtEnd } from '../kernel/ordering.ts'
import type { Result } from '../kernel/result.ts'
import { fold } from '../kernel/text-fold.ts'
import { Photo } from '../model/photo.ts'
import { Verdict } from '../model/verdict.ts'
import { VISIT_RECORD, Visit } from '../model/visit.ts'
import { VisitQuestion } from '../model/visit-question.ts'

/** Writes fields of a visit; the text has its own way in, the editor. */
export function writeVisit(doc: Y.Doc, patch: EntityPatch<typeof Visit>): Result<string[], 'invalid'> {
  return Visit.write(doc, VISIT_RECORD, patch)
}

/** What was seen and said, written together. */
export function visitBody(doc: Y.Doc): Y.XmlFragment {
  return Visit.fragment(doc, VISIT_RECORD, 'body')
}

/** The questions in the order of the list. */
export function questionsOf(doc: Y.Doc): VisitQuestion[] {
  return inOrder(VisitQuestion.list(doc))
}

/**
 * Adds a question at the end. One about an open point of the dossier has an id derived from that point, so that two
 * laptops which take it along have it once.
 */
export function addQuestion(
  doc: Y.Doc,
  { text, about }: Pick<VisitQuestion, 'text' | 'about'>,
): Result<string[], 'invalid'> {
  const id = about === '' ? newId() : derivedId('about', about)
  const order = orderAtEnd(VisitQuestion.list(doc))
  return VisitQuestion.write(doc, id, { text, about, order, deletedAt: '' })
}

export function writeQuestion(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof VisitQuestion>,
): Result<string[], 'invalid'> {
  return VisitQuestion.write(doc, id, patch)
}

/** Puts a question at a place in the list, 0 for the first. */
export function moveQuestion(doc: Y.Doc, id: string, index: number): void {
  for (const [moved, order] of moveTo(VisitQuestion.list(doc), id, index)) {
    VisitQuestion.write(doc, moved, { order })
  }
}

/** The id of what one person thinks of one theme in a visit. */
export function verdictIdFor(theme: string, person: string): string {
  return derivedId('verdict', fold(theme), person)
}

export function writeVerdict(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof Verdict>,
): Result<string[], 'invalid'> {
  return Verdict.write(doc, id, patch)
}

export type NewPhoto = Pick<
  Photo,
  'sha' | 'type' | 'size' | 'width' | 'height' | 'caption' | 'addedAt' | 'by'
>

/** Adds a photo that this laptop keeps already; its id is its content, so the same photo is there once. */
export function addPhoto(doc: Y.Doc, photo: NewPhoto): Result<string[], 'invalid'> {
  return Photo.write(doc, photo.sha, { ...photo, deletedAt: '' })
}

export function writePhoto(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof Photo>,
): Result<string[], 'invalid'> {
  return Photo.write(doc, id, patch)
}
