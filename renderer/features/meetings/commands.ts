import { addAction, writeAction, type NewAction } from '../../../shared/documents/action.ts'
import {
  addAgendaItem,
  addDecision,
  moveAgendaItem,
  openItemsOf,
  writeAgendaItem,
  writeDecision,
  writeMeeting,
  type NewAgendaItem,
  type NewDecision,
} from '../../../shared/documents/meeting.ts'
import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { Action } from '../../../shared/model/action.ts'
import type { AgendaItem } from '../../../shared/model/agenda-item.ts'
import type { Decision } from '../../../shared/model/decision.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { createMeeting, type NewMeeting } from '../../common/new-meeting.ts'
import type { SessionDocument, WorkspaceSession } from '../../data/workspace-session.ts'
import { timedId } from './timed-id.ts'

type Changed = Result<string[], 'invalid'>

export interface PlannedMeeting extends Omit<NewMeeting, 'carried'> {
  /** The meeting that this one follows, '' for none; its open items come along. */
  previous: DocId | ''
}

/** Makes a meeting, with the open items of the one before it as they are now. */
export async function planMeeting(
  session: WorkspaceSession,
  { previous, ...meeting }: PlannedMeeting,
): Promise<DocId> {
  if (previous === '') return createMeeting(session, meeting)
  const { open, release } = await session.hold(previous)
  const items = openItemsOf(open.doc)
  release()
  return createMeeting(session, { ...meeting, carried: { from: previous, items } })
}

/** Changes fields of a meeting that is on the screen. */
export function changeMeeting({ open }: SessionDocument, patch: EntityPatch<typeof Meeting>): Changed {
  return writeMeeting(open.doc, patch)
}

export function finishMeeting(document: SessionDocument): void {
  changeMeeting(document, { finishedAt: now() })
}

export function reopenMeeting(document: SessionDocument): void {
  changeMeeting(document, { finishedAt: '' })
}

export function addItem({ open }: SessionDocument, item: NewAgendaItem): string {
  return addAgendaItem(open.doc, item)
}

export function changeItem(
  { open }: SessionDocument,
  id: string,
  patch: EntityPatch<typeof AgendaItem>,
): Changed {
  return writeAgendaItem(open.doc, id, patch)
}

export function placeItem({ open }: SessionDocument, id: string, index: number): void {
  moveAgendaItem(open.doc, id, index)
}

/** Takes an item off the agenda; answers how to put it back, with its minutes. */
export function removeItem(document: SessionDocument, id: string): () => void {
  changeItem(document, id, { deletedAt: now() })
  return () => changeItem(document, id, { deletedAt: '' })
}

export function decide({ open }: SessionDocument, decision: NewDecision): Result<string, 'invalid'> {
  return addDecision(open.doc, decision, timedId())
}

export function changeDecision(
  { open }: SessionDocument,
  id: string,
  patch: EntityPatch<typeof Decision>,
): Changed {
  return writeDecision(open.doc, id, patch)
}

export function removeDecision(document: SessionDocument, id: string): () => void {
  changeDecision(document, id, { deletedAt: now() })
  return () => changeDecision(document, id, { deletedAt: '' })
}

export function agree({ open }: SessionDocument, action: NewAction): Result<string, 'invalid'> {
  return addAction(open.doc, action, timedId())
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

function now(): string {
  return new Date().toISOString()
}
