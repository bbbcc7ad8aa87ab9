/** Whether this window does what only one window of a workspace may do. */
export interface Leadership {
  /** Becomes true once more at most: when the window that led has gone. */
  leads(): boolean
  /** Lets the next window lead, or stops waiting for it. */
  resign(): void
}

/**
 * One window of a workspace leads: the first. `onLead` is called in a window that takes over later. The browser gives
 * the lock to the next window as soon as the leader ends, in whatever way.
 */
export async function standForLeader(workspace: string, onLead: () => void): Promise<Leadership> {
  const name = `leader:${workspace}`
  const stop = new AbortController()
  let resign = (): void => undefined
  const resigned = new Promise<void>((resolve) => (resign = resolve))
  let leads = await new Promise<boolean>((decide) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      decide(lock !== null)
      return lock === null ? undefined : resigned
    })
  })
  if (!leads) {
    const takeOver = (): Promise<void> => {
      leads = true
      onLead()
      return resigned
    }
    // Rejects when this window resigns before its turn.
    navigator.locks.request(name, { signal: stop.signal }, takeOver).catch(() => undefined)
  }
  return {
    leads: () => leads,
    resign() {
      leads = false
      stop.abort()
      resign()
    },
  }
}
