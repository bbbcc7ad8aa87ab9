import type { WebSocket } from 'ws'
import {
  decodeClientMessage,
  encodeControl,
  type ClientMessage,
  type RefusalReason,
} from '../../shared/sync/control.ts'
import { CLOSE_CODES, type CloseName } from '../../shared/sync/close-codes.ts'
import { MAX_FRAME } from '../../shared/sync/limits.ts'
import type { Peer } from '../peers.ts'
import { createTokenBucket } from '../../shared/sync/token-bucket.ts'
import { answer, type Services } from './answer.ts'

export type Control = { accept: (socket: WebSocket, peer: Peer) => void }

/** Messages waiting for their turn; an honest client waits for answers long before this. */
const MAX_WAITING = 64

/**
 * The control channel: one message at a time and in order, so that `hello` right behind `redeem` works, and a
 * slow answer to a guess holds up only the guesser.
 */
export function openControl(services: Services): Control {
  return {
    accept: (socket, peer) => {
      const messages = createTokenBucket(200, 20)
      let waiting = 0
      let turn = Promise.resolve()
      socket.on('message', (data) => {
        if (peer.ended || !(data instanceof Uint8Array)) return
        if (data.length > MAX_FRAME) return peer.end('TOO_LARGE')
        const message = decodeClientMessage(data)
        if (!message.ok) return refuse(peer, null, 'BAD_MESSAGE')
        if (!messages.take() || waiting >= MAX_WAITING) return refuse(peer, message.value.n, 'RATE_LIMITED')
        waiting += 1
        turn = turn.then(async () => {
          waiting -= 1
          if (!peer.ended) await take(message.value, peer)
        })
      })
    },
  }

  async function take(message: ClientMessage, peer: Peer): Promise<void> {
    const reply = await answer(message, peer, services)
    // The next message waits until this one left: a slow laptop cannot make a pile of photos of it here.
    if (reply.ok) await peer.send(encodeControl(reply.value))
    else refuse(peer, message.n, reply.reason)
  }
}

/** Says why, and ends the connection when the reason is one of the close codes (a reader's request is not). */
function refuse(peer: Peer, n: number | null, reason: RefusalReason): void {
  const closing = isCloseName(reason) && reason !== 'READ_ONLY'
  void peer.send(encodeControl({ type: 'refused', n, reason, closing }))
  if (closing) peer.end(reason)
}

function isCloseName(reason: RefusalReason): reason is CloseName {
  return reason in CLOSE_CODES
}
