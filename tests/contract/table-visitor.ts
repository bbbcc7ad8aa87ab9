import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { tableRefusal, type TableRefusal } from '../../shared/sync/table-close-codes.ts'
import {
  decodeFromHub,
  encodeTableControl,
  encodeTableSync,
  TABLE_APP_PATH,
  TABLE_DOCUMENT,
  TABLE_GUEST_PATH,
  TABLE_PROTOCOL,
  type FromHub,
  type TableHello,
  type TablePerson,
  type TableWelcome,
  type ToHub,
} from '../../shared/sync/table-messages.ts'
import { answerSeal, type Seal } from '../../shared/sync/table-seal.ts'
import type { HubUnderTest } from './table-hub-process.ts'

/** Somebody with a connection to the hub, speaking the protocol itself. */
export type Visitor = {
  socket: WebSocket
  say: (message: ToHub) => void
  sync: (bytes: Uint8Array) => void
  /** Bytes as they go over the wire. */
  raw: (bytes: Uint8Array) => void
  /** A frame as it would go over the wire. */
  sealed: (frame: Uint8Array) => Uint8Array
  messages: FromHub[]
  onSync: (take: (bytes: Uint8Array) => void) => void
  welcome: () => Promise<TableWelcome>
  waiting: () => Promise<void>
  people: () => TablePerson[]
  closed: Promise<TableRefusal | number>
  /** The last `refused` that was said, not only meant by the close code. */
  refused: () => TableRefusal | null
  leave: () => Promise<void>
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
export type Hello = DistributiveOmit<TableHello, 'type' | 'protocol'>

export function guestHello(name: string, organisation = 'Zorg Zuid', ticket?: string): Hello {
  return { as: 'guest', name, organisation, ...(ticket !== undefined && { ticket }) }
}

export function hostHello(hub: HubUnderTest, name = 'Anna de Boer'): Hello {
  const person = { id: randomUUID(), name, function: 'relatiebeheerder' }
  return { as: 'host', hostSecret: hub.settings.hostSecret, person }
}

export function colleagueHello(hub: HubUnderTest, name = 'Bert Bakker'): Hello {
  const { secret, workspace } = hub.settings
  return { as: 'colleague', secret, workspace, person: { id: randomUUID(), name, function: 'beleid' } }
}

/** Connects and says hello. `secret` and `port` for those who come with something else than the code says. */
export async function visit(
  hub: Pick<HubUnderTest, 'host' | 'port' | 'secret'>,
  hello: Hello,
  { secret = hub.secret, port = hub.port, protocol = TABLE_PROTOCOL } = {},
): Promise<Visitor> {
  const visitor = await connect(hub, hello.as === 'guest' ? 'guest' : 'app', { secret, port })
  visitor.say({ type: 'hello', protocol, ...hello })
  return visitor
}

/** Only connects: for a guest up to and including the handshake. */
export async function connect(
  hub: Pick<HubUnderTest, 'host' | 'port' | 'secret'>,
  via: 'app' | 'guest',
  { secret = hub.secret, port = hub.port } = {},
): Promise<Visitor> {
  const [scheme, path] = via === 'app' ? ['wss', TABLE_APP_PATH] : ['ws', TABLE_GUEST_PATH]
  const socket = new WebSocket(`${scheme}://${hub.host}:${port}${path}`, { rejectUnauthorized: false })
  const messages: FromHub[] = []
  const early: Uint8Array[] = []
  const watchers = new Set<() => void>()
  let take: ((bytes: Uint8Array) => void) | null = null
  let seal: Seal | null = null

  const closed = new Promise<TableRefusal | number>((resolve) =>
    socket.once('close', (code) => {
      resolve(tableRefusal(code) ?? code)
      for (const watch of watchers) watch()
    }),
  )
  const wrap = (frame: Uint8Array) => seal?.seal(frame) ?? frame
  function frame(bytes: Uint8Array): void {
    const decoded = decodeFromHub(bytes)
    if (!decoded.ok) throw new Error('the hub sent something malformed')
    if (decoded.value.kind === 'control') messages.push(decoded.value.message)
    else if (take) take(decoded.value.bytes)
    else early.push(decoded.value.bytes)
    for (const watch of watchers) watch()
  }
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    if (via === 'app') socket.once('open', () => resolve())
    socket.on('message', (data: Buffer) => {
      const bytes = new Uint8Array(data)
      if (via === 'app') return frame(bytes)
      if (!seal) {
        const answered = answerSeal(secret, bytes)
        if (!answered.ok) return reject(new Error(answered.reason))
        seal = answered.value.seal
        socket.send(answered.value.answer)
        return resolve()
      }
      const opened = seal.open(bytes)
      if (!opened.ok) throw new Error(opened.reason)
      return frame(opened.value)
    })
  })
  socket.on('error', () => undefined)

  /** Resolves with the first message that fits, rejects when the connection ends before there is one. */
  function find<T extends FromHub>(fits: (message: FromHub) => message is T): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = messages.findLast(fits)
        if (found) resolve(found)
        else if (socket.readyState >= WebSocket.CLOSING) reject(new Error('the connection ended'))
        else return
        watchers.delete(look)
      }
      watchers.add(look)
      look()
    })
  }
  return {
    socket,
    say: (message) => socket.send(wrap(encodeTableControl(message))),
    sync: (bytes) => socket.send(wrap(encodeTableSync(bytes))),
    raw: (bytes) => socket.send(bytes),
    sealed: wrap,
    messages,
    onSync: (taker) => {
      take = taker
      for (const bytes of early.splice(0)) taker(bytes)
    },
    welcome: () => find((message) => message.type === 'welcome'),
    waiting: async () => {
      await find((message) => message.type === 'waiting')
    },
    people: () => messages.findLast((message) => message.type === 'people')?.people ?? [],
    closed,
    refused: () => messages.findLast((message) => message.type === 'refused')?.reason ?? null,
    leave: async () => {
      socket.close()
      await closed
    },
  }
}

