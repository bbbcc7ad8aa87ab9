import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** A record with a place in a list: `order` is a fractional index key, '' for one that never got a place. */
export interface Ordered {
  id: string
  order: string
}

/** In the order of their keys; two laptops can choose the same key, and then the id decides, the same everywhere. */
export function inOrder<T extends Ordered>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

/** The key of a record that comes after all others. */
export function orderAtEnd(records: readonly Ordered[]): string {
  const last = inOrder(records)
    .filter(({ order }) => isKey(order))
    .at(-1)
  return generateKeyBetween(last?.order ?? null, null)
}

/**
 * The keys that put the record `id` at `index` among the others. Usually its own alone; where neighbours share a key,
 * or have none, the whole list gets fresh ones, because there is no place between them.
 */
export function moveTo(records: readonly Ordered[], id: string, index: number): Map<string, string> {
  const others = inOrder(records).filter((record) => record.id !== id)
  const at = Math.max(0, Math.min(index, others.length))
  const [before, after] = [others[at - 1]?.order ?? null, others[at]?.order ?? null]
  const fits = [before, after].every((key) => key === null || isKey(key))
  if (fits && (before === null || after === null || before < after)) {
    return new Map([[id, generateKeyBetween(before, after)]])
  }
  const ids = others.map((record) => record.id)
  ids.splice(at, 0, id)
  const keys = generateNKeysBetween(null, null, ids.length)
  return new Map(ids.map((each, place) => [each, keys[place] ?? '']))
}

function isKey(order: string): boolean {
  try {
    generateKeyBetween(order, null)
    return order !== ''
  } catch {
    return false
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
