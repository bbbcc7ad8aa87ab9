import type * as Y from 'yjs'
import { AUTHORSHIP } from '../kernel/origins.ts'

/** Who writes, from which laptop: from the profile of this laptop, never from the network. */
export interface Author {
  person: string
  device: string
}

/** One writing session in one document: the Yjs client that wrote, and who that was. */
export interface WritingSession extends Author {
  client: number
  startedAt: string
}

const PREFIX = 'session:'

/** The root of the record of a client; of none, what all of them begin with. */
export function sessionName(client: number | ''): string {
  return PREFIX + String(client)
}

/**
 * Adds the authorship record of this client after its first change. A client id is random per opening of a
 * document, so the record is written once and never changes.
 */
export function recordSession(doc: Y.Doc, author: Author, startedAt: string): void {
  writeSession(doc, doc.clientID, author, startedAt)
}

/** The person id of a guest at an open table, who has no laptop of the municipality: `guest:` and their record. */
export function guestPerson(guest: string): string {
  return `guest:${guest}`
}

/** The same for a guest at an open table; the host writes it, who knows which connection the client came from. */
export function recordGuestSession(doc: Y.Doc, client: number, guest: string, startedAt: string): void {
  writeSession(doc, client, { person: guestPerson(guest), device: 'browser' }, startedAt)
}

function writeSession(doc: Y.Doc, client: number, author: Author, startedAt: string): void {
  const root = sessionName(client)
  if (doc.getMap(root).size > 0) return
  doc.transact(() => {
    const map = doc.getMap(root)
    map.set('person', author.person)
    map.set('device', author.device)
    map.set('startedAt', startedAt)
  }, AUTHORSHIP)
}

export function sessionsOf(doc: Y.Doc): WritingSession[] {
  const sessions = [...doc.share.keys()]
    .filter((root) => root.startsWith(PREFIX))
    .map((root) => sessionOf(doc, Number(root.slice(PREFIX.length))))
  return sessions.filter((session) => session !== null).sort((a, b) => a.startedAt.localeCompare(b.startedAt))
}

/** The session of one client, or null when its record has not arrived. */
export function sessionOf(doc: Y.Doc, client: number): WritingSession | null {
  const root = sessionName(client)
  if (!doc.share.has(root)) return null
  const { person, device, startedAt } = doc.getMap(root).toJSON()
  if (typeof person !== 'string' || typeof device !== 'string' || typeof startedAt !== 'string') return null
  return { client, person, device, startedAt }
}
