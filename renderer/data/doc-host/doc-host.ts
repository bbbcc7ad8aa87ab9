import * as Y from 'yjs'
import { recordSession, type Author } from '../../../shared/documents/authorship.ts'
import { missingFeatures } from '../../../shared/documents/features.ts'
import { overwrittenBy, type Overwritten } from '../../../shared/documents/overwritten.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { LOADED, LOCAL_EDIT, OTHER_WINDOW } from '../../../shared/kernel/origins.ts'
import type { AppendFailure, Clock, DocStore, FirstUpdate, UpdateSource } from '../doc-store/doc-store.ts'
import { firstUpdates, type NewContent } from './first-updates.ts'

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
  /**
   * Makes documents without opening them, many in one write. Resolves when they are durable or have failed once, with
   * those that it did not make: they are here already, so they must be opened and changed.
   */
  make(documents: readonly NewContent[]): Promise<NewContent[]>
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
  /** What could not be kept is not tried again. */
  close(): void
}

/** What is kept of a document, whether it is in memory or not. */
interface Keeping {
  id: DocId
  storedUpdates: number
  pending: number
  /** Everything that the store has up to this clock is in the document. */
  seen: Clock
}

interface Loaded extends Keeping {
  doc: Y.Doc
  undo: Y.UndoManager
  users: number
}

/**
 * Opens documents, keeps every change, and lets go of what nobody looks at. Store first, then tell: a
 * listener hears `kept` only after the store has the bytes.
 */
export function docHost(store: DocStore, author: Author): DocHost {
  const loaded = new Map<DocId, Promise<Loaded>>()
  const settled = new Map<DocId, Loaded>()
  const listeners = new Set<DocHostListener>()
  const inFlight = new Set<Promise<unknown>>()
  const carried = new WeakSet<object>()
  let unkept: Unkept = { updates: 0, failure: null }
  let isClosed = false

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
      if (origin !== OTHER_WINDOW) void keep(entry, update, isOurs(transaction) ? 'here' : 'elsewhere')
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

  function keep(entry: Keeping, update: Uint8Array, source: UpdateSource): Promise<void> {
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
        // Made without being opened, and somebody opened it meanwhile.
        if (settled.get(entry.id) !== entry) void bringIn(kept)
        compact(entry)
        evict()
        return
      }
      // The words are still in memory and in the open document: say so, and try again until it works.
      tellChanged({ ...unkept, failure: result.reason })
      setTimeout(() => {
        // The store would be opened again, though everybody left it.
        if (isClosed) return
        entry.pending -= 1
        unkept = { ...unkept, updates: unkept.updates - 1 }
        void keep(entry, update, source)
      }, RETRY_MS)
    })
    return underWay(attempt)
  }

  function underWay<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work)
    return work.finally(() => inFlight.delete(work))
  }

  /** Puts first updates in the store. Answers which documents it made: the others are here already. */
  async function begin(firsts: readonly FirstUpdate[]): Promise<ReadonlySet<DocId>> {
    if (firsts.length === 0) return new Set()
    tellChanged({ ...unkept, updates: unkept.updates + firsts.length })
    const begun = await store.begin(firsts)
    const left = unkept.updates - firsts.length
    tellChanged({ updates: left, failure: left > 0 ? unkept.failure : null })
    if (!begun.ok) {
      // As every change that the store does not take: it stays in memory and is tried again.
      const entry = { storedUpdates: 0, pending: 0, seen: 0 }
      await Promise.all(firsts.map(({ doc, update }) => keep({ id: doc, ...entry }, update, 'here')))
      return new Set(firsts.map(({ doc }) => doc))
    }
    const made = new Set<DocId>()
    for (const [index, { doc, update }] of firsts.entries()) {
      const appended = begun.value[index] ?? null
      if (appended === null) continue
      made.add(doc)
      const kept: Kept = { doc, update, source: 'here', ...appended }
      for (const listener of listeners) listener.kept?.(kept)
      void bringIn(kept)
    }
    return made
  }

  async function bringIn({ doc, update, clock, before }: Kept): Promise<void> {
    const entry = await loaded.get(doc)
    if (entry === undefined || clock <= entry.seen) return
    if (before > entry.seen) {
      await readNew(entry)
    } else {
      take(entry, [update])
      entry.seen = clock
    }
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
    if (before !== null && entry !== undefined)
      void keep(entry, Y.encodeStateAsUpdate(doc, before), 'elsewhere')
  }

  function compact(entry: Keeping): void {
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
    async make(documents) {
      const here = new Set(documents.map(({ doc }) => doc).filter((doc) => loaded.has(doc)))
      const fresh: NewContent[] = []
      for (const document of documents) {
        if (here.has(document.doc)) continue
        fresh.push(document)
        // One that is in the list twice is here the second time.
        here.add(document.doc)
      }
      const begun = await underWay(begin(await firstUpdates(fresh, author)))
      const made = new Set(fresh.filter(({ doc }) => begun.has(doc)))
      return documents.filter((document) => !made.has(document))
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    unkept: () => unkept,
    carry: (peer) => void carried.add(peer),
    bringIn,
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
    close() {
      isClosed = true
    },
  }
}
