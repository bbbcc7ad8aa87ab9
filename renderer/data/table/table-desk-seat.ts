import { Awareness } from 'y-protocols/awareness'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { TableRefusal } from '../../../shared/sync/table-close-codes.ts'
import type { TableHello } from '../../../shared/sync/table-messages.ts'
import type { OpenDocument } from '../doc-host/doc-host.ts'
import { tableLink, type TableLink } from './table-link.ts'

/** What a table needs of the workspace. */
export interface Holding {
  /** Opens a document for as long as the table holds it. */
  hold: (document: DocId) => Promise<{ open: OpenDocument; release: () => void }>
  /** What this origin brings is this laptop's to share (DocHost.carry). */
  carry: (origin: object) => void
}

/** The table that this laptop is at. Document and presence are null before the first seat. */
export interface AtTable {
  document: DocId | null
  awareness: Awareness | null
  link: TableLink
  release(): void
}

/** A table in the same room answers within this time. */
const TIME_TO_SIT = 15_000
const TIME_TO_TELL = 2_000

/** Connects; the document is held from the first seat until the table is let go. */
export function sitDown(
  url: string,
  hello: TableHello,
  { hold, carry }: Holding,
  ready: (open: OpenDocument) => void = () => undefined,
): AtTable {
  const releases: (() => void)[] = []
  let isGone = false
  const at: AtTable = {
    document: null,
    awareness: null,
    link: tableLink({
      address: { via: 'app', url },
      hello: () => hello,
      made: carry,
      welcome: ({ table: { document } }) => (at.document = document),
      async document(id) {
        const held = await hold(id)
        if (isGone) held.release()
        else releases.push(held.release)
        at.awareness = new Awareness(held.open.doc)
        at.awareness.setLocalState(null)
        ready(held.open)
        return { doc: held.open.doc, awareness: at.awareness }
      },
    }),
    release() {
      isGone = true
      at.link.close()
      for (const release of releases) release()
    },
  }
  return at
}

/** Resolves when the host's laptop has answered; `unreachable` when it does not. */
export function whenSeated(link: TableLink): Promise<Result<DocId, TableRefusal | 'unreachable'>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(err('unreachable')), TIME_TO_SIT)
    const look = (): void => {
      const state = link.getState()
      if (state.name !== 'seated' && state.name !== 'refused') return
      clearTimeout(timer)
      resolve(state.name === 'seated' ? ok(state.seat.document) : err(state.reason))
    }
    link.subscribe(look)
    look()
  })
}

/** Closes the table as its host; resolves when the hub has told everybody, or cannot be reached. */
export function whenToldToClose(link: TableLink): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, TIME_TO_TELL)
    link.subscribe(() => {
      if (link.getState().name !== 'refused') return
      clearTimeout(timer)
      resolve()
    })
    link.send({ type: 'close' })
  })
}
