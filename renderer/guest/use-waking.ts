import { useEffect } from 'react'
import type { GuestTable } from './table/guest-table.ts'

/** A phone that was in a pocket for longer than this may hold a connection that nobody holds at the other end. */
const LONG_MS = 20_000

/** Tries the connection again when somebody looks at the page again, instead of when its next try is due. */
export function useWaking(table: GuestTable): void {
  useEffect(() => {
    let hiddenAt = 0
    const look = (): void => {
      if (document.visibilityState === 'hidden') {
        hiddenAt = Date.now()
        return
      }
      const state = table.getState()
      const link = 'link' in state ? state.link.name : null
      const wasLong = hiddenAt > 0 && Date.now() - hiddenAt > LONG_MS
      if (link === 'lost' || (link === 'waiting' && wasLong)) table.again()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [table])
}
