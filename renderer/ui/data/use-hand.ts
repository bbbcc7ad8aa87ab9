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
    // One that rests where a list appears is no hand; the system tells of it as if it moved, by nothing.
    onPointerMove: ({ movementX, movementY }: React.PointerEvent) => {
      if (movementX !== 0 || movementY !== 0) set({ points: true })
    },
    onPointerDown: () => set({ points: true }),
    onPointerLeave: () => set({ points: false }),
    onFocus: () => set({ focuses: true }),
    onBlur: (event: React.FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) set({ focuses: false })
    },
  }
}
