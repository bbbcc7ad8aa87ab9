import type * as Y from 'yjs'
import type { EntityPatch } from '../kernel/define-entity.ts'
import { derivedId, newId, type DocId } from '../kernel/ids.ts'
import { inOrder, moveTo, orderAtEnd } from '../kernel/ordering.ts'
import type { Result } from '../kernel/result.ts'
import { AgendaItem } from '../model/agenda-item.ts'
import { Decision } from '../model/decision.ts'
import { MEETING_RECORD, Meeting } from '../model/meeting.ts'

export function writeMeeting(doc: Y.Doc, patch: EntityPatch<typeof Meeting>): Result<string[], 'invalid'> {
  return Meeting.write(doc, MEETING_RECORD, patch)
}

/** The agenda in its order. */
export function agendaOf(doc: Y.Doc): AgendaItem[] {
  return inOrder(AgendaItem.list(doc))
}

export type NewAgendaItem = Pick<AgendaItem, 'title' | 'purpose' | 'owner' | 'minutes'>

/** Adds an item at the end; answers its id. */
export function addAgendaItem(
  doc: Y.Doc,
  item: NewAgendaItem & Partial<Pick<AgendaItem, 'carriedFrom' | 'state'>>,
  id: string = newId(),
): string {
  AgendaItem.write(doc, id, {
    state: 'open',
    ...item,
    order: orderAtEnd(AgendaItem.list(doc)),
    deletedAt: '',
  })
  return id
}

export function writeAgendaItem(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof AgendaItem>,
): Result<string[], 'invalid'> {
  return AgendaItem.write(doc, id, patch)
}

/** Puts an item at a place in the agenda, 0 for the first. */
export function moveAgendaItem(doc: Y.Doc, id: string, index: number): void {
  for (const [moved, order] of moveTo(AgendaItem.list(doc), id, index)) {
    AgendaItem.write(doc, moved, { order })
  }
}

/** The minutes of one item, written together. */
export function minutesOf(doc: Y.Doc, item: string): Y.XmlFragment {
  return AgendaItem.fragment(doc, item, 'body')
}

/** The items that this meeting did not come to an end with. */
export function openItemsOf(doc: Y.Doc): AgendaItem[] {
  return agendaOf(doc).filter((item) => item.state !== 'afgerond')
}

/**
 * Takes open items of an earlier meeting along. Their ids follow from where they come from, so that two laptops
 * which plan the same next meeting carry each item over once.
 */
export function carryOver(doc: Y.Doc, items: readonly AgendaItem[], from: DocId): void {
  for (const { id, title, purpose, owner, minutes } of items) {
    addAgendaItem(doc, { title, purpose, owner, minutes, carriedFrom: from }, derivedId('carried', from, id))
  }
}

export type NewDecision = Pick<Decision, 'text' | 'date' | 'dossiers' | 'item'>

/** Adds a decision; answers its id. */
export function addDecision(
  doc: Y.Doc,
  decision: NewDecision,
  id: string = newId(),
): Result<string, 'invalid'> {
  const written = Decision.write(doc, id, decision)
  return written.ok ? { ok: true, value: id } : written
}

export function writeDecision(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof Decision>,
): Result<string[], 'invalid'> {
  return Decision.write(doc, id, patch)
}
