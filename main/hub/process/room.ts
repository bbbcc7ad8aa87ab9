import type { BackOff } from '../../../shared/sync/back-off.ts'
import {
  decodeToHub,
  encodeTableControl,
  TABLE_PROTOCOL,
  type TableHello,
  type ToHub,
} from '../../../shared/sync/table-messages.ts'
import { decodeSecret } from '../../../shared/sync/table-secret.ts'
import { createDoorkeeper } from './doorkeeper.ts'
import type { Link } from './link.ts'
import { openLive } from './live.ts'
import { createPeople, type Person } from './people.ts'
import type { HubEvent, HubSettings } from './settings.ts'
import { createTickets } from './tickets.ts'

/** One connection, from its first message on. */
export type Visitor = { frame: (frame: Uint8Array) => void; closed: () => void }

export type Room = {
  enter: (link: Link) => Visitor
  /** Ends every connection and lets nobody in any more. */
  close: () => void
}

type Ports = { settings: HubSettings; backOff: BackOff; now: () => number; tell: (event: HubEvent) => void }

const TIME_TO_SAY_HELLO = 10_000
/** From one address, knocking and waiting. */
const MAX_UNSEATED = 8
/** People and what is said of them change together; nobody needs to see each step. */
const PEOPLE_INTERVAL = 200
/** How long a document is left alone before copies are compared with it. */
const AT_REST = 1_000

