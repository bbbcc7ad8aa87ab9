import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The present moment, anew every minute, so that "14:02" becomes "gisteren 14:02" on a laptop that stays open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
