import { Hocuspocus, type Connection } from '@hocuspocus/server'
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import {
  decodeLiveRequest,
  decodeLiveToken,
  encodeLive,
  NO_DOCUMENT,
  parseLiveName,
} from '../../shared/sync/live.ts'
import type { CloseName } from '../../shared/sync/close-codes.ts'
import { MAX_FRAME } from '../../shared/sync/limits.ts'
import { isUpload, LIVE_MESSAGE, readAnnounced } from '../../shared/sync/live-frames.ts'
import type { DocumentRow, DocumentRows } from '../database/documents.ts'
import type { UpdateLog } from '../database/update-log.ts'
import type { Gate, GateProblem, Session } from '../gate/gate.ts'
import { mayRead, mayWrite } from '../gate/rights.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { Peer } from '../peers.ts'
import { createTokenBucket } from '../../shared/sync/token-bucket.ts'
import type { LiveContext } from './context.ts'
import { takePresence } from './presence.ts'
import { Refusal } from './refusal.ts'
import { takeSyncMessage } from './take-sync-message.ts'

export type Live = {
  /** Serves one connection that is open already. */
  accept: (socket: WebSocket, peer: Peer, wire: Socket) => void
  /** Documents in memory. */
  loaded: () => number
  /** Compacts what is waiting to be compacted; resolves when nothing is in memory any more. */
  drain: () => Promise<void>
}

type Ports = {
  gate: Gate
  documents: DocumentRows
  updates: UpdateLog
  /** A laptop changed a document; called after the change is in the database. */
  changed: (row: DocumentRow, by: Session) => void
}

/** On a connection and not on a document: the type alone. */
const PING = Uint8Array.of(LIVE_MESSAGE.ping)
const PING_INTERVAL = 10_000
/** Bytes that a stranger may send: some thousand tokens, all waiting for the first to be checked. */
const MAX_BEFORE_ENTRY = 4 * MAX_FRAME

/**
 * The live channel on Hocuspocus. What is ours: the gate per document, the database write before a change is
 * applied or acknowledged (take-sync-message.ts), and `committed`.
 *
 * Order: Hocuspocus queues the messages of one document of one connection and awaits our hooks before the
 * next, so when `commit` arrives everything sent before it is in the database.
 */
