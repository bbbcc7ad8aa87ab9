import { useEffect, useRef } from 'react'

/**
 * A double click opens the row of the first click. That may change what lies under the pointer, as when the pane beside
 * the list opens: the second one counts wherever it lands. What it gives is to be told the row of a first click.
 */
export function useSecondClick(onOpen: (key: string) => void): { current: string | null } {
  const clicked = useRef<string | null>(null)
  const open = useRef(onOpen)
  useEffect(() => {
    open.current = onOpen
  })
  useEffect(() => {
    const onMouseUp = ({ detail, button }: MouseEvent): void => {
      const key = clicked.current
      clicked.current = null
      if (detail === 2 && button === 0 && key !== null) open.current(key)
    }
    document.addEventListener('mouseup', onMouseUp, true)
    return () => document.removeEventListener('mouseup', onMouseUp, true)
  }, [])
  return clicked
}
