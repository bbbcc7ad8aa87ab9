import { useEffect, useRef } from 'react'

/** A key as `KeyboardEvent.key` names it, with Ctrl (or Cmd), or plain. */
export interface Shortcut {
  key: string
  ctrl?: boolean | undefined
}

/** A key of the whole screen, as long as it is shown. Whatever lies over the screen keeps its keys to itself. */
export function useShortcut({ key, ctrl = false }: Shortcut, onPress: () => void): void {
  const latest = useRef(onPress)
  useEffect(() => {
    latest.current = onPress
  })
  useEffect(() => {
    // Asked before anybody acts on the key: the Escape that closes a dialog is not a key of the screen under it.
    let isCovered = false
    const look = (): void => {
      isCovered = document.querySelector(OVER_THE_SCREEN) !== null
    }
    const listen = (event: KeyboardEvent): void => {
      const isWanted =
        event.key.toLowerCase() === key.toLowerCase() && (event.ctrlKey || event.metaKey) === ctrl
      if (!isWanted || event.altKey || event.shiftKey || event.defaultPrevented || isCovered) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', look, true)
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', look, true)
      window.removeEventListener('keydown', listen)
    }
  }, [key, ctrl])
}

const OVER_THE_SCREEN = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'
