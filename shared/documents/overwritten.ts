import * as Y from 'yjs'
import { sessionOf } from './authorship.ts'

/** A value that somebody on this laptop set while apart, and that a colleague's value took the place of. */
export interface Overwritten {
  /** Root name of the record, `provider:main`. */
  record: string
  field: string
  value: string | boolean
  /** When the writing session began in which the lost value was set; '' when unknown. */
  setAt: string
  /** Person id of the colleague whose value is there now; '' when their authorship record is not here yet. */
  by: string
}

/**
 * What a remote transaction took away from `person` without having seen it. A register item names the item
 * that its writer saw as its `origin`; when that chain does not pass through our item, the writer was apart
 * from us. To be called in `afterTransaction`, while the overwritten content is still there.
 */
export function overwrittenBy(transaction: Y.Transaction, person: string): Overwritten[] {
  if (transaction.local) return []
  const { doc } = transaction
  const found: Overwritten[] = []
  for (const [type, keys] of transaction.changed) {
    if (!(type instanceof Y.Map)) continue
    const record = rootNameOf(doc, type as Y.Map<unknown>)
    if (record === null || !isEntityRecord(record)) continue
    for (const field of keys) {
      const winner = field === null ? undefined : type._map.get(field)
      if (field === null || winner === undefined || winner.deleted) continue
      const lost = lostItem(transaction, winner)
      const session = lost === null ? null : sessionOf(doc, lost.id.client)
      if (lost === null || session?.person !== person || sawItem(doc, winner, lost)) continue
      const value = lost.content.getContent().at(-1) as unknown
      const present = winner.content.getContent().at(-1) as unknown
      if ((typeof value !== 'string' && typeof value !== 'boolean') || value === present || value === '')
        continue
      const by = sessionOf(doc, winner.id.client)
      if (by?.person === person) continue
      found.push({ record, field, value, setAt: session.startedAt, by: by?.person ?? '' })
    }
  }
  return found
}

/** The item that was the visible value before this transaction, if it was. */
function lostItem(transaction: Y.Transaction, winner: Y.Item): Y.Item | null {
  let item = winner.left
  while (item !== null && item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0))
    item = item.left
  // A value that was already overwritten before has no content left to show.
  return item !== null && item.content instanceof Y.ContentAny ? item : null
}

function sawItem(doc: Y.Doc, winner: Y.Item, lost: Y.Item): boolean {
  for (let origin = winner.origin; origin !== null;) {
    if (origin.client === lost.id.client && origin.clock >= lost.id.clock) return true
    const struct = Y.getItem(doc.store, origin)
    origin = struct instanceof Y.Item ? struct.origin : null
  }
  return false
}

function rootNameOf(doc: Y.Doc, type: Y.Map<unknown>): string | null {
  if (type._item !== null) return null
  for (const [name, root] of doc.share) if (Object.is(root, type)) return name
  return null
}

function isEntityRecord(root: string): boolean {
  return root.includes(':') && !root.includes('#') && !root.startsWith('session:')
}
