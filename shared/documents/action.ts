import type * as Y from 'yjs'
import type { EntityPatch } from '../kernel/define-entity.ts'
import { newId } from '../kernel/ids.ts'
import type { Result } from '../kernel/result.ts'
import { Action } from '../model/action.ts'

export type NewAction = Pick<Action, 'text' | 'owner' | 'due' | 'dossiers' | 'item'>

/** Adds an action to a visit or a meeting; answers its id. */
export function addAction(doc: Y.Doc, action: NewAction, id: string = newId()): Result<string, 'invalid'> {
  const written = Action.write(doc, id, { ...action, doneAt: '' })
  return written.ok ? { ok: true, value: id } : written
}

export function writeAction(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof Action>,
): Result<string[], 'invalid'> {
  return Action.write(doc, id, patch)
}
