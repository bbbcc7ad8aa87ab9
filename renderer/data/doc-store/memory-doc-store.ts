import { ok } from '../../../shared/kernel/result.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { squash } from './dexie-doc-store.ts'
import type { Clock, DocStore, Head } from './doc-store.ts'

/** Keeps documents as long as the process lives: for tests, and for a table that is never kept. */
export function memoryDocStore(): DocStore {
  const updates = new Map<DocId, Uint8Array[]>()
  const heads = new Map<DocId, Head>()
  let clock: Clock = 0
  return {
    load: (doc) => Promise.resolve([...(updates.get(doc) ?? [])]),
    append(doc, update) {
      clock += 1
      updates.set(doc, [...(updates.get(doc) ?? []), update])
      heads.set(doc, { doc, clock, savedAt: new Date().toISOString() })
      return Promise.resolve(ok(clock))
    },
    compact(doc) {
      const parts = updates.get(doc) ?? []
      if (parts.length > 1) updates.set(doc, [squash(parts)])
      return Promise.resolve()
    },
    heads: (after) => Promise.resolve([...heads.values()].filter((head) => head.clock > after)),
    remove(doc) {
      updates.delete(doc)
      heads.delete(doc)
      return Promise.resolve()
    },
    close: () => Promise.resolve(),
  }
}
