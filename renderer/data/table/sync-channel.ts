/**
 * The part of a connection to a table that carries Hocuspocus, in the shape of the WebSocket that its provider
 * makes for itself. It lives as long as the connection: closing the one closes the other.
 */
export interface SyncChannel {
  /** For `WebSocketPolyfill`: what the provider constructs is this connection. */
  readonly Socket: new () => EventTarget
  /** A message of Hocuspocus came in. */
  receive(bytes: Uint8Array): void
  closed(): void
}

interface Carrier {
  send(bytes: Uint8Array): void
  close(): void
}

const CONNECTING = 0
const OPEN = 1
const CLOSED = 3

export function syncChannel(carrier: Carrier): SyncChannel {
  let socket: ChannelSocket | null = null
  let isClosed = false
  const attach = (made: ChannelSocket): void => void (socket = made)

  class ChannelSocket extends EventTarget {
    binaryType = 'arraybuffer'
    readyState = CONNECTING

    constructor() {
      super()
      attach(this)
      // After the provider has attached its listeners, as a real socket does.
      queueMicrotask(() => {
        if (isClosed) return this.end()
        if (this.readyState !== CONNECTING) return
        this.readyState = OPEN
        this.dispatchEvent(new Event('open'))
      })
    }

    send(bytes: Uint8Array): void {
      if (this.readyState === OPEN) carrier.send(bytes)
    }

    close(): void {
      carrier.close()
      this.end()
    }

    end(): void {
      if (this.readyState === CLOSED) return
      this.readyState = CLOSED
      this.dispatchEvent(new Event('close'))
    }
  }

  return {
    Socket: ChannelSocket,
    receive(bytes) {
      // The provider reads from the start of the buffer.
      if (socket?.readyState === OPEN)
        socket.dispatchEvent(new MessageEvent('message', { data: bytes.slice().buffer }))
    },
    closed() {
      isClosed = true
      socket?.end()
    },
  }
}
