import { useCallback, useRef } from 'react'

/** Says when somebody is in a part of the screen, with the pointer or with the focus, and when they left it. */
export function useHand(onHand: ((isThere: boolean) => void) | undefined) {
  const state = useRef({ points: false, focuses: false, isThere: false })
  const set = useCallback(
    (change: { points?: boolean; focuses?: boolean }) => {
      const now = { ...state.current, ...change }
      now.isThere = now.points || now.focuses
      const hasChanged = now.isThere !== state.current.isThere
      state.current = now
      if (hasChanged) onHand?.(now.isThere)
    },
    [onHand],
  )
  return {
    onPointerEnter: () => set({ points: true }),
    onPointerLeave: () => set({ points: false }),
    onFocus: () => set({ focuses: true }),
    onBlur: (event: React.FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) set({ focuses: false })
    },
  }
}
