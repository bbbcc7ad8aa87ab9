import * as Y from 'yjs'
import { finder, type Find, type Struct } from '../../../shared/sync/update-structs.ts'
import { encodeUpdate, type Deleted } from './encode-update.ts'
import { judge, type Standing } from './standing.ts'

/**
 * What of an update a guest may bring: text in a round and nothing else. `verdict` is about the whole update,
 * `part` is the part that is allowed, for a guest who comes back after the hub lost its memory and brings along
 * what others wrote too. Expects an update that `inspectUpdate` found in order.
 */
export function guestPart(update: Uint8Array, doc: Y.Doc): { verdict: Standing; part: () => Uint8Array } {
  const { structs, ds } = Y.decodeUpdate(update)
  const standingOf = judge(doc, finder(structs))
  const byClient = new Map<number, Struct[]>()
  const kept = new Map<number, Struct[]>()
  let verdict: Standing = 'allowed'
  const note = (standing: Standing) => {
    if (standing !== 'allowed' && verdict !== 'forbidden') verdict = standing
  }

  for (const struct of structs) {
    const list = byClient.get(struct.id.client) ?? []
    list.push(struct)
    byClient.set(struct.id.client, list)
  }
  for (const [client, list] of byClient) {
    const mine: Struct[] = []
    let next = Y.getState(doc.store, client)
    let whole = true
    for (const struct of list) {
      const known = struct.id.clock + struct.length <= Y.getState(doc.store, client)
      const standing = struct.id.clock > next || struct instanceof Y.Skip ? 'unknown' : standingOf(struct)
      // What the document has already changes nothing, whoever brings it.
      if (known || standing === 'allowed') {
        if (whole) mine.push(struct)
      } else {
        // A client's changes build on each other: behind the first that is left out nothing can stand.
        whole = false
        note(standing)
      }
      next = Math.max(next, struct.id.clock + struct.length)
    }
    if (mine.length > 0) kept.set(client, mine)
  }

  const deletes: Deleted[] = []
  const inUpdate = finder(structs)
  for (const [client, ranges] of ds.clients) {
    for (const range of ranges) {
      for (const piece of pieces(client, range.clock, range.len, doc, inUpdate)) {
        const standing = piece.struct === null ? 'unknown' : deletionOf(piece.struct, standingOf)
        if (standing === 'allowed') deletes.push(piece)
        else note(standing)
      }
    }
  }
  return { verdict, part: () => encodeUpdate(kept, deletes) }
}

function deletionOf(struct: Struct, standingOf: (struct: Struct) => Standing): Standing {
  if (!(struct instanceof Y.Item) || struct.deleted) return 'allowed' // gone already: deleting it does nothing
  return standingOf(struct)
}

/** The runs that a deleted range hits, each whole or cut off at the ends of the range. */
function* pieces(
  client: number,
  start: number,
  length: number,
  doc: Y.Doc,
  inUpdate: Find,
): Generator<Deleted & { struct: Struct | null }> {
  const end = start + length
  const state = Y.getState(doc.store, client)
  let clock = start
  while (clock < end) {
    const id = Y.createID(client, clock)
    const struct: Struct | null = clock < state ? Y.getItem(doc.store, id) : inUpdate(id)
    const until = struct === null ? end : Math.min(end, struct.id.clock + struct.length)
    yield { client, clock, length: until - clock, struct }
    clock = until
  }
}
