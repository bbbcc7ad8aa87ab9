import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { err, ok, type Result } from '../kernel/result.ts'
import { finder, type Find, type Struct } from './update-structs.ts'

/**
 * Looks at an update before it is stored or applied. `malformed`: not exactly one V1 update (V2 is refused:
 * merging it hangs on crafted input), or more than a document can hold. `too-deep`: nesting that would
 * overflow the stack of whoever deletes it.
 *
 * The depth is exact for what hangs on the document or on the same update; what hangs on changes that have
 * not arrived yet counts from there. Vandalism that passes is confined to its document and can be restored.
 */
export function inspectUpdate(
  update: Uint8Array,
  doc: Y.Doc,
): Result<{ empty: boolean; newClients: Set<number> }, 'malformed' | 'too-deep'> {
  const decoded = decode(update)
  if (!decoded) return err('malformed')
  const { structs, deletes } = decoded
  if (structs.length > MAX_STRUCTS) return err('malformed')
  if (structs.some(({ id, length }) => id.clock + length > MAX_CLOCK)) return err('malformed')
  if (!isShallow(structs, doc)) return err('too-deep')
  const newClients = new Set<number>()
  for (const { id, length } of structs) {
    if (id.clock + length > Y.getState(doc.store, id.client)) newClients.add(id.client)
  }
  return ok({ empty: structs.length === 0 && deletes === 0, newClients })
}

const MAX_STRUCTS = 250_000
/** A few bytes can claim a deleted run of 2^52 characters; nobody ever typed 2^40. */
const MAX_CLOCK = 2 ** 40
/** Sixteen levels of nested lists make about 50; a stack overflows at thousands. */
const MAX_DEPTH = 64

function decode(update: Uint8Array): { structs: Struct[]; deletes: number } | null {
  // Decoding alone stops where the update says it ends. Left-over bytes mean that it is something else.
  const watched: { decoder?: decoding.Decoder } = {}
  class Watched extends Y.UpdateDecoderV1 {
    constructor(decoder: decoding.Decoder) {
      super(decoder)
      watched.decoder = decoder
    }
  }
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, Watched)
    return watched.decoder?.pos === update.length ? { structs, deletes: ds.clients.size } : null
  } catch {
    return null
  }
}

function isShallow(structs: Struct[], doc: Y.Doc): boolean {
  const types = structs.filter(
    (struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentType,
  )
  if (types.length === 0) return true
  const find = finder(structs)
  const depths = new Map<Y.Item, number>()
  return types.every((type) => type instanceof Y.Item && depthOf(type, find, depths, doc) <= MAX_DEPTH)
}

/** How many types an item is inside of. Walks to the parent; an item that names none has its neighbour's. */
function depthOf(item: Y.Item, find: Find, depths: Map<Y.Item, number>, doc: Y.Doc): number {
  const walked: { item: Y.Item; below: number }[] = []
  const seen = new Set<Y.Item>()
  let current: Y.Item | null = item
  let below = 0
  let base = 0
  while (current !== null) {
    const known = depths.get(current)
    if (known !== undefined) {
      base = known
      break
    }
    // Crafted items can point at each other in a circle.
    if (seen.has(current) || below > MAX_DEPTH) return Infinity
    seen.add(current)
    walked.push({ item: current, below })
    const parent: unknown = current.parent
    if (typeof parent === 'string') break
    const next: Y.ID | null = parent instanceof Y.ID ? parent : (current.origin ?? current.rightOrigin)
    if (parent instanceof Y.ID) below += 1
    if (next === null) break
    const inUpdate: Y.Item | null = find(next)
    if (inUpdate === null) base = depthInDocument(next, doc)
    current = inUpdate
  }
  for (const step of walked) depths.set(step.item, base + below - step.below)
  return base + below
}

function depthInDocument({ client, clock }: Y.ID, doc: Y.Doc): number {
  if (clock >= Y.getState(doc.store, client)) return 0
  let item: Y.Item | Y.GC | null = Y.getItem(doc.store, Y.createID(client, clock))
  let depth = 0
  while (item instanceof Y.Item && item.parent instanceof Y.AbstractType && item.parent._item) {
    item = item.parent._item
    depth += 1
  }
  return depth
}
