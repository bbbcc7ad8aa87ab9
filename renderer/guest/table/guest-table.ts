import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { decodeTableSecret, type TableKeyProblem } from '../../../shared/sync/table-code.ts'
import { TABLE_GUEST_PATH, TABLE_PROTOCOL, type TablePerson } from '../../../shared/sync/table-messages.ts'
import { tableLink, type LinkState, type TableLink } from '../../data/table/table-link.ts'
import { eraseCopy, keepCopy, type KeptCopy, type KeptState } from './kept-copy.ts'
import { forget, forgetOld, keyOf, recall, remember, type Remembered } from './remembered.ts'

/** The document of the table in this browser, with who else is in it. */
export interface Copy {
  doc: Y.Doc
  awareness: Awareness
  kept: KeptState
}

/**
 * Where a guest is. `code`: the page does not know the table yet. `name`: who are you. `door`: not inside yet;
 * `link` says why. `table`: there is a copy to read, whatever happened to the link. `erased`: the copy is gone.
 */
export type GuestState =
  | { step: 'code'; problem: TableKeyProblem | 'wrong-code' | null }
  | { step: 'name'; name: string; organisation: string }
  | { step: 'door'; link: LinkState }
  | { step: 'table'; link: LinkState; people: readonly TablePerson[]; copy: Copy }
  | { step: 'erased' }

/** Everything of this page that is not on the screen. */
export interface GuestTable {
  getState(): GuestState
  subscribe(listener: () => void): () => void
  takeCode(typed: string): void
  /** Asks the host to be let in. */
  knock(name: string, organisation: string): void
  /** Tries the connection again, now. */
  again(): void
  /** Back to the name, to ask the host once more. */
  askAgain(): void
  /** Goes on with the text of the table; what it did not take is given up. */
  startOver(): Promise<void>
  /** Takes the copy in this browser away, for good. */
  erase(): Promise<void>
}

export function guestTable(page: Location): GuestTable {
  const listeners = new Set<() => void>()
  let state: GuestState = { step: 'code', problem: null }
  let secret = new Uint8Array()
  let me: Remembered = nobody()
  let link: TableLink | null = null
  let held: { id: string; doc: Y.Doc; awareness: Awareness; kept: KeptCopy } | null = null

  function become(next: GuestState): void {
    state = next
    for (const listener of [...listeners]) listener()
  }

  function note(patch: Partial<Remembered>): void {
    me = { ...me, ...patch, usedAt: Date.now() }
    remember(keyOf(secret), me)
  }

  function takeCode(typed: string): void {
    const decoded = decodeTableSecret(typed)
    if (!decoded.ok) return become({ step: 'code', problem: typed.trim() === '' ? null : decoded.reason })
    secret = new Uint8Array(decoded.value)
    // A reload of the page finds it there again.
    history.replaceState(null, '', `#${typed.slice(typed.indexOf('#') + 1).trim()}`)
    me = recall(keyOf(secret)) ?? nobody()
    if (me.name === '') return become({ step: 'name', name: '', organisation: '' })
    if (me.document !== null) void openCopy(me.document)
    connect()
  }

  /** Opens the copy in this browser; what was kept is in the document when it resolves. */
  async function openCopy(id: string): Promise<{ doc: Y.Doc; awareness: Awareness }> {
    if (held?.id === id) {
      await held.kept.loaded
      return held
    }
    const doc = new Y.Doc()
    const opened = { id, doc, awareness: presenceIn(doc), kept: keepCopy(id, doc, tell) }
    held = opened
    await opened.kept.loaded
    tell()
    return opened
  }

  function connect(): void {
    const { host } = page
    const opened = tableLink({
      address: { via: 'browser', url: `ws://${host}${TABLE_GUEST_PATH}`, secret },
      hello: () => ({
        type: 'hello',
        protocol: TABLE_PROTOCOL,
        as: 'guest',
        name: me.name,
        organisation: me.organisation,
        ...(me.ticket !== null && { ticket: me.ticket }),
      }),
      welcome: ({ ticket, table }) =>
        note({ document: table.document, ...(ticket !== undefined && { ticket }) }),
      document: openCopy,
    })
    link = opened
    opened.subscribe(tell)
    tell()
  }

  function tell(): void {
    if (link === null) return
    const now = link.getState()
    if (now.name === 'refused' && now.reason === 'wrong-code') {
      leave()
      forget(keyOf(secret))
      return become({ step: 'code', problem: 'wrong-code' })
    }
    const kept = held?.kept.getState()
    if (held === null || kept === undefined || kept.name === 'opening')
      return become({ step: 'door', link: now })
    const { doc, awareness } = held
    become({ step: 'table', link: now, people: link.people(), copy: { doc, awareness, kept } })
  }

  function leave(): void {
    link?.close()
    link = null
    // A presence ends with its link.
    if (held !== null) held = { ...held, awareness: presenceIn(held.doc) }
  }

  for (const old of forgetOld(Date.now())) void eraseCopy(old)
  takeCode(page.hash)
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    takeCode,
    knock(name, organisation) {
      note({ name, organisation, ticket: null })
      connect()
    },
    again: () => link?.again(),
    askAgain() {
      leave()
      const { name, organisation } = me
      become({ step: 'name', name, organisation })
    },
    async startOver() {
      leave()
      const { document } = me
      await held?.kept.close()
      held = null
      note({ document: null })
      if (document !== null) await eraseCopy(document)
      connect()
    },
    async erase() {
      leave()
      const { document } = me
      forget(keyOf(secret))
      become({ step: 'erased' })
      await held?.kept.close()
      held = null
      if (document !== null) await eraseCopy(document)
    },
  }
}

/** Nobody yet: the screen says who is there. */
function presenceIn(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  return awareness
}

function nobody(): Remembered {
  return { name: '', organisation: '', ticket: null, document: null, usedAt: 0 }
}
