import * as Y from 'yjs'
import { sessionName, sessionsOf } from './authorship.ts'

/**
 * Whether nobody wrote in a document since the one action that made it. Deleting a document and bringing it back is no
 * writing in it. Total: a document that nobody signed counts as written in.
 */
export function isAsMade(doc: Y.Doc): boolean {
  const maker = sessionsOf(doc)[0]
  if (maker === undefined) return false
  // The record of a session is written right after its first change: what the same client wrote later comes behind it.
  const end = endOf(doc.getMap(sessionName(maker.client)))
  const roots = new Map([...doc.share].map(([name, root]) => [root as object, name]))
  for (const [client, structs] of doc.store.clients) {
    for (const struct of structs) {
      const isMaking = client === maker.client && struct.id.clock < end
      if (isMaking ? struct.deleted : !isBookkeeping(struct, roots)) return false
    }
  }
  return true
}

/** The same of a document as it is stored. */
export function isStoredAsMade(updates: readonly Uint8Array[]): boolean {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const answer = isAsMade(doc)
  doc.destroy()
  return answer
}

function endOf(record: Y.Map<unknown>): number {
  return Math.max(0, ...[...record._map.values()].map(({ id, length }) => id.clock + length))
}

/** Who opened the document to write, and whether it is deleted. */
function isBookkeeping(struct: Y.Item | Y.GC, roots: ReadonlyMap<object, string>): boolean {
  if (!(struct instanceof Y.Item) || struct.parent === null) return false
  const root = roots.get(struct.parent as object)
  return root === 'meta' ? struct.parentSub === 'deletedAt' : (root?.startsWith(sessionName('')) ?? false)
}