export type Place = {
  doc: Y.Doc
  provider: HocuspocusProvider
  awareness: Awareness
  synced: Promise<void>
}

/** The document of the table on a connection that was welcomed, through the provider that apps and browsers use. */
export function sit(visitor: Visitor, doc = new Y.Doc(), options: { presence?: boolean } = {}): Place {
  // What the provider takes for a WebSocket is this connection: opened, sealed and welcomed already.
  class Connected extends EventTarget {
    binaryType = 'arraybuffer'
    readyState = 1
    constructor() {
      super()
      queueMicrotask(() => {
        this.dispatchEvent(new Event('open'))
        visitor.onSync((bytes) => {
          this.dispatchEvent(Object.assign(new Event('message'), { data: bytes.slice().buffer }))
        })
      })
    }
    send(bytes: Uint8Array): void {
      if (visitor.socket.readyState === WebSocket.OPEN) visitor.sync(bytes)
    }
    close(): void {
      visitor.socket.close()
    }
  }
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: 'ws://table',
    WebSocketPolyfill: Connected,
  })
  let settle: () => void
  const synced = new Promise<void>((resolve) => (settle = resolve))
  const provider = new HocuspocusProvider({
    websocketProvider,
    name: TABLE_DOCUMENT,
    document: doc,
    token: 'x',
    ...(options.presence === false && { awareness: null }),
    onSynced: () => settle(),
  })
  provider.attach()
  void visitor.closed.then(() => websocketProvider.destroy())
  return { doc, provider, awareness: provider.awareness!, synced }
}

export const BODY = 'round:r1#body'

/** Text in a round, as the editor makes it: paragraphs with text. */
export function write(doc: Y.Doc, text: string, root = BODY): void {
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    const body = doc.getXmlFragment(root)
    body.insert(body.length, [paragraph])
  })
}

export function read(doc: Y.Doc, root = BODY): string {
  return doc
    .getXmlFragment(root)
    .toJSON()
    .replaceAll('</paragraph>', '\n')
    .replaceAll('<paragraph>', '')
    .trim()
}
