import * as Y from 'yjs'
import { recordSession, type Author } from '../../../shared/documents/authorship.ts'
import { missingFeatures } from '../../../shared/documents/features.ts'
import { overwrittenBy, type Overwritten } from '../../../shared/documents/overwritten.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { LOADED, LOCAL_EDIT, OTHER_WINDOW } from '../../../shared/kernel/origins.ts'
import type { AppendFailure, Clock, DocStore, UpdateSource } from '../doc-store/doc-store.ts'

/** How many documents stay in memory; a fragmented one of 92 KB takes about 1 MB of heap. */
const MAX_LOADED = 50
/** A document with more stored updates than this is compacted: every projection reads them all. */
const COMPACT_ABOVE = 200
const RETRY_MS = 2_000

/** An update that is durable now; `before` is the clock of the document's update before it. */
export interface Kept {
  doc: DocId
  update: Uint8Array
  clock: Clock
  before: Clock
  source: UpdateSource
}

/** What is not durable yet, over all documents; `failure` says why the last try did not work. */
export interface Unkept {
  updates: number
  failure: AppendFailure | null
}

export interface OpenDocument {
  readonly id: DocId
  readonly doc: Y.Doc
  /** Takes back edits of fields made here since it was opened, never those of a colleague. */
  readonly undo: Y.UndoManager
  /** True when the document needs a newer build: show it, do not let it be changed. */
  readonly readOnly: boolean
  release(): void
}

export interface DocHostListener {
  /** A change is in memory and on its way to the store. */
  changed?(unkept: Unkept): void
  kept?(kept: Kept): void
  overwritten?(doc: DocId, found: Overwritten[]): void
}

export interface DocHost {
  /** Opens a document; a document that is not here opens empty, so that it can be made or received. */
  open(id: DocId): Promise<OpenDocument>
  listen(listener: DocHostListener): () => void
  unkept(): Unkept
  /** Counts what this peer brings as this laptop's to share with the municipality, as at an open table. */
  carry(peer: object): void
  /** Another window kept this: it comes into the document, when that is loaded here. */
  bringIn(kept: Kept): Promise<void>
  /** Reads anew what other windows may have kept in the documents that are loaded here. */
  bringInAll(): Promise<void>
  /** The clock up to which everything in the store is in this document; 0 when it is not loaded. */
  upTo(doc: DocId): Promise<Clock>
  /** Ids of the documents that somebody holds open. */
  inUse(): readonly DocId[]
  /** Waits until every change so far is durable or has failed once. */
  flush(): Promise<void>
}

interface Loaded {
  id: DocId
  doc: Y.Doc
  undo: Y.UndoManager
  users: number
  storedUpdates: number
  pending: number
  /** Everything that the store has up to this clock is in the document. */
  seen: Clock
}

/**
 * Opens documents, keeps every change, and lets go of what nobody looks at. Store first, then tell: a
 * listener hears `kept` only after the store has the bytes.
 */
