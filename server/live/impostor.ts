import type { Connection, Document } from '@hocuspocus/server'
import type { LiveContext } from './context.ts'

/**
 * The clientIDs that other connected laptops announced through their presence in this document.
 *
 * Changes sent under somebody else's clientID, before the owner sent its own, make replicas differ for ever
 * with equal state vectors. So while an owner is connected, *new* changes under its clientID are taken from it
 * alone. By laptop, not by connection: after a lost network the same laptop comes back with the same clientID
 * while its half-open connection still stands here. Relaying stays possible: older sessions are not
 * connected, and what the server already has is not new. When a restored server has to be healed, a
 * colleague can be a moment ahead of the owner; that connection is ended as IMPERSONATION and finds nothing
 * new under that clientID when it tries again.
 */
export function clientsOfOthers(document: Document, connection: Connection<LiveContext>): Set<number> {
  const own = connection.context.peer.session?.device
  const others = new Set<number>()
  for (const other of document.getConnections() as Connection<LiveContext>[]) {
    if (other.context.peer.session?.device === own) continue
    for (const client of document.getClients(other) as Set<number>) others.add(client)
  }
  return others
}
