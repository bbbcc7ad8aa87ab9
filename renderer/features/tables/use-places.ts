import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'

export interface Placed {
  name: string
  colour: string
  /** The id of the round. */
  round: string
}

const PREFIX = 'round:'

/** The word for a round as a place, that everybody at the table agrees on. */
export function placeOf(round: string): string {
  return `${PREFIX}${round}`
}

/** The others and in which round they are; each name once for a round. */
export function usePlaces(awareness: Awareness | null): readonly Placed[] {
  const [placed, setPlaced] = useState<readonly Placed[]>([])
  useEffect(() => {
    if (awareness === null) return
    const look = (): void => setPlaced(placesIn(awareness))
    look()
    awareness.on('change', look)
    return () => {
      awareness.off('change', look)
      setPlaced([])
    }
  }, [awareness])
  return placed
}

function placesIn(awareness: Awareness): Placed[] {
  const others = [...awareness.getStates()].filter(([client]) => client !== awareness.clientID)
  const all = others.flatMap(([, { user, place }]) => placedOf(user, place))
  return [...new Map(all.map((each) => [`${each.round} ${each.name}`, each])).values()]
}

/** Others tell this about themselves: it can be anything. */
function placedOf(user: unknown, place: unknown): Placed[] {
  if (typeof user !== 'object' || user === null || typeof place !== 'string') return []
  const { name, color } = user as { name?: unknown; color?: unknown }
  if (typeof name !== 'string' || typeof color !== 'string' || !place.startsWith(PREFIX)) return []
  return [{ name, colour: color, round: place.slice(PREFIX.length) }]
}
