import type { DocId } from '../../../shared/kernel/ids.ts'

/** How many documents that nobody looks at are brought up to date at the same time: more hold up who types. */
const AT_ONCE = 20

/** A line of documents that wait to be brought up to date with the server. */
export interface CatchUp {
  add(docs: Iterable<DocId>): void
  /** Forgets who waits; what has begun is finished. */
  clear(): void
  /** Documents that wait, without those that have begun. */
  waiting(): number
  /** Resolves when what has begun is finished. */
  settled(): Promise<void>
}

/** `onLeft` hears how many documents are still to be done, those that have begun included. */
export function catchUp(bring: (doc: DocId) => Promise<void>, onLeft: (documents: number) => void): CatchUp {
  const line = new Set<DocId>()
  const begun = new Map<DocId, Promise<void>>()

  function begin(): void {
    for (const doc of line) {
      if (begun.size >= AT_ONCE) break
      // It changed again while it is being brought up to date: once more afterwards.
      if (begun.has(doc)) continue
      line.delete(doc)
      const work = bring(doc).finally(() => {
        begun.delete(doc)
        begin()
      })
      begun.set(doc, work)
    }
    const again = [...begun.keys()].filter((doc) => line.has(doc)).length
    onLeft(line.size + begun.size - again)
  }

  return {
    add(docs) {
      for (const doc of docs) line.add(doc)
      begin()
    },
    clear() {
      line.clear()
      onLeft(0)
    },
    waiting: () => line.size,
    async settled() {
      await Promise.all(begun.values())
    },
  }
}
