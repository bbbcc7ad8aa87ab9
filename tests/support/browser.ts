import 'fake-indexeddb/auto'

/**
 * What the data layer needs of a browser and Node 20 lacks: IndexedDB, and Web Locks within one process.
 * The real ones are exercised by the e2e suite.
 */
const held = new Map<string, Promise<unknown>>()
const locks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (held.get(name) ?? Promise.resolve()).then(work)
    held.set(
      name,
      turn.catch(() => undefined),
    )
    return turn
  },
}
Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true })
