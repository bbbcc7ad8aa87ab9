import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { OpenDocument } from '../doc-host/doc-host.ts'
import type { OtherWindows } from './other-windows.ts'

/** Who is where in the documents that this window has open, also for the other windows of this laptop. */
export interface Presences {
  /** That of an open document; the same one until it is destroyed. */
  of(open: Pick<OpenDocument, 'id' | 'doc'>): Awareness
  /** Tells the other windows everybody who is known to be in a document. */
  tellAll(doc: DocId): void
}

interface Changed {
  added: number[]
  updated: number[]
  removed: number[]
}

export function presences(windows: OtherWindows): Presences {
  const open = new Map<DocId, Awareness>()
  /** Who was told about by which window: they leave with it. */
  const told = new Map<string, Set<number>>()

  function tell(doc: DocId, awareness: Awareness, clients: number[]): void {
    if (clients.length > 0)
      windows.tell({ type: 'presence', doc, update: encodeAwarenessUpdate(awareness, clients) })
  }

  windows.listen('presence', ({ doc, update }, from) => {
    const awareness = open.get(doc)
    if (awareness === undefined) return
    const clients = told.get(from) ?? new Set()
    told.set(from, clients)
    const note = ({ added, updated }: Changed): void =>
      [...added, ...updated].forEach((client) => clients.add(client))
    awareness.on('update', note)
    applyAwarenessUpdate(awareness, update, windows)
    awareness.off('update', note)
  })
  windows.onGone((window) => {
    const clients = [...(told.get(window) ?? [])]
    told.delete(window)
    for (const awareness of open.values()) removeAwarenessStates(awareness, clients, windows)
  })

  return {
    of({ id, doc }) {
      const known = open.get(id)
      if (known?.doc === doc) return known
      const awareness = new Awareness(doc)
      awareness.setLocalState(null)
      open.set(id, awareness)
      awareness.on('update', ({ added, updated, removed }: Changed, origin: unknown) => {
        // What came from another window reached them all.
        if (origin !== windows) tell(id, awareness, [...added, ...updated, ...removed])
      })
      awareness.on('destroy', () => {
        if (open.get(id) === awareness) open.delete(id)
      })
      return awareness
    },
    tellAll(doc) {
      const awareness = open.get(doc)
      if (awareness !== undefined) tell(doc, awareness, [...awareness.getStates().keys()])
    },
  }
}
