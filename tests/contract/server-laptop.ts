import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeName, type CloseName } from '../../shared/sync/close-codes.ts'
import {
  CONTROL_PATH,
  decodeServerMessage,
  encodeControl,
  type ClientMessage,
  type ServerMessage,
} from '../../shared/sync/control.ts'
import { decodeInvitation } from '../../shared/sync/invitation.ts'
import {
  channelUrl,
  decodeLiveReply,
  encodeLive,
  encodeLiveToken,
  LIVE_PATH,
  liveName,
  type LiveReply,
} from '../../shared/sync/live.ts'
import type { Audience } from '../../shared/sync/names.ts'
import { PROTOCOL_VERSION } from '../../shared/sync/protocol.ts'

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
export type Request = DistributiveOmit<ClientMessage, 'n'>

export type ControlClient = {
  request: (message: Request) => Promise<ServerMessage>
  sendRaw: (bytes: Uint8Array) => void
  /** Ids from the feed so far. */
  changed: string[]
  closed: Promise<CloseName | number>
  close: () => void
}

/** The control channel as a client would use it, without any of the client's code. */
export async function openControl(url: string, origin?: string): Promise<ControlClient> {
  const socket = new WebSocket(channelUrl(url, CONTROL_PATH), origin ? { origin } : {})
  const waiting = new Map<number, (message: ServerMessage) => void>()
  const changed: string[] = []
  let n = 0
  socket.on('message', (data: Buffer) => {
    const message = decodeServerMessage(data)
    if (!message.ok) throw new Error('the server sent something malformed')
    if (message.value.type === 'changed') changed.push(...message.value.ids)
    else if (message.value.n !== null) waiting.get(message.value.n)?.(message.value)
  })
  const closed = new Promise<CloseName | number>((resolve) =>
    socket.once('close', (code) => resolve(closeName(code) ?? code)),
  )
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    request: (message) => {
      n += 1
      const mine = n
      return new Promise((resolve) => {
        waiting.set(mine, resolve)
        socket.send(encodeControl({ ...message, n: mine }))
      })
    },
    sendRaw: (bytes) => socket.send(bytes),
    changed,
    closed,
    close: () => socket.close(),
  }
}

/** Somebody with a laptop, known to the server. */
export type Laptop = {
  person: { id: string; name: string; function: string }
  device: { id: string; name: string }
  workspace: { id: string; name: string }
  token: string
  url: string
}

export function stranger(name: string): Pick<Laptop, 'person' | 'device'> {
  return {
    person: { id: randomUUID(), name, function: 'relatiebeheerder' },
    device: { id: randomUUID(), name: `laptop van ${name}` },
  }
}

/** Redeems an invitation; the answer may be a refusal. */
export async function redeem(
  invitation: string,
  who: Pick<Laptop, 'person' | 'device'>,
  workspace?: { id: string; name: string },
): Promise<ServerMessage> {
  const decoded = decodeInvitation(invitation, Date.now())
  if (!decoded.ok) throw new Error(decoded.reason)
  const control = await openControl(decoded.value.url)
  const reply = await control.request({
    type: 'redeem',
    protocol: PROTOCOL_VERSION,
    app: 'test',
    secret: decoded.value.secret,
    ...who,
    ...(workspace && { workspace }),
  })
  control.close()
  return reply
}

export async function join(invitation: string, name: string): Promise<Laptop> {
  const who = stranger(name)
  const decoded = decodeInvitation(invitation, Date.now())
  if (!decoded.ok) throw new Error(decoded.reason)
  const brought = decoded.value.workspace ? undefined : { id: randomUUID(), name: 'Gemeente Test' }
  const reply = await redeem(invitation, who, brought)
  if (reply.type !== 'redeemed') throw new Error(`not redeemed: ${JSON.stringify(reply)}`)
  return { ...who, workspace: reply.workspace, token: reply.token, url: decoded.value.url }
}

export function helloOf({ person, device, token }: Laptop): Request {
  return {
    type: 'hello',
    protocol: PROTOCOL_VERSION,
    app: 'test',
    token,
    person: { name: person.name, function: person.function },
    device: { name: device.name },
  }
}

