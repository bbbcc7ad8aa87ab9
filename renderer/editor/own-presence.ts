import { useEffect } from 'react'
import type { Awareness } from 'y-protocols/awareness'

/**
 * Tells the others who is here, for as long as it is on the screen: for whoever owns the document, once for each
 * document. `place` says where in it, in a word that the screens of this document agree on. Null: nobody else can be.
 */
export function useOwnPresence(
  awareness: Awareness | null,
  user: { name: string; color: string },
  place?: string,
): void {
  const { name, color } = user
  useEffect(() => {
    if (awareness === null) return
    // What an editor on the screen says of its cursor stays.
    awareness.setLocalState({ ...awareness.getLocalState(), user: { name, color }, place })
  }, [awareness, name, color, place])
  useEffect(() => {
    if (awareness === null) return
    // Nobody, not nothing: the server passes on what changes and not that a state went away.
    return () => awareness.setLocalState({})
  }, [awareness])
}