export function docHost(store: DocStore, author: Author): DocHost {
  const loaded = new Map<DocId, Promise<Loaded>>()
  const settled = new Map<DocId, Loaded>()
  const listeners = new Set<DocHostListener>()
  const inFlight = new Set<Promise<void>>()
  const carried = new WeakSet<object>()
  let unkept: Unkept = { updates: 0, failure: null }

  function tellChanged(next: Unkept): void {
    unkept = next
    for (const listener of listeners) listener.changed?.(unkept)
  }

  async function load(id: DocId): Promise<Loaded> {
    const doc = new Y.Doc()
    const { updates, clock } = await store.after(id, 0)
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update, LOADED)
    }, LOADED)
    const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([LOCAL_EDIT]) })
    const storedUpdates = updates.length
    const entry: Loaded = { id, doc, undo, users: 0, storedUpdates, pending: 0, seen: clock }
    doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin !== OTHER_WINDOW) keep(entry, update, isOurs(transaction) ? 'here' : 'elsewhere')
    })
    doc.on('afterTransaction', (transaction: Y.Transaction) => afterTransaction(entry, transaction))
    settled.set(id, entry)
    return entry
  }

  /** What came over a table stands on no other laptop of the municipality yet: it is this one's to share. */
  function isOurs(transaction: Y.Transaction): boolean {
    const origin: unknown = transaction.origin
    return transaction.local || (typeof origin === 'object' && origin !== null && carried.has(origin))
  }

  function afterTransaction(entry: Loaded, transaction: Y.Transaction): void {
    // The window that wrote or got it did all that belongs to it.
    if (transaction.changed.size === 0 || transaction.origin === OTHER_WINDOW) return
    if (transaction.local) {
      recordSession(entry.doc, author, new Date().toISOString())
      return
    }
    const found = overwrittenBy(transaction, author.person)
    if (found.length > 0) for (const listener of listeners) listener.overwritten?.(entry.id, found)
  }

  function keep(entry: Loaded, update: Uint8Array, source: UpdateSource): void {
    entry.pending += 1
    tellChanged({ ...unkept, updates: unkept.updates + 1 })
    const attempt = store.append(entry.id, update, source).then((result) => {
      if (result.ok) {
        entry.pending -= 1
        entry.storedUpdates += 1
        tellChanged({ updates: unkept.updates - 1, failure: unkept.updates > 1 ? unkept.failure : null })
        const kept = { doc: entry.id, update, source, ...result.value }
        if (kept.before <= entry.seen) entry.seen = Math.max(entry.seen, kept.clock)
        for (const listener of listeners) listener.kept?.(kept)
        compact(entry)
        evict()
        return
      }
      // The words are still in memory and in the open document: say so, and try again until it works.
      tellChanged({ ...unkept, failure: result.reason })
      setTimeout(() => {
        entry.pending -= 1
        unkept = { ...unkept, updates: unkept.updates - 1 }
        keep(entry, update, source)
      }, RETRY_MS)
    })
    inFlight.add(attempt)
    void attempt.finally(() => inFlight.delete(attempt))
  }

  /** Reads what is new in the store. Never something that is not there yet: words build on words, in order. */
  async function readNew(entry: Loaded): Promise<Clock> {
    const { clock, updates } = await store.after(entry.id, entry.seen)
    if (updates.length > 0) take(entry, updates)
    entry.seen = Math.max(entry.seen, clock)
    return entry.seen
  }

  function take({ doc, id }: Loaded, updates: readonly Uint8Array[]): void {
    // What waited for these words came from elsewhere and is not in the store: it must still be kept.
    const waited = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
    const before = waited ? Y.encodeStateVector(doc) : null
    const apply = (): void => updates.forEach((update) => Y.applyUpdate(doc, update, OTHER_WINDOW))
    Y.transact(doc, apply, OTHER_WINDOW, false)
    const entry = settled.get(id)
    if (before !== null && entry !== undefined) keep(entry, Y.encodeStateAsUpdate(doc, before), 'elsewhere')
  }

  function compact(entry: Loaded): void {
    if (entry.storedUpdates <= COMPACT_ABOVE) return
    entry.storedUpdates = 1
    // Nothing is lost when it does not work, as on a full disk: the next round tries again.
    store.compact(entry.id).catch(() => undefined)
  }

  /** Lets go of the documents that were unused for longest, but never of one with words not kept. */
  function evict(): void {
    for (const entry of settled.values()) {
      if (settled.size <= MAX_LOADED) return
      if (entry.users > 0 || entry.pending > 0) continue
      settled.delete(entry.id)
      loaded.delete(entry.id)
      entry.undo.destroy()
      entry.doc.destroy()
    }
  }

  return {
    async open(id) {
      const loading = loaded.get(id) ?? load(id)
      loaded.set(id, loading)
      const entry = await loading
      entry.users += 1
      // Last used comes last: eviction walks in order of insertion.
      settled.delete(id)
      settled.set(id, entry)
      evict()
      let released = false
      return {
        id,
        doc: entry.doc,
        undo: entry.undo,
        readOnly: missingFeatures(entry.doc).length > 0,
        release() {
          if (released) return
          released = true
          entry.users -= 1
          evict()
        },
      }
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    unkept: () => unkept,
    carry: (peer) => void carried.add(peer),
    async bringIn({ doc, update, clock, before }) {
      const entry = await loaded.get(doc)
      if (entry === undefined || clock <= entry.seen) return
      if (before > entry.seen) {
        await readNew(entry)
      } else {
        take(entry, [update])
        entry.seen = clock
      }
    },
    async bringInAll() {
      await Promise.all([...loaded.values()].map(async (loading) => readNew(await loading)))
    },
    async upTo(doc) {
      const entry = await loaded.get(doc)
      return entry === undefined ? 0 : await readNew(entry)
    },
    inUse: () => [...settled.values()].filter((entry) => entry.users > 0).map((entry) => entry.id),
    async flush() {
      while (inFlight.size > 0) await Promise.all(inFlight)
    },
  }
}
