import type { DocId } from '../../kernel/ids.ts'

export interface LinkedPerson {
  doc: DocId
  /** ISO time, as in the document's meta. */
  createdAt: string
  /** Directory documents that were said to be about the same person. */
  sameAs: readonly string[]
}

/**
 * For every person the one that stands for the whole group: records that were merged, one after the other and in
 * either direction, are one group, and the oldest stands in (ties by document id). It depends on which links there are
 * and not on who laid them when, so every laptop that has the same links shows the same people.
 */
export function standInFor(people: readonly LinkedPerson[]): Map<DocId, DocId> {
  const groups = new Groups()
  for (const { doc, sameAs } of people) {
    // A link to a record that is not here (erased, not yet received) still joins those that point at it.
    for (const other of sameAs) groups.join(doc, other)
  }
  const oldest = new Map<DocId, LinkedPerson>()
  for (const person of people) {
    const root = groups.rootOf(person.doc)
    const known = oldest.get(root)
    if (known === undefined || isOlder(person, known)) oldest.set(root, person)
  }
  return new Map(people.map(({ doc }) => [doc, oldest.get(groups.rootOf(doc))?.doc ?? doc]))
}

function isOlder(a: LinkedPerson, b: LinkedPerson): boolean {
  return a.createdAt === b.createdAt ? a.doc < b.doc : a.createdAt < b.createdAt
}

/** Disjoint sets of document ids. */
class Groups {
  readonly #above = new Map<DocId, DocId>()

  rootOf(doc: DocId): DocId {
    let root = doc
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above
    // Every step towards the root becomes one step: a long chain of merges is walked once.
    for (let at = doc; at !== root;) {
      const next = this.#above.get(at) ?? root
      this.#above.set(at, root)
      at = next
    }
    return root
  }

  join(one: DocId, other: DocId): void {
    const from = this.rootOf(one)
    const to = this.rootOf(other)
    if (from !== to) this.#above.set(from, to)
  }
}
