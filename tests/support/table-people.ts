import { WebSocket } from 'ws'
import { randomUUID } from 'node:crypto'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { TABLE_PROTOCOL, type TableHello, type TablePerson } from '../../shared/sync/table-messages.ts'
import { tableLink, type LinkState, type TableLink } from '../../renderer/data/table/table-link.ts'
import type { TableAddress } from '../../renderer/data/table/table-socket.ts'

/** The certificate of a table is nobody's but its own; whether it is the right one is main's to see. */
class TrustingWebSocket extends WebSocket {
  constructor(address: string) {
    super(address, { rejectUnauthorized: false })
    this.on('error', () => undefined)
  }
}
Object.defineProperty(globalThis, 'WebSocket', { value: TrustingWebSocket, configurable: true })

// `online` is an event of the window.
const window = new EventTarget()
Object.assign(globalThis, {
  addEventListener: window.addEventListener.bind(window),
  removeEventListener: window.removeEventListener.bind(window),
})

/** Somebody at a table through the real link, with a document in memory. */
export interface AtTable {
  doc: Y.Doc
  awareness: Awareness
  link: TableLink
  ticket: () => string | null
  /** Resolves when the link is in this state; at once when it is. */
  reaches: (name: LinkState['name']) => Promise<LinkState>
  /** Resolves when everything that was written here is at the table. */
  sent: () => Promise<void>
  /** Resolves with the one of this name, when they are there. */
  sees: (name: string, fits?: (person: TablePerson) => boolean) => Promise<TablePerson>
}

type Door = { host: string; port: number }

export function hostAt({ host, port }: Door, hostSecret: string, doc = new Y.Doc()): AtTable {
  const person = { id: randomUUID(), name: 'Anna de Boer', function: 'relatiebeheerder' }
  const hello = (): TableHello => ({
    type: 'hello',
    protocol: TABLE_PROTOCOL,
    as: 'host',
    hostSecret,
    person,
  })
  return sitDown({ via: 'app', url: `wss://${host}:${port}/app` }, hello, doc)
}

export function guestAt(
  { host, port }: Door,
  secret: Uint8Array,
  name: string,
  { doc = new Y.Doc(), ticket = null as string | null, organisation = 'De Linde' } = {},
): AtTable {
  const known = { ticket }
  const hello = (): TableHello => ({
    type: 'hello',
    protocol: TABLE_PROTOCOL,
    as: 'guest',
    name,
    organisation,
    ...(known.ticket !== null && { ticket: known.ticket }),
  })
  return sitDown({ via: 'browser', url: `ws://${host}:${port}/guest`, secret }, hello, doc, known)
}

function sitDown(
  address: TableAddress,
  hello: () => TableHello,
  doc: Y.Doc,
  known: { ticket: string | null } = { ticket: null },
): AtTable {
  const awareness = new Awareness(doc)
  const link = tableLink({
    address,
    hello,
    welcome: ({ ticket }) => (known.ticket = ticket ?? null),
    document: () => Promise.resolve({ doc, awareness }),
  })
  function until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found = look()
        if (found === undefined) return
        stop()
        resolve(found)
      }
      const stop = link.subscribe(check)
      check()
    })
  }
  return {
    doc,
    awareness,
    link,
    ticket: () => known.ticket,
    reaches: (name) => until(() => (link.getState().name === name ? link.getState() : undefined)),
    async sent() {
      await until(() => {
        const state = link.getState()
        return state.name === 'seated' && state.progress === 'sent' ? state : undefined
      })
    },
    sees: (name, fits = () => true) =>
      until(() => link.people().find((person) => person.name === name && fits(person))),
  }
}

/** Adds a paragraph to the text of a round, as an editor does. */
export function writeIn(body: Y.XmlFragment, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  body.insert(body.length, [paragraph])
}