/** Who comes in, who waits, who may do what. */
export async function openRoom({ settings, backOff, now, tell }: Ports): Promise<Room> {
  const { document, title, openedAt, closesAt } = settings
  const people = createPeople()
  const tickets = createTickets(decodeSecret(settings.key) ?? new Uint8Array())
  const ejected = new Set(settings.standing.ejected)
  const readers = new Set(settings.standing.readers)
  const door = createDoorkeeper({ settings, people, tickets, ejected, readers, backOff, now })
  const links = new Set<Link>()
  const unseated = new Set<Link>()
  let open = true
  let hub: string | null = null
  const live = await openLive({
    changed: () => {
      hub = null
      if (open) rest.refresh()
    },
    wrote: (id, client) => {
      people.find(id)?.clients.add(client)
      announce()
    },
  })

  let announcing = false
  function announce(): void {
    if (announcing) return
    announcing = true
    setTimeout(() => {
      announcing = false
      for (const person of people.all()) {
        if (person.state === 'here') showPeople(person)
      }
    }, PEOPLE_INTERVAL)
  }

  /** Most changes are for the host alone; what somebody was shown already is not sent to them again. */
  const shown = new WeakMap<Link, string>()
  function showPeople(person: Person): void {
    if (person.link === null) return
    const list = people.listFor(person)
    const text = JSON.stringify(list)
    if (shown.get(person.link) === text) return
    shown.set(person.link, text)
    say(person, { type: 'people', people: list })
  }

  const rest = setTimeout(compare, AT_REST)
  function compare(): void {
    hub ??= live.digest()
    for (const person of people.all()) {
      const equal = person.digest === null ? null : person.digest === hub
      if (equal !== person.equal) announce()
      person.equal = equal
    }
  }

  function say(person: Person, message: Parameters<typeof encodeTableControl>[0]): void {
    person.link?.send(encodeTableControl(message))
  }

  function welcome(person: Person): void {
    const { id, kind, name, organisation, mayWrite } = person
    const ticket = tickets.sign({ id, name, organisation, mayWrite, expires: closesAt })
    say(person, {
      type: 'welcome',
      you: { id, kind, name, mayWrite },
      table: { document, title, startedAt: openedAt, closesAt },
      ...(kind === 'guest' && { ticket }),
    })
  }

  function sit(person: Person, link: Link): void {
    if (person.state !== 'here' && people.isFull() && person.kind !== 'host') {
      if (person.state === 'waiting') people.remove(person.id)
      return link.end('full')
    }
    unseated.delete(link)
    const previous = person.link
    person.link = link
    if (previous !== link) previous?.end('replaced')
    person.state = 'here'
    person.seat?.leave()
    welcome(person)
    person.seat = live.join({ id: person.id, kind: person.kind, name: person.name }, link, person.mayWrite)
    announce()
  }

  function greet(hello: TableHello, link: Link): Person | null {
    if (hello.protocol !== TABLE_PROTOCOL) {
      link.end('too-old')
      return null
    }
    const person = door.recognise(hello, link)
    if (typeof person === 'string') {
      link.end(person)
      return null
    }
    if (person.kind === 'guest' && person.state === 'waiting') {
      person.link = link
      say(person, { type: 'waiting' })
      announce()
    } else sit(person, link)
    return person
  }

  function tellStanding(): void {
    tell({ type: 'standing', standing: { ejected: [...ejected], readers: [...readers] } })
  }

  function letWrite(person: Person, mayWrite: boolean): void {
    person.mayWrite = mayWrite
    if (mayWrite) readers.delete(person.id)
    else readers.add(person.id)
    tellStanding()
  }

  function decide(message: Exclude<ToHub, { type: 'hello' | 'at' }>): void {
    if (message.type === 'close') return close()
    const person = people.find(message.person)
    // Somebody who left in the meantime.
    if (!person || person.kind !== 'guest') return
    const { link } = person
    switch (message.type) {
      case 'admit':
        if (person.state !== 'waiting' || !link) return
        letWrite(person, message.mayWrite)
        return sit(person, link)
      case 'refuse':
        if (person.state !== 'waiting') return
        people.remove(person.id)
        link?.end('not-admitted')
        return announce()
      case 'eject':
        ejected.add(person.id)
        tellStanding()
        live.release(person.id)
        people.remove(person.id)
        link?.end('ejected')
        return announce()
      case 'write':
        if (person.state === 'waiting' || person.mayWrite === message.mayWrite) return
        letWrite(person, message.mayWrite)
        person.seat?.setMayWrite(message.mayWrite)
        welcome(person)
        return announce()
    }
  }

  function close(): void {
    if (!open) return
    open = false
    clearTimeout(rest)
    for (const link of links) link.end('closed')
    tell({ type: 'closed' })
  }

  return {
    close,
    enter: (link) => {
      let person: Person | null = null
      let greeted = false
      links.add(link)
      unseated.add(link)
      const deadline = setTimeout(() => link.end('not-in-time'), TIME_TO_SAY_HELLO)

      const neighbours = [...unseated].filter(({ address }) => address === link.address)
      if (!open) link.end('closed')
      else if (neighbours.length > MAX_UNSEATED) link.end('full')

      function hello(message: TableHello): void {
        greeted = true
        clearTimeout(deadline)
        const enter = () => {
          if (!link.ended) person = greet(message, link)
        }
        // A browser proved the secret already; an app proves it with its hello.
        const delay = link.via === 'app' ? backOff.delay(link.address) : 0
        if (delay === 0) enter()
        else setTimeout(enter, delay)
      }

      function control(message: ToHub): void {
        if (message.type === 'hello') return greeted ? link.end('bad-message') : hello(message)
        if (!person || person.state === 'waiting') return link.end('bad-message')
        if (message.type === 'at') {
          person.digest = message.digest
          rest.refresh()
        } else if (person.kind === 'host') decide(message)
        else link.end('bad-message')
      }

      return {
        frame: (frame) => {
          const decoded = decodeToHub(frame)
          if (!decoded.ok) return link.end('bad-message')
          if (decoded.value.kind === 'control') return control(decoded.value.message)
          if (!person || person.state === 'waiting') return link.end('bad-message')
          person.seat?.receive(decoded.value.bytes)
        },
        closed: () => {
          clearTimeout(deadline)
          links.delete(link)
          unseated.delete(link)
          if (person?.link !== link) return
          person.link = null
          person.seat?.leave()
          person.seat = null
          if (person.state === 'waiting') people.remove(person.id)
          else person.state = 'away'
          announce()
        },
      }
    },
  }
}
