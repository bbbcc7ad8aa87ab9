import { Hocuspocus, type Document } from '@hocuspocus/server'
import { documentDigest } from '../../../shared/sync/digest.ts'
import { isUpload, LIVE_MESSAGE, liveMessageType, readAnnounced } from '../../../shared/sync/live-frames.ts'
import type { TableRefusal } from '../../../shared/sync/table-close-codes.ts'
import {
  encodeTableSync,
  MAX_GUEST_FRAME,
  MAX_TABLE_DOCUMENT,
  MAX_TABLE_FRAME,
  TABLE_DOCUMENT,
} from '../../../shared/sync/table-messages.ts'
import { createTokenBucket } from '../../../shared/sync/token-bucket.ts'
import { toHex } from '../../../shared/kernel/ids.ts'
import { createBroadcast } from './broadcast.ts'
import type { Link } from './link.ts'
import { createNumberWatch } from './number-watch.ts'
import { createOwners } from './owners.ts'
import { takePresence } from './presence.ts'
import { Refusal } from './refusal.ts'
import type { LiveContext, LiveSeat } from './seat.ts'
import { takeSync } from './take-sync.ts'

export type Live = {
  /** Gives somebody who may stay the document; what they send goes to `receive`. */
  join: (who: LiveContext['who'], link: Link, mayWrite: boolean) => LiveSeat
  /** `documentDigest` as hex. */
  digest: () => string
  /** Somebody was put out: nothing that comes next is for them, and no clientID is theirs any more. */
  release: (person: string) => void
}

type Ports = {
  /** The document changed. */
  changed: () => void
  /** Somebody wrote under a clientID for the first time. */
  wrote: (person: string, client: number) => void
}

/** Longer than a table lasts: whether somebody is still there is for the connection to find out. */
const TIMEOUT = 24 * 60 * 60_000
const PING = Uint8Array.of(LIVE_MESSAGE.ping)
const PING_INTERVAL = 10_000

/**
 * The one document of the table on Hocuspocus, in memory only. What is ours: who may change what
 * (take-sync.ts), whose presence is whose, and that nobody gets the document before the host brought it.
 */
export async function openLive({ changed, wrote }: Ports): Promise<Live> {
  const owners = createOwners(wrote)
  const broadcast = createBroadcast()
  const size = { bytes: 0 }
  let delivered: () => void = () => undefined
  const hostDelivered = new Promise<void>((resolve) => (delivered = resolve))

  const hocuspocus = new Hocuspocus<LiveContext>({
    quiet: true,
    // A table has few seats: every change goes out at once, not in batches that would serve hundreds.
    flushDelay: false,
    timeout: TIMEOUT,
    maxPendingDocuments: 1,
    maxUnauthenticatedQueueMessages: 1_000,
    maxUnauthenticatedQueueSize: 2 * MAX_TABLE_DOCUMENT,
    onAuthenticate: async ({ documentName, context, connectionConfig }) => {
      if (documentName !== TABLE_DOCUMENT) throw new Refusal('bad-message')
      if (context.who.kind !== 'host') await hostDelivered
      connectionConfig.readOnly = !context.mayWrite
    },
    connected: ({ connection, context }) => {
      context.seat.connection = connection
      connection.readOnly = !context.mayWrite
      return Promise.resolve()
    },
    beforeHandleMessage: ({ connection, update }) => {
      connection.context.announced = readAnnounced(update)
      return Promise.resolve()
    },
    beforeSync: ({ type, payload, document, connection }) => {
      const { who, link } = connection.context
      if (link.ended || document.isDestroyed) throw new Refusal('gone')
      const taken = takeSync({ type, payload, document, connection, owners, numbers, size })
      if (!taken.ok) return Promise.reject(end(link, taken.reason))
      // What the host brings is applied in the turn of this promise.
      if (taken.value === 'upload' && who.kind === 'host') setImmediate(delivered)
      return Promise.resolve()
    },
    afterHandleMessage: ({ connection }) => {
      // A part of an upload was taken by hand, with the rest of it held back (take-sync.ts).
      connection.readOnly = !connection.context.mayWrite
      return Promise.resolve()
    },
    beforeHandleAwareness: ({ states, document, connection }) => {
      if (connection) takePresence(states, document, connection)
      return Promise.resolve()
    },
    onDisconnect: ({ context }) => {
      // Hocuspocus closes a connection that sent what it cannot read; ours is the one underneath.
      context.link.end('bad-message')
      return Promise.resolve()
    },
  })

  // Held for as long as this process lives: the last one to leave must not take the document along.
  const held = await hocuspocus.openDirectConnection(TABLE_DOCUMENT)
  const document = held.document as Document
  document.on('update', changed)
  const numbers = createNumberWatch(document)

  return {
    join: (who, link, mayWrite) => {
      const seat: LiveSeat = {
        connection: null,
        receive: (bytes) => {
          if (bytes.length === 1 && bytes[0] === LIVE_MESSAGE.pong) return
          if (!fits(bytes, who.kind)) return link.end('too-large')
          if (!frames.take()) return link.end('too-fast')
          if (liveMessageType(bytes) === LIVE_MESSAGE.close) return link.drop()
          client.handleMessage(bytes)
        },
        setMayWrite: (may) => {
          context.mayWrite = may
          if (!seat.connection) return
          // Hocuspocus works with a copy of the context.
          seat.connection.context.mayWrite = may
          seat.connection.readOnly = !may
        },
        leave: () => {
          clearInterval(ping)
          client.handleClose({ code: 1000, reason: '' })
        },
      }
      const context: LiveContext = {
        who,
        link,
        seat,
        mayWrite,
        announced: new Map(),
        changes: createTokenBucket(200, 30),
      }
      const frames = createTokenBucket(1_000, 150)
      const ping = setInterval(() => link.send(encodeTableSync(PING)), PING_INTERVAL)
      const client = hocuspocus.handleConnection(
        broadcast.socketOf(link),
        new Request('http://table/'),
        context,
      )
      return seat
    },
    digest: () => toHex(documentDigest(document)),
    release: (person) => {
      owners.release(person)
      broadcast.rekey()
    },
  }
}

/** Whatever ends a message ends its connection, with a name. */
function end(link: Link, reason: TableRefusal): Refusal {
  link.end(reason)
  return new Refusal(reason)
}

function fits(bytes: Uint8Array, kind: LiveContext['who']['kind']): boolean {
  const limit = kind === 'guest' ? MAX_GUEST_FRAME : MAX_TABLE_FRAME
  return bytes.length <= limit || isUpload(bytes)
}