export function openLive({ gate, documents, updates, changed }: Ports): Live {
  let onEmpty: (() => void) | null = null

  const hocuspocus = new Hocuspocus<LiveContext>({
    quiet: true,
    // A laptop attaches all its open documents at once; the defaults cut it off at 100, for ever.
    maxPendingDocuments: 5_000,
    maxUnauthenticatedQueueMessages: 50_000,
    maxUnauthenticatedQueueSize: MAX_BEFORE_ENTRY,
    onAuthenticate: async ({ token, documentName, context, connectionConfig }) => {
      const entered = await enter(token, context.peer)
      if (!entered.ok) {
        context.peer.end(entered.reason)
        throw new Refusal(entered.reason)
      }
      const row = findRow(documentName, entered.value)
      if (!row) throw new Refusal(NO_DOCUMENT)
      connectionConfig.readOnly = !mayWrite(entered.value)
      return { row }
    },
    onLoadDocument: ({ document, context }) => {
      if (context.row) updates.load(context.row.number, document)
      return Promise.resolve()
    },
    afterLoadDocument: ({ document }) => {
      // Loading counted as a change and waits to be broadcast: the first client would get everything again.
      document.flush()
      return Promise.resolve()
    },
    beforeSync: async ({ type, payload, document, connection }) => {
      const { peer, row } = connection.context
      const session = peer.session
      if (peer.ended || document.isDestroyed || !session || !row) throw new Refusal('gone')
      const taken = await takeSyncMessage({ type, payload, document, connection, row, updates })
      if (!taken.ok) {
        peer.end(taken.reason)
        throw new Refusal(taken.reason)
      }
      if (taken.value === 'stored') changed(row, session)
      if (taken.value === 'READ_ONLY' || taken.value === 'TOO_LARGE') connection.context.refused = taken.value
    },
    onStateless: ({ connection, payload }: { connection: Connection<LiveContext>; payload: string }) => {
      const request = decodeLiveRequest(payload)
      if (!request.ok) connection.context.peer.end('BAD_MESSAGE')
      else {
        const { mark } = request.value
        const reason = connection.context.refused
        connection.sendStateless(
          encodeLive(reason === null ? { type: 'committed', mark } : { type: 'refused', mark, reason }),
        )
      }
      return Promise.resolve()
    },
    beforeHandleMessage: ({ connection, update }) => {
      connection.context.announced = readAnnounced(update)
      return Promise.resolve()
    },
    beforeHandleAwareness: ({ states, document, connection }) => {
      if (connection) takePresence(states, document, connection)
      return Promise.resolve()
    },
    onStoreDocument: ({ lastContext }) => {
      if (lastContext.row) updates.compact(lastContext.row.number)
      return Promise.resolve()
    },
    afterUnloadDocument: () => {
      if (hocuspocus.documents.size === 0) onEmpty?.()
      return Promise.resolve()
    },
  })

  function findRow(name: string, session: Session): DocumentRow | null {
    const parsed = parseLiveName(name)
    const row = parsed.ok ? documents.find(parsed.value.workspace, parsed.value.document) : null
    return row && mayRead(session, row) ? row : null
  }

  // A signature is checked once per connection, not once for each of five hundred documents.
  const entries = new WeakMap<Peer, Map<string, Promise<Result<Session, GateProblem>>>>()
  async function enter(text: string, peer: Peer): Promise<Result<Session, CloseName>> {
    const known = entries.get(peer) ?? new Map<string, Promise<Result<Session, GateProblem>>>()
    entries.set(peer, known)
    const decoded = decodeLiveToken(text)
    if (!decoded.ok) return { ok: false, reason: 'UNKNOWN' }
    const entry = known.get(text) ?? gate.enter(decoded.value.token, decoded.value.protocol)
    known.set(text, entry)
    const entered = await entry
    // One connection is one laptop: a second token may only be a renewed one.
    if (entered.ok && peer.session && peer.session.device !== entered.value.device) {
      return { ok: false, reason: 'UNKNOWN' }
    }
    if (entered.ok) peer.enter(entered.value)
    return entered
  }

  return {
    accept: (socket, peer, wire) => {
      const context: LiveContext = {
        peer,
        row: null,
        refused: null,
        announced: new Map(),
        changes: createTokenBucket(400, 50),
      }
      const client = hocuspocus.handleConnection(socket, new Request('http://server/live'), context)
      const ping = setInterval(() => void peer.send(PING), PING_INTERVAL)
      socket.on('message', (data) => {
        if (peer.ended || !(data instanceof Uint8Array)) return
        if (data.length === 1 && data[0] === LIVE_MESSAGE.pong) return
        if (data.length > MAX_FRAME && !isUpload(data)) peer.end('TOO_LARGE')
        // A copy with a buffer of its own: small frames lie in Node's shared pool, and lib0 follows a false
        // length past the end of a view, so somebody else's bytes could end up in a document.
        else client.handleMessage(new Uint8Array(data))
      })
      // ws puts a frame together before it shows it; a stranger may not make it collect much.
      wire.on('data', () => {
        if (!peer.session && wire.bytesRead > MAX_BEFORE_ENTRY) peer.end('TOO_LARGE')
      })
      socket.on('close', (code, reason) => {
        clearInterval(ping)
        client.handleClose({ code, reason: reason.toString() })
      })
    },
    loaded: () => hocuspocus.documents.size,
    drain: () => {
      hocuspocus.flushPendingStores()
      if (hocuspocus.documents.size === 0) return Promise.resolve()
      return new Promise((resolve) => {
        onEmpty = resolve
      })
    },
  }
}
