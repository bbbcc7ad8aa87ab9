import type { WebSocket } from 'ws'
import type { BackOff } from '../../../shared/sync/back-off.ts'
import { TABLE_CLOSE_CODES, type TableRefusal } from '../../../shared/sync/table-close-codes.ts'
import { encodeTableControl } from '../../../shared/sync/table-messages.ts'
import { offerSeal, type HubSeal, type SealedForAll } from '../../../shared/sync/table-seal.ts'

/** One connection, with its seal, if it has one, out of sight. */
export type Link = {
  /** `app`: over TLS. `guest`: sealed. */
  readonly via: 'app' | 'guest'
  readonly address: string
  /** True from the first `end` or `drop`: whatever still arrives is ignored. */
  readonly ended: boolean
  send: (frame: Uint8Array) => void
  /** A frame that everybody gets; sealed once for all. */
  sendShared: (shared: SealedForAll) => void
  /** Says why, where it can, and closes; the first reason counts. */
  end: (reason: TableRefusal) => void
  /** Closes without a reason: the other side wanted it. */
  drop: () => void
  /** Ends a connection that did not answer since the last time: a half-open one looks alive for ever. */
  checkAlive: () => void
}

/** Null until the other side proved the secret. */
type Outgoing = { seal: HubSeal['seal'] | null; sealForAll: HubSeal['sealForAll'] | null }

export type LinkEvents = { frame: (frame: Uint8Array) => void; closed: () => void }

const TIME_TO_CLOSE = 1_000
/** Somebody who takes in less than is sent; what waits for them is ours to keep. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024
const MAX_EARLY_FRAMES = 64

/** A connection over TLS: frames as they are. */
export function appLink(socket: WebSocket, address: string, events: LinkEvents): Link {
  const link = createLink(
    'app',
    socket,
    address,
    { seal: (frame) => frame, sealForAll: ({ frame }) => frame },
    events.closed,
  )
  onMessage(socket, link, events.frame)
  return link
}

/**
 * A connection of a browser: nothing is heard before the proof of the secret, and everything is sealed after it.
 * A wrong secret makes its address wait longer each time.
 */
export function guestLink(
  socket: WebSocket,
  address: string,
  { secret, backOff }: { secret: Uint8Array; backOff: BackOff },
  events: LinkEvents,
): Link {
  const outgoing: Outgoing = { seal: null, sealForAll: null }
  const link = createLink('guest', socket, address, outgoing, events.closed)
  const { offer, accept } = offerSeal(secret)
  let seal: HubSeal | null = null
  let answered = false
  const early: Uint8Array[] = []

  function open(sealed: Uint8Array): void {
    if (link.ended) return
    const opened = seal?.open(sealed)
    if (!opened?.ok) link.end('bad-message')
    else events.frame(opened.value)
  }

  function enter(answer: Uint8Array): void {
    if (link.ended) return
    const accepted = accept(answer)
    if (!accepted.ok) {
      if (accepted.reason === 'wrong-secret') backOff.failed(address)
      return link.end(accepted.reason === 'wrong-secret' ? 'wrong-code' : 'bad-message')
    }
    backOff.succeeded(address)
    seal = accepted.value
    outgoing.seal = seal.seal
    outgoing.sealForAll = seal.sealForAll
    for (const frame of early.splice(0)) open(frame)
  }

  onMessage(socket, link, (bytes) => {
    if (seal) open(bytes)
    else if (!answered) {
      answered = true
      const delay = backOff.delay(address)
      if (delay === 0) enter(bytes)
      else setTimeout(() => enter(bytes), delay)
    } else if (early.push(bytes) > MAX_EARLY_FRAMES) link.end('too-fast')
  })
  socket.send(offer)
  return link
}

function onMessage(socket: WebSocket, link: Link, take: (bytes: Uint8Array) => void): void {
  socket.on('message', (data, isBinary) => {
    if (link.ended) return
    if (!isBinary || !(data instanceof Uint8Array)) link.end('bad-message')
    // A copy with a buffer of its own: small frames lie in Node's shared pool, and lib0 follows a false length
    // past the end of a view, so somebody else's bytes could end up in a document.
    else take(new Uint8Array(data))
  })
}

function createLink(
  via: Link['via'],
  socket: WebSocket,
  address: string,
  outgoing: Outgoing,
  closed: () => void,
): Link {
  let ended = false
  let gone = false
  let alive = true
  const leave = () => {
    if (gone) return
    gone = true
    closed()
  }
  function finish(code: number, reason: string): void {
    ended = true
    socket.close(code, reason)
    setTimeout(() => socket.terminate(), TIME_TO_CLOSE).unref()
    leave()
  }
  function isOpen(): boolean {
    if (ended || socket.readyState !== socket.OPEN) return false
    if (socket.bufferedAmount <= MAX_WAITING_BYTES) return true
    socket.terminate()
    return false
  }
  const link: Link = {
    via,
    address,
    get ended() {
      return ended
    },
    send: (frame) => {
      if (outgoing.seal !== null && isOpen()) socket.send(outgoing.seal(frame))
    },
    sendShared: (shared) => {
      if (outgoing.sealForAll !== null && isOpen()) socket.send(outgoing.sealForAll(shared))
    },
    end: (reason) => {
      if (ended) return
      link.send(encodeTableControl({ type: 'refused', reason }))
      finish(TABLE_CLOSE_CODES[reason], reason)
    },
    drop: () => {
      if (!ended) finish(1000, '')
    },
    checkAlive: () => {
      if (!alive) socket.terminate()
      else if (socket.readyState === socket.OPEN) socket.ping()
      alive = false
    },
  }
  socket.on('pong', () => (alive = true))
  // A frame over the limit: ws is sending its close code; do not wait for a reply as long as it would.
  socket.on('error', () => setTimeout(() => socket.terminate(), TIME_TO_CLOSE).unref())
  socket.on('close', () => {
    ended = true
    leave()
  })
  return link
}
