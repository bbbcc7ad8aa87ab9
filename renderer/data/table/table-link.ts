import { toHex } from '../../../shared/kernel/ids.ts'
import { documentDigest } from '../../../shared/sync/digest.ts'
import { isFinalRefusal, type TableRefusal } from '../../../shared/sync/table-close-codes.ts'
import type {
  FromHub,
  TableHello,
  TablePerson,
  TableWelcome,
  ToHub,
} from '../../../shared/sync/table-messages.ts'
import { backoffMs } from '../sync/backoff.ts'
import { tableProvider, type TableDocument, type TableProvider } from './table-provider.ts'
import { openTableSocket, type TableAddress, type TableSocket } from './table-socket.ts'

/** One's own place at a table, as the hub said it last, and which table it is. */
export type TableSeat = TableWelcome['you'] & TableWelcome['table']

/**
 * How somebody stands with a table. `waiting`: the host has not let this guest in yet. `progress`, once seated:
 * `joining` until the text of the table is here, `sending` while the table does not have all that was written here.
 * `lost`: it is tried again by itself. `refused`: not tried again until `again`. `since` is an ISO moment; the
 * seat is the last one, null for who never sat.
 */
export type LinkState =
  | { name: 'connecting' }
  | { name: 'waiting' }
  | { name: 'seated'; seat: TableSeat; progress: 'joining' | 'sending' | 'sent' }
  | { name: 'lost'; seat: TableSeat | null; since: string }
  | { name: 'refused'; seat: TableSeat | null; reason: TableRefusal }

export interface TableLinkOptions {
  address: TableAddress
  /** Asked for each connection: a guest's ticket may be there by then. */
  hello: () => TableHello
  /** Opens the copy of the table's document that is kept here; called once. */
  document: (id: string) => Promise<TableDocument>
  /** Before anything comes in: the origin of the transactions that bring what others wrote. */
  made?: (origin: object) => void
  welcome?: (welcome: TableWelcome) => void
}

/** The connection of one participant with a table, kept up for as long as the table lasts. */
export interface TableLink {
  getState(): LinkState
  people(): readonly TablePerson[]
  subscribe(listener: () => void): () => void
  /** Everything but `hello` and `at` is for the host alone; dropped while there is no connection. */
  send(message: ToHub): void
  /** Tries now: after a refusal, or because the laptop just woke up. */
  again(): void
  close(): void
}

/** A change that is followed by none in this time has come to rest. */
const AT_REST_MS = 400
/** In one room nobody waits half a minute for a laptop that is back: eight seconds at most. */
const LAST_ATTEMPT = 3

export function tableLink({ address, hello, document, made, welcome }: TableLinkOptions): TableLink {
  const listeners = new Set<() => void>()
  let state: LinkState = { name: 'connecting' }
  let people: readonly TablePerson[] = []
  let seat: TableSeat | null = null
  let socket: TableSocket | null = null
  let opening: Promise<void> | null = null
  let provider: TableProvider | null = null
  let retry: ReturnType<typeof setTimeout> | null = null
  let rest: ReturnType<typeof setTimeout> | null = null
  let attempt = 0
  let isClosed = false

  function become(next: LinkState): void {
    state = next
    for (const listener of [...listeners]) listener()
  }

  function connect(): void {
    if (retry !== null) clearTimeout(retry)
    retry = null
    const opened = openTableSocket(address, {
      opened: () => opened.send(hello()),
      message: (message) => {
        if (socket === opened) receive(opened, message)
      },
      closed: (reason) => {
        if (socket === opened) lost(reason)
      },
    })
    socket = opened
  }

  function receive(from: TableSocket, message: FromHub): void {
    if (message.type === 'waiting') become({ name: 'waiting' })
    else if (message.type === 'people') {
      people = message.people
      tellProgress()
    } else if (message.type === 'welcome') seated(from, message)
  }

  function seated(from: TableSocket, message: TableWelcome): void {
    attempt = 0
    const mayWriteAgain = seat !== null && !seat.mayWrite && message.you.mayWrite
    seat = { ...message.you, ...message.table }
    welcome?.(message)
    if (state.name === 'seated') {
      // What was written before the host allowed it stayed here.
      if (mayWriteAgain) provider?.bringAll()
      return become({ ...state, seat })
    }
    become({ name: 'seated', seat, progress: 'joining' })
    opening ??= open(seat.document)
    void opening.then(() => {
      if (socket === from) provider?.join(from.sync)
    })
  }

  async function open(id: string): Promise<void> {
    const opened = await document(id)
    if (isClosed) return
    provider = tableProvider(opened, { progress: tellProgress, made: (origin) => made?.(origin) })
    opened.doc.on('update', changed)
    stopFollowing = () => opened.doc.off('update', changed)
    sayWhere = () => {
      if (state.name !== 'seated' || state.progress === 'joining') return
      socket?.send({ type: 'at', digest: toHex(documentDigest(opened.doc)) })
    }
  }
  let stopFollowing: () => void = () => undefined
  let sayWhere: () => void = () => undefined

  function changed(): void {
    if (rest !== null) clearTimeout(rest)
    rest = setTimeout(() => sayWhere(), AT_REST_MS)
  }

  function tellProgress(): void {
    if (state.name !== 'seated') return become(state)
    const before = state.progress
    const isEqual = people.find(({ id }) => id === seat?.id)?.equal === true
    const now = provider?.progress() ?? 'joining'
    // The hub counts a change that it took in part as one that is still on its way.
    become({ ...state, progress: now === 'sending' && isEqual ? 'sent' : now })
    if (before === 'joining' && now !== 'joining') changed()
  }

  function lost(reason: TableRefusal | null): void {
    socket = null
    provider?.leave()
    people = people.filter(({ state: where }) => where !== 'waiting')
    if (isClosed) return
    const isOver = seat !== null && seat.closesAt <= Date.now()
    if (isOver || (reason !== null && isFinalRefusal(reason))) {
      return become({ name: 'refused', seat, reason: isOver ? 'closed' : (reason ?? 'closed') })
    }
    const since = state.name === 'lost' ? state.since : new Date().toISOString()
    become({ name: 'lost', seat, since })
    retry = setTimeout(connect, backoffMs(Math.min(attempt++, LAST_ATTEMPT)))
  }

  function again(): void {
    if (isClosed || state.name === 'seated') return
    if (state.name === 'refused') become({ name: 'connecting' })
    const left = socket
    socket = null
    left?.close()
    connect()
  }

  function onOnline(): void {
    if (retry !== null) again()
  }

  globalThis.addEventListener('online', onOnline)
  connect()
  return {
    getState: () => state,
    people: () => people,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    send: (message) => socket?.send(message),
    again,
    close() {
      isClosed = true
      listeners.clear()
      globalThis.removeEventListener('online', onOnline)
      if (retry !== null) clearTimeout(retry)
      if (rest !== null) clearTimeout(rest)
      stopFollowing()
      const left = socket
      socket = null
      provider?.destroy()
      left?.close()
    },
  }
}
