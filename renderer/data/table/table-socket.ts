import { tableRefusal, type TableRefusal } from '../../../shared/sync/table-close-codes.ts'
import {
  decodeFromHub,
  encodeTableControl,
  encodeTableSync,
  type FromHub,
  type ToHub,
} from '../../../shared/sync/table-messages.ts'
import { answerSeal, type Seal } from '../../../shared/sync/table-seal.ts'
import { syncChannel, type SyncChannel } from './sync-channel.ts'

/**
 * Where a table is. An app comes over TLS with a certificate that main compared with the code; a browser comes
 * over plain http and seals every frame with the secret of the code.
 */
export type TableAddress = { via: 'app'; url: string } | { via: 'browser'; url: string; secret: Uint8Array }

export interface TableSocketEvents {
  /** The connection stands, sealed where needed: say hello. */
  opened(): void
  message(message: FromHub): void
  /** Once, and nothing comes after it. Null: the network went away. */
  closed(reason: TableRefusal | null): void
}

/** One connection to the hub of a table. It is never used again after it closed. */
export interface TableSocket {
  send(message: ToHub): void
  readonly sync: SyncChannel
  close(): void
}

/** A table in the same room answers within this time, or not at all. */
const TIME_TO_OPEN = 10_000
const NORMAL = 1000

export function openTableSocket(address: TableAddress, events: TableSocketEvents): TableSocket {
  const socket = new WebSocket(address.url)
  socket.binaryType = 'arraybuffer'
  let seal: Seal | null = null
  let isReady = false
  let isClosed = false
  let refused: TableRefusal | null = null
  const timer = setTimeout(() => end(null), TIME_TO_OPEN)

  function ready(): void {
    isReady = true
    clearTimeout(timer)
    events.opened()
  }

  function end(reason: TableRefusal | null): void {
    if (isClosed) return
    isClosed = true
    clearTimeout(timer)
    socket.close(NORMAL)
    sync.closed()
    events.closed(reason)
  }

  function write(frame: Uint8Array): void {
    if (!isReady || isClosed || socket.readyState !== WebSocket.OPEN) return
    socket.send(new Uint8Array(seal === null ? frame : seal.seal(frame)))
  }

  function handshake(offer: Uint8Array, secret: Uint8Array): void {
    const answered = answerSeal(secret, offer)
    if (!answered.ok) return end('too-old')
    seal = answered.value.seal
    socket.send(new Uint8Array(answered.value.answer))
    ready()
  }

  function receive(bytes: Uint8Array): void {
    if (address.via === 'browser' && seal === null) return handshake(bytes, address.secret)
    const opened = seal === null ? null : seal.open(bytes)
    // Somebody on the network between here and the table: the next connection begins with new keys.
    if (opened !== null && !opened.ok) return end(null)
    const frame = decodeFromHub(opened?.value ?? bytes)
    if (!frame.ok) return end('too-old')
    if (frame.value.kind === 'sync') return sync.receive(frame.value.bytes)
    if (frame.value.message.type === 'refused') refused = frame.value.message.reason
    else events.message(frame.value.message)
  }

  const sync = syncChannel({ send: (bytes) => write(encodeTableSync(bytes)), close: () => end(null) })
  socket.addEventListener('open', () => {
    if (address.via === 'app') ready()
  })
  socket.addEventListener('message', ({ data }) => {
    if (!isClosed && data instanceof ArrayBuffer) receive(new Uint8Array(data))
  })
  socket.addEventListener('close', ({ code }) => end(refused ?? tableRefusal(code)))
  return { send: (message) => write(encodeTableControl(message)), sync, close: () => end(null) }
}
