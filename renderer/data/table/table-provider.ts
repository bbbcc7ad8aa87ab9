import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { writeSyncStep2 } from 'y-protocols/sync'
import type * as Y from 'yjs'
import { LIVE_MESSAGE } from '../../../shared/sync/live-frames.ts'
import { TABLE_DOCUMENT } from '../../../shared/sync/table-messages.ts'
import type { SyncChannel } from './sync-channel.ts'

/** A document and who is in it. The presence ends with the link; the document is for who opened it to let go. */
export interface TableDocument {
  doc: Y.Doc
  awareness: Awareness
}

/** Keeps one document equal with the table's over connections that come and go. */
export interface TableProvider {
  progress(): 'joining' | 'sending' | 'sent'
  join(channel: SyncChannel): void
  /** The connection is gone. What is written meanwhile is brought by the next `join`. */
  leave(): void
  /** Brings all that is here once more: what the table dropped before, it never asks for again. */
  bringAll(): void
  /** The presence ends with it; the document stays. */
  destroy(): void
}

export interface TableProviderEvents {
  /** Before anything comes in: the origin of the transactions that bring what others wrote. */
  made(origin: object): void
  progress(): void
}

export function tableProvider({ doc, awareness }: TableDocument, events: TableProviderEvents): TableProvider {
  let socket: HocuspocusProviderWebsocket | null = null
  let provider: HocuspocusProvider | null = null
  let hasText = false

  function connectThrough(websocketProvider: HocuspocusProviderWebsocket): HocuspocusProvider {
    const made = new HocuspocusProvider({
      websocketProvider,
      name: TABLE_DOCUMENT,
      document: doc,
      awareness,
      token: '',
      onSynced() {
        hasText = true
        events.progress()
      },
      onUnsyncedChanges: () => events.progress(),
    })
    events.made(made)
    return made
  }

  return {
    progress() {
      if (!hasText) return 'joining'
      return provider?.hasUnsyncedChanges === true ? 'sending' : 'sent'
    },
    join(channel) {
      // One connection, one socket: while it is down it collects messages of then for a conversation of now.
      socket?.destroy()
      socket = new HocuspocusProviderWebsocket({
        // Never looked at: the connection stands already.
        url: 'ws://table',
        WebSocketPolyfill: channel.Socket,
      })
      provider ??= connectThrough(socket)
      provider.setConfiguration({ ...provider.configuration, websocketProvider: socket })
      provider.attach()
    },
    leave() {
      hasText = false
      provider?.detach()
      provider?.onClose()
      socket?.destroy()
      socket = null
    },
    bringAll() {
      // Counts from one again: what was dropped is never acknowledged.
      provider?.forceSync()
      socket?.send(wholeDocument(doc))
    },
    destroy() {
      if (provider === null) awareness.destroy()
      else provider.destroy()
      socket?.destroy()
    },
  }
}

/** The answer to "what do I miss?" of somebody who has nothing. */
function wholeDocument(doc: Y.Doc): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, TABLE_DOCUMENT)
  encoding.writeVarUint(encoder, LIVE_MESSAGE.sync)
  writeSyncStep2(encoder, doc)
  return encoding.toUint8Array(encoder)
}
