import { encodeControl } from '../../shared/sync/control.ts'
import type { DocumentRow } from '../database/documents.ts'
import type { Session } from '../gate/gate.ts'
import { mayRead } from '../gate/rights.ts'
import type { Peer } from '../peers.ts'

/** Tells the other laptops which documents changed: the first at once, then at most once per interval. */
export type Feed = { changed: (row: DocumentRow, by: Session) => void }

const INTERVAL = 500

export function createFeed(peers: () => Peer[]): Feed {
  const waiting = new WeakMap<Peer, Set<string>>()

  function tell(peer: Peer, ids: Set<string>): void {
    void peer.send(encodeControl({ type: 'changed', ids: [...ids] }))
    const next = new Set<string>()
    waiting.set(peer, next)
    setTimeout(() => {
      waiting.delete(peer)
      if (next.size > 0 && !peer.ended) tell(peer, next)
    }, INTERVAL).unref()
  }

  return {
    changed: (row, by) => {
      for (const peer of peers()) {
        const session = peer.session
        if (!session || session.device === by.device || !mayRead(session, row)) continue
        const next = waiting.get(peer)
        if (next) next.add(row.id)
        else tell(peer, new Set([row.id]))
      }
    },
  }
}
