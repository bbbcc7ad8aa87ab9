import 'fake-indexeddb/auto'
import { WebSocket } from 'ws'

/**
 * What the data layer needs of a browser and Node 20 lacks: IndexedDB, WebSocket, and Web Locks within one process.
 * The real ones are exercised by the e2e suite.
 */
interface LockOptions {
  ifAvailable?: boolean
  signal?: AbortSignal
}
type Work<T> = (lock: object | null) => T | Promise<T>
const queues = new Map<string, (() => void)[]>()
const locks = {
  async request<T>(name: string, options: LockOptions | Work<T>, given?: Work<T>): Promise<T> {
    const { ifAvailable, signal }: LockOptions = typeof options === 'function' ? {} : options
    const work = typeof options === 'function' ? options : given
    if (work === undefined) throw new TypeError('no callback')
    const queue = queues.get(name)
    if (queue !== undefined && ifAvailable === true) return await work(null)
    if (queue === undefined) queues.set(name, [])
    else {
      await new Promise<void>((resolve, reject) => {
        queue.push(resolve)
        signal?.addEventListener('abort', () => {
          const place = queue.indexOf(resolve)
          if (place < 0) return
          queue.splice(place, 1)
          reject(new Error('the waiting was ended'))
        })
      })
    }
    try {
      return await work({})
    } finally {
      const next = queues.get(name)?.shift()
      if (next === undefined) queues.delete(name)
      else next()
    }
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
