import { useState } from 'react'
import type { Round } from '../../shared/model/round.ts'

interface ShownRound {
  /** Null while there is no round. */
  shown: Round | null
  /** The table went on while this guest stayed. */
  movedOn: boolean
  choose: (round: string) => void
  follow: () => void
}

/**
 * The round on the screen: that of the table, unless this guest chose another, or was writing when the table went on.
 * A text never changes under somebody's hands.
 */
export function useRound(rounds: readonly Round[], current: string): ShownRound {
  const [chosen, setChosen] = useState<string | null>(null)
  const [followed, setFollowed] = useState(current)
  if (followed !== current) {
    setFollowed(current)
    if (chosen === null && followed !== '' && isWriting()) setChosen(followed)
  }
  const find = (id: string | null): Round | undefined => rounds.find((round) => round.id === id)
  const ofTable = find(current)
  const shown = find(chosen) ?? ofTable ?? rounds[0] ?? null
  return {
    shown,
    movedOn: ofTable !== undefined && shown !== ofTable,
    choose: (round) => setChosen(round === current ? null : round),
    follow: () => setChosen(null),
  }
}

function isWriting(): boolean {
  return document.activeElement?.matches('[contenteditable=true]') === true
}
