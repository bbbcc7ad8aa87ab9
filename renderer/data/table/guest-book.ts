import type * as Y from 'yjs'
import { noteGuest, noteGuestWrote } from '../../../shared/documents/table.ts'
import { AUTHORSHIP } from '../../../shared/kernel/origins.ts'
import type { TablePerson } from '../../../shared/sync/table-messages.ts'

/** More guests than a room holds, and more visits of one browser than a table lasts: the rest is not written down. */
const MAX_GUESTS = 200
const MAX_CLIENTS = 100

/** Writes down, as the host, who was let in and what they wrote under: guests cannot do that themselves. */
export interface GuestBook {
  note(people: readonly TablePerson[]): void
}

export function guestBook(doc: Y.Doc): GuestBook {
  const guests = new Map<string, Set<number>>()

  function noteOne({ id, name, organisation, clients }: TablePerson, now: string): void {
    const known = guests.get(id)
    if (known === undefined) {
      if (guests.size >= MAX_GUESTS) return
      noteGuest(doc, id, { name, organisation, admittedAt: now })
    }
    const noted = known ?? new Set()
    guests.set(id, noted)
    for (const client of clients) {
      if (noted.has(client) || noted.size >= MAX_CLIENTS) continue
      noted.add(client)
      noteGuestWrote(doc, client, id, now)
    }
  }

  return {
    note(people) {
      const seated = people.filter(({ kind, state }) => kind === 'guest' && state !== 'waiting')
      const now = new Date().toISOString()
      // Not an edit of the host: undoing one's own words must not take a guest out of the book.
      doc.transact(() => seated.forEach((person) => noteOne(person, now)), AUTHORSHIP)
    },
  }
}
