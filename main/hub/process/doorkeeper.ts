import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { BackOff } from '../../../shared/sync/back-off.ts'
import type { TableRefusal } from '../../../shared/sync/table-close-codes.ts'
import type { TableHello } from '../../../shared/sync/table-messages.ts'
import { cleanTableName } from '../../../shared/sync/table-name.ts'
import type { Link } from './link.ts'
import type { People, Person } from './people.ts'
import type { HubSettings } from './settings.ts'
import type { Tickets } from './tickets.ts'

type Ports = {
  settings: HubSettings
  people: People
  tickets: Tickets
  /** Ids of guests who were put out, and of guests who may only read. */
  ejected: ReadonlySet<string>
  readers: ReadonlySet<string>
  backOff: BackOff
  now: () => number
}

/** Tells who says hello; somebody new is added, waiting. */
export type Doorkeeper = { recognise: (hello: TableHello, link: Link) => Person | TableRefusal }

export function createDoorkeeper(ports: Ports): Doorkeeper {
  const { settings, people, tickets, ejected, readers, backOff, now } = ports

  function recognise(hello: TableHello, link: Link): Person | TableRefusal {
    if (hello.as === 'guest') return link.via === 'guest' ? recogniseGuest(hello) : 'bad-message'
    if (link.via !== 'app') return 'bad-message'
    const isHost = hello.as === 'host'
    const right = isHost
      ? sameText(hello.hostSecret, settings.hostSecret)
      : sameText(hello.secret, settings.secret)
    if (!right) {
      backOff.failed(link.address)
      return 'wrong-code'
    }
    backOff.succeeded(link.address)
    if (!isHost && hello.workspace !== settings.workspace) return 'other-workspace'
    // A host who also joins from another laptop is two at the table.
    const taken = people.find(hello.person.id)
    const id = taken && taken.kind !== hello.as ? `${hello.person.id}-2` : hello.person.id
    const name = cleanTableName(hello.person.name)
    if (name === '') return 'bad-message'
    return people.find(id) ?? people.add({ id, kind: hello.as, name, organisation: '', mayWrite: true })
  }

  function recogniseGuest(hello: Extract<TableHello, { as: 'guest' }>): Person | TableRefusal {
    const ticket = hello.ticket === undefined ? null : tickets.read(hello.ticket, now())
    if (ticket && ejected.has(ticket.id)) return 'ejected'
    if (ticket) {
      const { id, name, organisation } = ticket
      const mayWrite = ticket.mayWrite && !readers.has(id)
      const person = people.find(id) ?? people.add({ id, kind: 'guest', name, organisation, mayWrite })
      if (person.state === 'waiting') person.state = 'away'
      return person
    }
    const name = cleanTableName(hello.name)
    if (name === '') return 'bad-message'
    const organisation = cleanTableName(hello.organisation)
    return people.add({ id: randomUUID(), kind: 'guest', name, organisation, mayWrite: false })
  }

  return { recognise }
}

/** In the same time wherever the first difference is, and however long each is. */
function sameText(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
