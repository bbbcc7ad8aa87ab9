import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** Whether this browser has what is in the document. `at` is when it last had all of it, in epoch milliseconds. */
export type KeptState =
  | { name: 'opening' }
  | { name: 'keeping'; at: number | null }
  | { name: 'kept'; at: number }
  | { name: 'not-kept' }

/** The copy of a table in this browser's own database. */
export interface KeptCopy {
  getState(): KeptState
  /** Resolves when what was kept is in the document, or cannot come. */
  readonly loaded: Promise<void>
  close(): Promise<void>
}

/** Words that follow each other within this time are kept together. */
const TOGETHER_MS = 40
/** On a full disk a write may never settle. */
const WRITE_TIMEOUT_MS = 5_000
const RETRY_MS = 2_000

/**
 * Keeps a document with y-indexeddb, and knows what that never tells: whether a write arrived. A write of it is
 * done when a transaction over the same stores that began later is done, and none of before was broken off.
 */
export function keepCopy(table: string, doc: Y.Doc, changed: () => void): KeptCopy {
  let state: KeptState = { name: 'opening' }
  let keeper: IndexeddbPersistence | null = null
  let database: IDBDatabase | null = null
  let version = 0
  let settling: ReturnType<typeof setTimeout> | null = null
  let retry: ReturnType<typeof setTimeout> | null = null
  let isClosed = false
  let loadedOnce: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => (loadedOnce = resolve))

  function become(next: KeptState): void {
    state = next
    changed()
  }

  function open(): void {
    retry = null
    const mine = new IndexeddbPersistence(databaseOf(table), doc)
    keeper = mine
    // It would throw inside the edit of the user when its connection is gone: it writes through `keep` below.
    doc.off('update', mine._storeUpdate)
    const timer = setTimeout(() => failed(mine), WRITE_TIMEOUT_MS)
    mine._db.then(
      (opened) => {
        database = opened
        // A write that the browser takes back bubbles up to its database.
        opened.addEventListener('abort', () => failed(mine))
        opened.addEventListener('close', () => failed(mine))
      },
      () => failed(mine),
    )
    void mine.whenSynced.then(() => {
      clearTimeout(timer)
      loadedOnce()
      if (keeper === mine) settle(mine)
    })
  }

  /** Nothing is lost: opening it again writes the whole document. */
  function failed(which: IndexeddbPersistence): void {
    if (keeper !== which || isClosed) return
    keeper = null
    database = null
    void letGo(which)
    become({ name: 'not-kept' })
    loadedOnce()
    retry = setTimeout(open, RETRY_MS)
  }

  function keep(update: Uint8Array, origin: unknown): void {
    const mine = keeper
    if (mine === null || origin === mine) return
    version += 1
    if (state.name === 'kept') become({ name: 'keeping', at: state.at })
    try {
      mine._storeUpdate(update, origin)
    } catch {
      return failed(mine)
    }
    if (mine.synced) settling ??= setTimeout(() => settle(mine), TOGETHER_MS)
  }

  function settle(mine: IndexeddbPersistence): void {
    if (settling !== null) clearTimeout(settling)
    settling = null
    if (keeper !== mine || database === null) return
    const upTo = version
    void barrier(database).then((isDone) => {
      if (keeper !== mine) return
      if (!isDone) return failed(mine)
      if (version === upTo) become({ name: 'kept', at: Date.now() })
      else settle(mine)
    })
  }

  doc.on('update', keep)
  open()
  return {
    getState: () => state,
    loaded,
    async close() {
      isClosed = true
      doc.off('update', keep)
      if (settling !== null) clearTimeout(settling)
      if (retry !== null) clearTimeout(retry)
      if (keeper !== null) await letGo(keeper)
    },
  }
}

/** Takes a copy away for good. */
export async function eraseCopy(table: string): Promise<void> {
  await clearDocument(databaseOf(table))
}

function databaseOf(table: string): string {
  return `wederzijds-tafel-${table}`
}

async function letGo(keeper: IndexeddbPersistence): Promise<void> {
  // A database that never opened need not be closed.
  await keeper.destroy().catch(() => undefined)
}

/** Resolves when all that was written before is on the disk; false when that cannot be said. */
function barrier(database: IDBDatabase): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), WRITE_TIMEOUT_MS)
    const settle = (isDone: boolean): void => {
      clearTimeout(timer)
      resolve(isDone)
    }
    try {
      const transaction = database.transaction(['updates', 'custom'], 'readwrite', { durability: 'strict' })
      transaction.addEventListener('complete', () => settle(true))
      transaction.addEventListener('abort', () => settle(false))
      transaction.objectStore('custom').put(Date.now(), 'keptAt')
    } catch {
      settle(false)
    }
  })
}
