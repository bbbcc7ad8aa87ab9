import type { Connection, Document } from '@hocuspocus/server'
import type { LiveContext } from './context.ts'
import { clientsOfOthers } from './impostor.ts'

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