/** The control channel of a laptop that has said hello. */
export async function enter(laptop: Laptop): Promise<ControlClient> {
  const control = await openControl(laptop.url)
  const reply = await control.request(helloOf(laptop))
  if (reply.type !== 'welcome') throw new Error(`not welcome: ${JSON.stringify(reply)}`)
  return control
}

/** Lets a colleague in with an invitation made by `laptop`. */
export async function colleague(
  laptop: Laptop,
  name: string,
  role: 'editor' | 'reader' = 'editor',
): Promise<Laptop> {
  const control = await enter(laptop)
  const reply = await control.request({ type: 'invite', role, days: 14 })
  control.close()
  if (reply.type !== 'invited') throw new Error('not invited')
  return join(reply.text, name)
}

export async function register(
  laptop: Laptop,
  ids: string[],
  audience: Audience = 'team',
): Promise<ServerMessage> {
  const control = await enter(laptop)
  const createdAt = Date.now()
  const documents = ids.map((id) => ({ id, kind: id.split(':')[0] ?? '', audience, createdAt }))
  const reply = await control.request({ type: 'register', documents })
  control.close()
  return reply
}

export type LiveSocket = {
  provider: HocuspocusProviderWebsocket
  received: () => number
  sent: () => number
  closed: Promise<CloseName | number>
  destroy: () => void
}

/** The live connection of a laptop; counts the bytes that really cross it. */
export function openLive(laptop: Laptop): LiveSocket {
  let wire: { bytesRead: number; bytesWritten: number } | undefined
  let onClose: (reason: CloseName | number) => void
  const closed = new Promise<CloseName | number>((resolve) => (onClose = resolve))
  class CountedSocket extends WebSocket {
    constructor(url: string) {
      super(url)
      this.on('upgrade', (response) => (wire = response.socket))
      this.once('close', (code) => onClose(closeName(code) ?? code))
    }
  }
  const provider = new HocuspocusProviderWebsocket({
    url: channelUrl(laptop.url, LIVE_PATH),
    WebSocketPolyfill: CountedSocket,
  })
  return {
    provider,
    received: () => wire?.bytesRead ?? 0,
    sent: () => wire?.bytesWritten ?? 0,
    closed,
    destroy: () => provider.destroy(),
  }
}

export type LiveDocument = {
  doc: Y.Doc
  provider: HocuspocusProvider
  /** Resolves with `synced` once connected and equal to the server, or with the reason why that will not be. */
  settled: Promise<string>
  /** Resolves with the server's answer to a mark sent now. */
  commit: () => Promise<LiveReply>
}

export function openDocument(
  laptop: Laptop,
  socket: LiveSocket,
  id: string,
  doc = new Y.Doc(),
  options: { protocol?: number; presence?: boolean } = {},
): LiveDocument {
  let mark = 0
  const waiting = new Map<number, (reply: LiveReply) => void>()
  let settle: (how: string) => void
  const settled = new Promise<string>((resolve) => (settle = resolve))
  const provider = new HocuspocusProvider({
    websocketProvider: socket.provider,
    name: liveName(laptop.workspace.id, id),
    document: doc,
    ...(options.presence ? {} : { awareness: null }),
    token: encodeLiveToken({ token: laptop.token, protocol: options.protocol ?? PROTOCOL_VERSION }),
    onSynced: () => settle('synced'),
    onAuthenticationFailed: ({ reason }) => settle(reason),
    onStateless: ({ payload }) => {
      const reply = decodeLiveReply(payload)
      if (reply.ok) waiting.get(reply.value.mark)?.(reply.value)
    },
  })
  provider.attach()
  return {
    doc,
    provider,
    settled,
    commit: () => {
      mark += 1
      const mine = mark
      return new Promise((resolve) => {
        waiting.set(mine, resolve)
        provider.sendStateless(encodeLive({ type: 'commit', mark: mine }))
      })
    },
  }
}

/** Text of a document as the tests write it. */
export function textOf(doc: Y.Doc): string {
  return doc.getText('text').toJSON()
}

export function write(doc: Y.Doc, text: string): void {
  doc.getText('text').insert(doc.getText('text').length, text)
}

/** What another laptop gets from the server right now. */
export async function readFresh(laptop: Laptop, id: string): Promise<string> {
  const socket = openLive(laptop)
  const live = openDocument(laptop, socket, id)
  const how = await live.settled
  socket.destroy()
  return how === 'synced' ? textOf(live.doc) : how
}
