import type { Connection, Document } from '@hocuspocus/server'
import type { LiveContext } from './seat.ts'

type States = Map<number, Record<string, unknown> | null>

/** Characters of one presence as JSON: a cursor, a name and a place, with room to spare. */
const MAX_PRESENCE = 4_096
const COLOUR = /^#[0-9a-f]{6}$/i

/**
 * Makes of a presence message what others may get: no presence of somebody else, and the name that the hub
 * knows. Hocuspocus reads the message into a presence of its own and writes that out again: whoever leaves is
 * lost on the way, and that presence itself comes along as somebody; so `states` is put right first.
 */
export function takePresence(states: States, document: Document, connection: Connection<LiveContext>): void {
  const { announced, who } = connection.context
  const others = clientsOfOthers(document, connection)
  for (const [client, leaves] of announced) if (leaves) states.set(client, null)
  for (const [client, state] of states) {
    if (!announced.has(client) || others.has(client)) states.delete(client)
    else if (state !== null) {
      if (JSON.stringify(state).length > MAX_PRESENCE) states.delete(client)
      // Whose cursor it is, is not for the sender to say.
      else
        Object.assign(state, { user: stamped(state['user'], who), from: { person: who.id, kind: who.kind } })
    }
  }
}

/** The clientIDs that other people announced through their presence. */
export function clientsOfOthers(document: Document, connection: Connection<LiveContext>): Set<number> {
  const own = connection.context.who.id
  const others = new Set<number>()
  for (const other of document.getConnections() as Connection<LiveContext>[]) {
    if (other.context.who.id === own) continue
    for (const client of document.getClients(other) as Set<number>) others.add(client)
  }
  return others
}

/** A colour goes into a style on other laptops: only a colour may be there. */
function stamped(user: unknown, who: LiveContext['who']): { name: string; color?: string } {
  const color: unknown = user !== null && typeof user === 'object' ? Reflect.get(user, 'color') : null
  return { name: who.name, ...(typeof color === 'string' && COLOUR.test(color) && { color }) }
}
