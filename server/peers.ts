import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { CLOSE_CODES, type CloseName } from '../shared/sync/close-codes.ts'
import type { Gate, Session } from './gate/gate.ts'
import type { Log } from './log.ts'

export type Channel = 'live' | 'control'

/** One WebSocket. */
export type Peer = {
  readonly channel: Channel
  readonly address: string
  /** Null until the token was accepted. */
  readonly session: Session | null
  /** True from the first `end`: whatever still arrives is ignored. */
  readonly ended: boolean
  /** The token was accepted. Takes the place of the oldest connection when this laptop has too many. */
  enter: (session: Session) => void
  /** Resolves when the bytes left, or never will. */
  send: (bytes: Uint8Array) => Promise<void>
  /** Closes with a named code; the first name counts. */
  end: (name: CloseName) => void
}

export type Peers = {
  /** Null when too many strangers are waiting already. */
  add: (socket: WebSocket, channel: Channel, wire: Socket) => Peer | null
  all: (channel: Channel) => Peer[]
  count: () => number
  /** Ends every connection and resolves when the last one is gone. */
  endAll: (name: CloseName) => Promise<void>
  /** Stops the timers. */
  stop: () => void
}

const TIME_TO_ENTER = 10_000
const TIME_TO_CLOSE = 1_000
const HEARTBEAT = 15_000
/** Well under the five seconds within which a revoked laptop must be cut off. */
const RECHECK = 2_000
const PER_DEVICE_AND_CHANNEL = 4
const STRANGERS = 200

export function createPeers(gate: Gate, log: Log): Peers {
  const peers = new Map<WebSocket, Peer>()
  const answered = new WeakSet<WebSocket>()
  const traffic = new WeakMap<WebSocket, () => boolean>()
  let onEmpty: (() => void) | null = null

  // A half-open connection looks alive for ever; the operating system gives up only after many minutes.
  const heartbeat = setInterval(() => {
    for (const socket of peers.keys()) {
      const moved = traffic.get(socket)?.() ?? false
      if (!answered.delete(socket) && !moved) socket.terminate()
      else socket.ping()
    }
  }, HEARTBEAT)

  const recheck = setInterval(() => {
    for (const peer of peers.values()) {
      const allowed = peer.session && gate.recheck(peer.session)
      if (allowed && !allowed.ok) peer.end(allowed.reason)
    }
  }, RECHECK)

  function sameLaptop(session: Session, channel: Channel): Peer[] {
    return [...peers.values()].filter(
      (peer) => peer.channel === channel && peer.session?.device === session.device && !peer.ended,
    )
  }

  return {
    add: (socket, channel, wire) => {
      const strangers = [...peers.values()].filter((peer) => peer.session === null).length
      if (strangers >= STRANGERS) return null
      let session: Session | null = null
      let ended = false
      const deadline = setTimeout(() => peer.end('NOT_IN_TIME'), TIME_TO_ENTER)
      const peer: Peer = {
        channel,
        address: wire.remoteAddress ?? 'unknown',
        get session() {
          return session
        },
        get ended() {
          return ended
        },
        enter: (entered) => {
          if (session) return
          clearTimeout(deadline)
          const others = sameLaptop(entered, channel)
          session = entered
          if (others.length >= PER_DEVICE_AND_CHANNEL) others[0]?.end('REPLACED')
        },
        send: (bytes) =>
          new Promise((left) => {
            if (socket.readyState === socket.OPEN) socket.send(bytes, () => left())
            else left()
          }),
        end: (name) => {
          if (ended) return
          ended = true
          log('ended', { channel, reason: name })
          socket.close(CLOSE_CODES[name], name)
          setTimeout(() => socket.terminate(), TIME_TO_CLOSE).unref()
        },
      }
      peers.set(socket, peer)
      answered.add(socket)
      traffic.set(socket, watchTraffic(wire))
      socket.on('pong', () => answered.add(socket))
      // A frame over the limit: ws is sending its close code; do not wait for a reply as long as it would.
      socket.on('error', () => setTimeout(() => socket.terminate(), TIME_TO_CLOSE).unref())
      socket.on('close', () => {
        ended = true
        clearTimeout(deadline)
        peers.delete(socket)
        if (peers.size === 0) onEmpty?.()
      })
      return peer
    },
    all: (channel) => [...peers.values()].filter((peer) => peer.channel === channel),
    count: () => peers.size,
    endAll: (name) => {
      for (const peer of peers.values()) peer.end(name)
      if (peers.size === 0) return Promise.resolve()
      return new Promise((resolve) => {
        onEmpty = resolve
      })
    },
    stop: () => {
      clearInterval(heartbeat)
      clearInterval(recheck)
    },
  }
}

/**
 * Whether bytes came in since the last time this was asked. On a slow line a pong waits behind a photo for longer
 * than a heartbeat, on its way up or, with what it answers, on its way down.
 */
function watchTraffic(wire: Socket): () => boolean {
  let read = 0
  return () => {
    const moved = wire.bytesRead > read
    read = wire.bytesRead
    return moved
  }
}
