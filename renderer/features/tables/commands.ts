import {
  addRound,
  invite,
  moveRound,
  startRound,
  writeRound,
  writeSeat,
  writeTable,
  type Invited,
} from '../../../shared/documents/table.ts'
import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { LOCAL_EDIT } from '../../../shared/kernel/origins.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { Round } from '../../../shared/model/round.ts'
import { Seat } from '../../../shared/model/seat.ts'
import { OpenTable, TABLE_RECORD } from '../../../shared/model/table.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'

type Changed = Result<string[], 'invalid'>

export function changeTable({ open }: SessionDocument, patch: EntityPatch<typeof OpenTable>): Changed {
  return writeTable(open.doc, patch)
}

/** Rounds the table off; answers how to open it again. */
export function finishTable(document: SessionDocument): () => void {
  changeTable(document, { finishedAt: now() })
  return () => changeTable(document, { finishedAt: '' })
}

export type NewRound = Pick<Round, 'question' | 'minutes'>

/** Adds a round at the end; answers its id. */
export function createRound({ open }: SessionDocument, round: NewRound): string {
  return addRound(open.doc, round)
}

export function changeRound(
  { open }: SessionDocument,
  round: string,
  patch: EntityPatch<typeof Round>,
): Changed {
  return writeRound(open.doc, round, patch)
}

/** Takes a round away with what was written in it; answers how to put it back. */
export function removeRound(document: SessionDocument, round: string): () => void {
  changeRound(document, round, { deletedAt: now() })
  return () => changeRound(document, round, { deletedAt: '' })
}

/** Puts a round at a place in the list, 0 for the first. */
export function placeRound({ open }: SessionDocument, round: string, index: number): void {
  moveRound(open.doc, round, index)
}

/** Makes this the round that is going on; its time runs from now. */
export function beginRound({ open }: SessionDocument, round: string): void {
  startRound(open.doc, round, now())
}

/** Invites people, and puts their organisations on the list. */
export function inviteToTable(document: SessionDocument, people: readonly Invited[]): void {
  const { doc } = document.open
  doc.transact(() => {
    for (const person of people) invite(doc, person)
    for (const { dossier } of people) if (dossier !== '') inviteOrganisation(document, dossier)
  }, LOCAL_EDIT)
}

export function inviteOrganisation(document: SessionDocument, dossier: DocId): void {
  const { dossiers } = OpenTable.read(document.open.doc, TABLE_RECORD)
  if (!dossiers.includes(dossier)) changeTable(document, { dossiers: [...dossiers, dossier] })
}

export function changeSeat(
  { open }: SessionDocument,
  seat: string,
  patch: EntityPatch<typeof Seat>,
): Changed {
  return writeSeat(open.doc, seat, patch)
}

/** Takes somebody off the list; answers how to put them back. */
export function removeSeat(document: SessionDocument, seat: string): () => void {
  changeSeat(document, seat, { deletedAt: now() })
  return () => changeSeat(document, seat, { deletedAt: '' })
}

/** Takes an organisation off the list with everybody of it; answers how to put them back. */
export function removeOrganisation(document: SessionDocument, dossier: DocId): () => void {
  const { doc } = document.open
  const seats = Seat.list(doc).filter((seat) => seat.dossier === dossier)
  doc.transact(() => {
    const { dossiers } = OpenTable.read(doc, TABLE_RECORD)
    changeTable(document, { dossiers: dossiers.filter((other) => other !== dossier) })
    for (const { id } of seats) removeSeat(document, id)
  }, LOCAL_EDIT)
  return () =>
    doc.transact(() => {
      inviteOrganisation(document, dossier)
      for (const { id } of seats) changeSeat(document, id, { deletedAt: '' })
    }, LOCAL_EDIT)
}

function now(): string {
  return new Date().toISOString()
}
