import { newId } from '../../../shared/kernel/ids.ts'
import type { MessageOf, WindowMessage } from './window-messages.ts'

/** The other windows of this laptop that have the same workspace open. */
export interface OtherWindows {
  /** Reaches all of them, never this one. What one window tells arrives in order. */
  tell(message: WindowMessage): void
  /** `from` names the window that told it, as `onGone` does. */
  listen<T extends WindowMessage['type']>(
    type: T,
    listener: (message: MessageOf<T>, from: string) => void,
  ): void
  /** Calls back for every window that was here and is not any more, whether it was closed or it crashed. */
  onGone(listener: (window: string) => void): void
  close(): void
}

type Listener = (message: WindowMessage, from: string) => void
type Envelope = { from: string; message: WindowMessage }

/**
 * Each window holds a lock of its own as long as it lives. Whoever knows it waits for that lock: the browser gives it
 * away when the window ends, in whatever way, so a crash is noticed without a heartbeat.
 */
export function otherWindows(workspace: string): OtherWindows {
  const id = newId()
  const channel = new BroadcastChannel(`windows:${workspace}`)
  const listeners = new Map<WindowMessage['type'], Listener[]>()
  const gone: ((window: string) => void)[] = []
  const known = new Set<string>()
  const stop = new AbortController()
  const lockOf = (window: string): string => `window:${workspace}:${window}`

  function tell(message: WindowMessage): void {
    if (stop.signal.aborted) return
    const envelope: Envelope = { from: id, message }
    channel.postMessage(envelope)
  }

  function meet(window: string): void {
    if (known.has(window)) return
    known.add(window)
    tell({ type: 'here' })
    const ended = (): void => {
      known.delete(window)
      for (const listener of gone) listener(window)
    }
    // Rejects when this window stops waiting.
    navigator.locks.request(lockOf(window), { signal: stop.signal }, ended).catch(() => undefined)
  }

  channel.addEventListener('message', (event) => {
    const { from, message } = (event as MessageEvent<Envelope>).data
    meet(from)
    for (const listener of listeners.get(message.type) ?? []) listener(message, from)
  })
  let leave = (): void => undefined
  const left = new Promise<void>((resolve) => (leave = resolve))
  void navigator.locks.request(lockOf(id), () => {
    // Not before the lock is held: who asked for it earlier would take this window for gone.
    tell({ type: 'here' })
    return left
  })

  return {
    tell,
    listen(type, listener) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener as Listener])
    },
    onGone: (listener) => void gone.push(listener),
    close() {
      stop.abort()
      channel.close()
      leave()
    },
  }
}
