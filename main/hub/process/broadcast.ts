import * as decoding from 'lib0/decoding'
import { LIVE_MESSAGE, SYNC_STEP_2 } from '../../../shared/sync/live-frames.ts'
import { encodeTableSync } from '../../../shared/sync/table-messages.ts'
import { createSealForAll, type SealedForAll } from '../../../shared/sync/table-seal.ts'
import type { Link } from './link.ts'

/** What Hocuspocus needs of a WebSocket. */
type SocketLike = { readonly readyState: number; send: (data: unknown) => void; close: () => void }

/**
 * Gives Hocuspocus a socket for each link, and seals once what it sends to all of them. It hands the very same
 * bytes to one socket after the other, and does not say which messages are for everybody; their type does.
 */
export function createBroadcast(): { socketOf: (link: Link) => SocketLike; rekey: () => void } {
  const forAll = createSealForAll()
  let last: { data: Uint8Array; shared: SealedForAll } | null = null

  function send(link: Link, data: unknown): void {
    if (!(data instanceof Uint8Array)) return
    if (last?.data !== data) {
      if (!isForAll(data)) return link.send(encodeTableSync(data))
      last = { data, shared: forAll.seal(encodeTableSync(data)) }
    }
    link.sendShared(last.shared)
  }

  return {
    socketOf: (link) => ({
      get readyState() {
        return link.ended ? 3 : 1
      },
      send: (data) => send(link, data),
      close: () => link.end('bad-message'),
    }),
    rekey: () => {
      last = null
      forAll.rekey()
    },
  }
}

/** Changes and presence; what answers one laptop is of another type, but for the presence that a new one gets. */
function isForAll(message: Uint8Array): boolean {
  const decoder = decoding.createDecoder(message)
  decoding.readVarString(decoder)
  const type = decoding.readVarUint(decoder)
  if (type === LIVE_MESSAGE.awareness) return true
  return type === LIVE_MESSAGE.sync && decoding.readVarUint(decoder) > SYNC_STEP_2
}
