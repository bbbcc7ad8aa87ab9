import { isFinal, type CloseName } from '../../../shared/sync/close-codes.ts'
import type { RefusalReason } from '../../../shared/sync/control.ts'
import { backoffMs } from './backoff.ts'
import { connectControl, type ControlClient, type ReplyTo, type Request } from './control-client.ts'

export type Hello = Extract<Request, { type: 'hello' }>
export type Welcome = ReplyTo<Hello>

/** Why the server does not let this laptop in; it goes on working and keeps everything. */
export type Refusal = RefusalReason | 'NO_TOKEN'

/** `since` is the ISO moment at which it became so. */
export type ConnectionState =
  | { name: 'connecting' | 'connected' | 'disconnected'; since: string }
  | { name: 'refused'; since: string; reason: Refusal }

export interface ConnectionEvents {
  welcome(client: ControlClient, welcome: Welcome): void
  changed(ids: readonly string[]): void
  lost(): void
  state(state: ConnectionState): void
}

export interface Connection {
  state(): ConnectionState
  /** What belongs to this connection broke: begin again. */
  drop(): void
  close(): void
}

/** Keeps the control channel open: says hello, comes back after a while when it is lost, stops when refused. */
export function keepConnected(
  server: string,
  hello: () => Hello | null,
  events: ConnectionEvents,
): Connection {
  let state: ConnectionState = { name: 'connecting', since: new Date().toISOString() }
  let client: ControlClient | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let attempt = 0
  let closed = false

  function become(next: ConnectionState): void {
    if (next.name === state.name && next.name !== 'refused') return
    state = next
    events.state(state)
  }

  function refuse(reason: Refusal): void {
    become({ name: 'refused', since: new Date().toISOString(), reason })
  }

  async function open(): Promise<void> {
    timer = null
    const message = hello()
    if (message === null) return refuse('NO_TOKEN')
    const connected = await connectControl(server, { changed: events.changed, closed: lost })
    if (!connected.ok || closed) return
    client = connected.value
    const welcome = await client.request(message)
    if (welcome.ok) {
      attempt = 0
      become({ name: 'connected', since: new Date().toISOString() })
      events.welcome(client, welcome.value)
    }
    // A refusal ends in a close, which is handled there.
    else if (welcome.reason !== 'DISCONNECTED' && !isCloseName(welcome.reason)) refuse(welcome.reason)
  }

  function lost(reason: CloseName | null): void {
    client = null
    if (closed) return
    events.lost()
    if (reason !== null && isFinal(reason)) return refuse(reason)
    become({ name: 'disconnected', since: new Date().toISOString() })
    timer = setTimeout(() => void open(), backoffMs(attempt++))
  }

  function tryNow(): void {
    if (timer === null) return
    clearTimeout(timer)
    void open()
  }

  globalThis.addEventListener('online', tryNow)
  void open()
  return {
    state: () => state,
    drop: () => client?.close(),
    close() {
      closed = true
      globalThis.removeEventListener('online', tryNow)
      if (timer !== null) clearTimeout(timer)
      client?.close()
    },
  }
}

function isCloseName(reason: string): reason is CloseName {
  return !['OTHER_WORKSPACE', 'NO_WORKSPACE', 'TAKEN'].includes(reason)
}
