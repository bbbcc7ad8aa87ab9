import { ok } from '../../../shared/kernel/result.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { squash } from './dexie-doc-store.ts'
import type { Appended, Clock, DocStore, Head } from './doc-store.ts'

/** Keeps documents as long as the process lives: for tests, and for a table that is never kept. */
export function memoryDocStore(): DocStore {
  const updates = new Map<DocId, { clock: Clock; bytes: Uint8Array }[]>()
  const heads = new Map<DocId, Head>()
  let clock: Clock = 0
  function append(doc: DocId, bytes: Uint8Array): Appended {
    clock += 1
    const before = heads.get(doc)?.clock ?? 0
    updates.set(doc, [...(updates.get(doc) ?? []), { clock, bytes }])
    heads.set(doc, { doc, clock, savedAt: new Date().toISOString() })
    return { clock, before }
  }

  return {
    load: (doc) => Promise.resolve((updates.get(doc) ?? []).map(({ bytes }) => bytes)),
    append: (doc, bytes) => Promise.resolve(ok(append(doc, bytes))),
    begin: (firsts) =>
      Promise.resolve(ok(firsts.map(({ doc, update }) => (heads.has(doc) ? null : append(doc, update))))),
    after(doc, seen) {
      const newer = (updates.get(doc) ?? []).filter((update) => update.clock > seen)
      return Promise.resolve({
        clock: heads.get(doc)?.clock ?? 0,
        updates: newer.map(({ bytes }) => bytes),
      })
    },
    compact(doc) {
      const parts = updates.get(doc) ?? []
      const last = parts.at(-1)
      if (last !== undefined && parts.length > 1)
        updates.set(doc, [{ clock: last.clock, bytes: squash(parts.map(({ bytes }) => bytes)) }])
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
