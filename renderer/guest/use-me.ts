import { useState } from 'react'
import type { LinkState, TableSeat } from '../data/table/table-link.ts'

/** The last seat that this guest had since the page was loaded; null before the first. */
export function useMe(link: LinkState): TableSeat | null {
  const now = 'seat' in link ? link.seat : null
  const [last, setLast] = useState(now)
  if (now !== null && now !== last) setLast(now)
  return now ?? last
}
