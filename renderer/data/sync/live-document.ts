import { HocuspocusProvider, type HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Awareness } from 'y-protocols/awareness'
import { decodeLiveReply, encodeLive, encodeLiveToken, liveName } from '../../../shared/sync/live.ts'
import { PROTOCOL_VERSION } from '../../../shared/sync/protocol.ts'
import type { OpenDocument } from '../doc-host/doc-host.ts'
import type { Clock } from '../doc-store/doc-store.ts'

/** How a document stands with the municipality's server at this moment. */
export type LiveState = 'connecting' | 'live' | 'read-only' | 'too-large' | 'refused'

export interface LiveDocument {
  readonly awareness: Awareness
  state(): LiveState
  /** Says hello for this document on a connection, or again after a refusal. The server must know it by now. */
  join(socket: HocuspocusProviderWebsocket): void
  /** The connection is gone. What is written meanwhile is brought by the next `join`. */
  leave(): void
  /** Something was kept here: ask the server to confirm that it has it too. */
  confirm(): void
  destroy(): void
}

export interface LiveEvents {
  /** The server has everything up to `clock` in its database; `askedAt` is when it was asked. */
  committed(clock: Clock, askedAt: string): void
  state(state: LiveState): void
}

/** Changes that follow each other within this time are confirmed by one mark. */
const CONFIRM_MS = 250

/**
 * Connects one open document with the server. The acknowledgement is a mark: the server answers it when all
 * that came before it on this connection is committed, so a mark may only be sent after the changes it stands
 * for, and a mark of an earlier connection means nothing. `clockNow` tells up to which clock everything is in the
 * document. The presence ends with the connection.
 */
export function liveDocument(
  { doc, id }: OpenDocument,
  awareness: Awareness,
  workspace: string,
  token: () => string,
  clockNow: () => Promise<Clock>,
  events: LiveEvents,
): LiveDocument {
  const asked = new Map<number, { clock: Clock; at: string }>()
  let provider: HocuspocusProvider | null = null
  let mark = 0
  let state: LiveState = 'connecting'
  let timer: ReturnType<typeof setTimeout> | null = null

  function become(next: LiveState): void {
    if (next === state) return
    state = next
    events.state(state)
  }

  async function ask(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    // First which clock, then the mark: the mark may stand for less than what was sent, never for more.
    const clock = await clockNow()
    if (state !== 'live') return
    mark += 1
    asked.set(mark, { clock, at: new Date().toISOString() })
    provider?.sendStateless(encodeLive({ type: 'commit', mark }))
  }

  function receive(payload: string): void {
    const reply = decodeLiveReply(payload)
    if (!reply.ok) return
    const answered = asked.get(reply.value.mark)
    if (reply.value.type === 'refused') {
      return become(reply.value.reason === 'TOO_LARGE' ? 'too-large' : 'read-only')
    }
    if (answered === undefined) return
    for (const earlier of asked.keys()) if (earlier <= reply.value.mark) asked.delete(earlier)
    events.committed(answered.clock, answered.at)
  }

  function connectThrough(socket: HocuspocusProviderWebsocket): HocuspocusProvider {
    return new HocuspocusProvider({
      websocketProvider: socket,
      name: liveName(workspace, id),
      document: doc,
      // A document that is let go and held again at once is another conversation. Without this the server takes the
      // second greeting for the end of the first, and the farewell of the first ends the second.
      sessionAwareness: true,
      awareness,
      token: () => encodeLiveToken({ token: token(), protocol: PROTOCOL_VERSION }),
      onSynced: () => {
        become(provider?.authorizedScope === 'readonly' ? 'read-only' : 'live')
        void ask()
      },
      onClose: () => become('connecting'),
      onAuthenticationFailed: () => become('refused'),
      onStateless: ({ payload }) => receive(payload),
    })
  }

  function leave(): void {
    asked.clear()
    provider?.detach()
    provider?.onClose()
    become('connecting')
  }

  return {
    awareness,
    state: () => state,
    join(socket) {
      if (provider?.isAttached === true && state !== 'refused') return
      // A socket is never used for a second connection: while it is down it collects messages, and would
      // send a farewell of then into a conversation of now.
      provider?.detach()
      become('connecting')
      provider ??= connectThrough(socket)
      provider.setConfiguration({ ...provider.configuration, websocketProvider: socket })
      provider.attach()
    },
    leave,
    confirm() {
      timer ??= setTimeout(() => void ask(), CONFIRM_MS)
    },
    destroy() {
      if (timer !== null) clearTimeout(timer)
      if (provider === null) awareness.destroy()
      else provider.destroy()
    },
  }
}
