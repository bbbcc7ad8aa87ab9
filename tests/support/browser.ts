import 'fake-indexeddb/auto'
import { WebSocket } from 'ws'

/**
 * What the data layer needs of a browser and Node 20 lacks: IndexedDB, WebSocket, and Web Locks within one process.
 * The real ones are exercised by the e2e suite.
 */
const held = new Map<string, Promise<unknown>>()
const locks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (held.get(name) ?? Promise.resolve()).then(work)
    held.set(
      name,
      turn.catch(() => undefined),
    )
    return turn
  },
}
Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true })
// In a browser an error that nobody listens to is only a line in the console; `ws` would end the process.
class BrowserWebSocket extends WebSocket {
  constructor(address: string) {
    super(address)
    this.on('error', () => undefined)
  }
}
Object.defineProperty(globalThis, 'WebSocket', { value: BrowserWebSocket, configurable: true })

// `online` and `offline` are events of the window.
const window = new EventTarget()
Object.assign(globalThis, {
  addEventListener: window.addEventListener.bind(window),
  removeEventListener: window.removeEventListener.bind(window),
})
