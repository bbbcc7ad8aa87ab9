import { useEffect, useRef, type RefObject } from 'react'

const STOPS = 'button:not([disabled]), input:not([disabled]), a[href]'

/**
 * For a list whose lines go away when something is done with them: when what had the focus is gone, the focus goes to
 * what took its place, or to the part itself. Give the part `tabIndex={-1}`.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const part = useRef<E>(null)
  const last = useRef<{ element: Element; at: number } | null>(null)
  useEffect(() => {
    const element = part.current
    if (element === null) return
    const remember = ({ target }: FocusEvent): void => {
      const at = [...element.querySelectorAll(STOPS)].indexOf(target as Element)
      last.current = { element: target as Element, at: Math.max(0, at) }
    }
    element.addEventListener('focusin', remember)
    return () => element.removeEventListener('focusin', remember)
  }, [])
  // After every render: only then something can be gone.
  useEffect(() => {
    const lost = last.current
    const hasNone = document.activeElement === null || document.activeElement === document.body
    if (part.current === null || lost === null || lost.element.isConnected || !hasNone) return
    last.current = null
    const stops = [...part.current.querySelectorAll<HTMLElement>(STOPS)]
    const next = stops[Math.min(lost.at, stops.length - 1)] ?? part.current
    next.focus()
  })
  return part
}
