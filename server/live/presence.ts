import type { Connection, Document } from '@hocuspocus/server'
import * as decoding from 'lib0/decoding'
import type { Announced, LiveContext } from './context.ts'
import { clientsOfOthers } from './impostor.ts'

const AWARENESS = 1

/**
 * Makes of a presence message what colleagues may get. Hocuspocus reads it into a presence of its own and writes
 * that out again: whoever leaves is lost on the way, and that presence itself comes along as somebody. So who was
 * meant is read from the message (`readAnnounced`), and `states` is put right before it is written out.
 */
export function takePresence(
  states: Map<number, Record<string, unknown> | null>,
  document: Document,
  connection: Connection<LiveContext>,
): void {
  const { announced, peer } = connection.context
  const others = clientsOfOthers(document, connection)
  for (const [client, leaves] of announced) if (leaves) states.set(client, null)
  for (const [client, state] of states) {
    if (!announced.has(client) || others.has(client)) states.delete(client)
    // Whose cursor it is, is not for the sender to say.
    else if (state !== null) state['from'] = { person: peer.session?.person, device: peer.session?.device }
  }
}

/**
 * Whom a message of Hocuspocus' protocol is about; nobody when it is not about presence. What is malformed ends the
 * connection when Hocuspocus reads it.
 */
export function readAnnounced(message: Uint8Array): Announced {
  const announced = new Map<number, boolean>()
  try {
    const outer = decoding.createDecoder(message)
    decoding.readVarString(outer)
    if (decoding.readVarUint(outer) !== AWARENESS) return announced
    const inner = decoding.createDecoder(decoding.readVarUint8Array(outer))
    for (let left = decoding.readVarUint(inner); left > 0; left -= 1) {
      const client = decoding.readVarUint(inner)
      const clock = decoding.readVarUint(inner)
      const state = decoding.readVarString(inner)
      // y-protocols takes nothing at clock 0: there is nobody yet who could leave.
      if (clock > 0) announced.set(client, state === 'null')
    }
    return announced
  } catch {
    return new Map()
  }
}
