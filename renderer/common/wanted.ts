import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What a command can ask of a screen that is perhaps not on the window yet. */
export type Wanted =
  | 'new-relation'
  | 'new-note'
  | 'new-note-somewhere'
  | 'new-visit'
  | 'new-meeting'
  | 'new-table'
  | 'new-contact'
  | 'remove-example'
  | 'keys'

const wish = createStore<{ wanted: Wanted | null }>(() => ({ wanted: null }))

/** Asks the screen that can begin this to do so, once, as soon as it is there. */
export function want(wanted: Wanted): void {
  wish.setState({ wanted })
}

/** In the screen that can: begins when it was asked for. */
export function useWanted(wanted: Wanted, begin: () => void): void {
  const isWanted = useStore(wish, (state) => state.wanted === wanted)
  const latest = useRef(begin)
  useEffect(() => {
    latest.current = begin
  })
  useEffect(() => {
    if (!isWanted) return
    wish.setState({ wanted: null })
    latest.current()
  }, [isWanted])
}
