import type * as Y from 'yjs'
import type { EntityPatch } from '../kernel/define-entity.ts'
import { derivedId, newId } from '../kernel/ids.ts'
import { inOrder, moveTo, orderAtEnd } from '../kernel/ordering.ts'
import type { Result } from '../kernel/result.ts'
import { fold } from '../kernel/text-fold.ts'
import { Guest } from '../model/guest.ts'
import { Round } from '../model/round.ts'
import { Seat } from '../model/seat.ts'
import { OpenTable, TABLE_RECORD } from '../model/table.ts'
import { recordGuestSession } from './authorship.ts'

export function writeTable(doc: Y.Doc, patch: EntityPatch<typeof OpenTable>): Result<string[], 'invalid'> {
  return OpenTable.write(doc, TABLE_RECORD, patch)
}

/** The rounds in their order. */
export function roundsOf(doc: Y.Doc): Round[] {
  return inOrder(Round.list(doc))
}

/** Adds a round at the end; answers its id. */
export function addRound(doc: Y.Doc, { question, minutes }: Pick<Round, 'question' | 'minutes'>): string {
  const id = newId()
  Round.write(doc, id, { question, minutes, order: orderAtEnd(Round.list(doc)) })
  return id
}

export function writeRound(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof Round>,
): Result<string[], 'invalid'> {
  return Round.write(doc, id, patch)
}

/** Puts a round at a place in the list, 0 for the first. */
export function moveRound(doc: Y.Doc, id: string, index: number): void {
  for (const [moved, order] of moveTo(Round.list(doc), id, index)) Round.write(doc, moved, { order })
}

/** Makes this the round that is going on, and lets its time run from `now` (ISO 8601 in UTC). */
export function startRound(doc: Y.Doc, id: string, now: string): void {
  Round.write(doc, id, { startedAt: now })
  writeTable(doc, { round: id })
}

/** What the table answers in a round, written together. */
export function roundText(doc: Y.Doc, round: string): Y.XmlFragment {
  return Round.fragment(doc, round, 'body')
}

export type Invited = Pick<Seat, 'person' | 'dossier' | 'name' | 'organisation' | 'level'>

/** Invites somebody: the same person, or the same name of the same organisation, has one seat. */
export function invite(doc: Y.Doc, invited: Invited): Result<string[], 'invalid'> {
  const { person, name, organisation } = invited
  const id = person === '' ? derivedId('seat', fold(name), fold(organisation)) : derivedId('seat', person)
  return Seat.write(doc, id, { ...invited, deletedAt: '' })
}

export function writeSeat(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof Seat>,
): Result<string[], 'invalid'> {
  return Seat.write(doc, id, patch)
}

/** Writes down who the host let in; nothing when that was known. */
export function noteGuest(
  doc: Y.Doc,
  id: string,
  guest: Pick<Guest, 'name' | 'organisation' | 'admittedAt'>,
): void {
  if (!Guest.has(doc, id)) Guest.write(doc, id, guest)
}

/** Says that a Yjs client was this guest: guests cannot write authorship themselves. */
export function noteGuestWrote(doc: Y.Doc, client: number, guest: string, now: string): void {
  recordGuestSession(doc, client, guest, now)
}
