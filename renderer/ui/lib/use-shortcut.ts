import { useEffect, useRef } from 'react'
import { registerKeys } from './known-keys.ts'

/** A key as `KeyboardEvent.key` names it, with Ctrl (or Cmd), or plain. */
export interface Shortcut {
  key: string
  ctrl?: boolean | undefined
  /** What it does, in a few words: shown in the overview of keys. */
  does: string
  /** A key of the frame, not of one screen. */
  isEverywhere?: boolean | undefined
  /** Nothing to do with it now: it is not listened to, and not shown. */
  isOff?: boolean | undefined
}

/** A key of the whole screen, as long as it is shown. Whatever lies over the screen keeps its keys to itself. */
export function useShortcut(shortcut: Shortcut, onPress: () => void): void {
  const { key, ctrl = false, does, isEverywhere = false, isOff = false } = shortcut
  const latest = useRef(onPress)
  useEffect(() => {
    latest.current = onPress
  })
  useEffect(() => {
    if (isOff) return
    return registerKeys([{ keys: sayKey(key, ctrl), does, where: isEverywhere ? 'everywhere' : 'screen' }])
  }, [key, ctrl, does, isEverywhere, isOff])
  useEffect(() => {
    if (isOff) return
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
  }, [key, ctrl, isOff])
}

const OVER_THE_SCREEN = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** As people read it, e.g. `Ctrl+N`. */
function sayKey(key: string, ctrl: boolean): string {
  const name = key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key
  return ctrl ? `Ctrl+${name}` : name
}
