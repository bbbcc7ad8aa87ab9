import type { DocId } from '../../../shared/kernel/ids.ts'
import { standInFor } from '../../../shared/rules/contacts/same-person.ts'

/** Which records of contacts are one person (*samengevoegd*). */
export interface OnePerson {
  /** What the record of a document points at; nothing for one that was never merged. */
  put(doc: DocId, sameAs: readonly DocId[]): void
  remove(doc: DocId): void
  /** Of the records of one person only the first stays. */
  once<T extends { doc: DocId }>(found: readonly T[]): T[]
}

export function onePerson(): OnePerson {
  const links = new Map<DocId, readonly DocId[]>()
  // Few were merged, and seldom: reckoned anew when that changed and somebody asks.
  let groups: Map<DocId, DocId> | null = null

  function remove(doc: DocId): void {
    if (links.delete(doc)) groups = null
  }

  function reckon(): Map<DocId, DocId> {
    const all = new Set([...links].flatMap(([doc, sameAs]) => [doc, ...sameAs]))
    return standInFor([...all].map((doc) => ({ doc, createdAt: '', sameAs: links.get(doc) ?? [] })))
  }

  return {
    put(doc, sameAs) {
      remove(doc)
      if (sameAs.length === 0) return
      links.set(doc, sameAs)
      groups = null
    },
    remove,
    once(found) {
      if (links.size === 0) return [...found]
      const of = (groups ??= reckon())
      const seen = new Set<DocId>()
      return found.filter(({ doc }) => {
        const person = of.get(doc)
        if (person === undefined) return true
        const isFirst = !seen.has(person)
        seen.add(person)
        return isFirst
      })
    },
  }
}
