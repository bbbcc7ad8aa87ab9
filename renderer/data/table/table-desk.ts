import type { Awareness } from 'y-protocols/awareness'
import type { AppApi } from '../../../shared/ipc/api.ts'
import type { OpenTable } from '../../../shared/ipc/tables.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { err, type Result } from '../../../shared/kernel/result.ts'
import type { TableRefusal } from '../../../shared/sync/table-close-codes.ts'
import { decodeTableCode, type TableKeyProblem } from '../../../shared/sync/table-code.ts'
import { TABLE_PROTOCOL, type TableHello, type TablePerson } from '../../../shared/sync/table-messages.ts'
import { encodeSecret } from '../../../shared/sync/table-secret.ts'
import { guestBook } from './guest-book.ts'
import { sitDown, whenSeated, whenToldToClose, type AtTable, type Holding } from './table-desk-seat.ts'
import type { LinkState } from './table-link.ts'

/** Why a table could not be opened, or opened again. */
export type OpenProblem = Exclude<Awaited<ReturnType<AppApi['tables']['open']>>, { ok: true }>['reason']

/**
 * Why a colleague could not sit down. `hosting`: this laptop hosts a table itself. `unreachable` and `other-laptop`
 * as `tables.trust` says.
 */
export type JoinProblem =
  TableKeyProblem | 'no-address' | 'hosting' | 'unreachable' | 'other-laptop' | TableRefusal

/**
 * The table that this laptop is at; one at a time. `interrupted`: it hosted one when the app ended, which cannot be
 * opened again now. `joined`: at a table of a colleague, also while the connection is lost or when it is over
 * (`link` says which); `leave` makes it `none`.
 */
export type TableDeskState =
  | { name: 'none' }
  | { name: 'interrupted'; reason: OpenProblem }
  | { name: 'hosting'; open: OpenTable; link: LinkState; people: readonly TablePerson[] }
  | { name: 'joining' }
  | { name: 'joined'; document: DocId; link: LinkState; people: readonly TablePerson[] }

/** Where a workspace's window opens tables, sits down at them, and decides about guests. */
export interface TableDesk {
  getState(): TableDeskState
  subscribe(listener: () => void): () => void
  /** Opens a table for this document; resolves when the code is there. Port 0 takes any free one. */
  open(document: DocId, title: string, address: string, port: number): Promise<Result<OpenTable, OpenProblem>>
  /** Tries again to open a table that was interrupted. */
  resume(): Promise<void>
  /** Ends the table that this laptop hosts, for everybody. */
  closeTable(): Promise<void>
  /**
   * Sits down at a colleague's table: with its code and address, or with its whole link. Resolves with the document
   * when this laptop has a seat.
   */
  join(code: string, address?: string): Promise<Result<DocId, JoinProblem>>
  leave(): void
  admit(person: string, mayWrite: boolean): void
  refuse(person: string): void
  eject(person: string): void
  allowWriting(person: string, mayWrite: boolean): void
  /** Who is where in this document over the table; null when it is not at the table. */
  awareness(document: DocId): Awareness | null
  close(): void
}

export interface TableDeskOptions extends Holding {
  api: AppApi['tables']
  workspace: string
  person: { id: string; name: string; function: string }
  /** Of several windows one hosts the table that was open: the hub knows one host. */
  leads: () => boolean
}

export function tableDesk({ api, workspace, person, hold, carry, leads }: TableDeskOptions): TableDesk {
  const listeners = new Set<() => void>()
  let state: TableDeskState = { name: 'none' }
  let table: AtTable | null = null

  function become(next: TableDeskState): void {
    state = next
    for (const listener of listeners) listener()
  }

  function letGo(): void {
    table?.release()
    table = null
    become({ name: 'none' })
  }

  function host(open: OpenTable): void {
    let book: ReturnType<typeof guestBook> | null = null
    const { hostSecret } = open
    const hello: TableHello = { type: 'hello', protocol: TABLE_PROTOCOL, as: 'host', hostSecret, person }
    const at = sitDown(open.url, hello, { hold, carry }, ({ doc, readOnly }) => {
      // What needs a newer build is left as it is.
      if (!readOnly) book = guestBook(doc)
      book?.note(at.link.people())
    })
    const tell = (): void => {
      const link = at.link.getState()
      const people = at.link.people()
      book?.note(people)
      // Eight hours have passed: nothing is open any more.
      if (link.name === 'refused') return letGo()
      become({ name: 'hosting', open, link, people })
    }
    table = at
    at.link.subscribe(tell)
    tell()
  }

  async function resume(): Promise<void> {
    if (state.name !== 'none' && state.name !== 'interrupted') return
    const found = await api.current()
    if (!found.ok) return become({ name: 'interrupted', reason: found.reason })
    if (found.value === null || found.value.workspace !== workspace) return become({ name: 'none' })
    host(found.value)
  }

  async function join(code: string, address?: string): Promise<Result<DocId, JoinProblem>> {
    const decoded = decodeTableCode(code, address)
    if (!decoded.ok) return decoded
    await resuming
    if (state.name === 'hosting') return err('hosting')
    letGo()
    become({ name: 'joining' })
    const { host: laptop, port, pin, secret } = decoded.value
    const trusted = await api.trust({ host: laptop, port, pin })
    if (state.name !== 'joining') return err('unreachable')
    if (!trusted.ok) {
      letGo()
      return trusted
    }
    const hello: TableHello = {
      type: 'hello',
      protocol: TABLE_PROTOCOL,
      as: 'colleague',
      secret: encodeSecret(secret),
      workspace,
      person,
    }
    const at = sitDown(trusted.value.url, hello, { hold, carry })
    table = at
    const seated = await whenSeated(at.link)
    if (!seated.ok) {
      if (table === at) letGo()
      return seated
    }
    const tell = (): void =>
      become({ name: 'joined', document: seated.value, link: at.link.getState(), people: at.link.people() })
    at.link.subscribe(tell)
    tell()
    return seated
  }

  // A table that comes back by itself comes before any other.
  const resuming = leads() ? resume() : Promise.resolve()
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async open(document, title, address, port) {
      await resuming
      const opened = await api.open({ document, workspace, title, address, port })
      if (!opened.ok) return opened
      letGo()
      host(opened.value)
      return opened
    },
    resume,
    async closeTable() {
      // First everybody hears why; the end of the hub would look like a network that went away.
      if (table !== null) await whenToldToClose(table.link)
      await api.close()
      letGo()
    },
    join,
    leave: letGo,
    admit: (id, mayWrite) => table?.link.send({ type: 'admit', person: id, mayWrite }),
    refuse: (id) => table?.link.send({ type: 'refuse', person: id }),
    eject: (id) => table?.link.send({ type: 'eject', person: id }),
    allowWriting: (id, mayWrite) => table?.link.send({ type: 'write', person: id, mayWrite }),
    awareness: (document) => (table?.document === document ? table.awareness : null),
    close() {
      table?.release()
      table = null
    },
  }
}
