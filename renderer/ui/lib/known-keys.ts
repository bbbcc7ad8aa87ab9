import { useEffect } from 'react'

/** Something with keys of its own, as long as it is on the screen; its words are with who shows the overview. */
export type KeyArea = 'table' | 'ticks' | 'lines' | 'detail' | 'sortable' | 'text'

/** A key that does something now. */
export interface KnownKey {
  /** As people read it, e.g. `Ctrl+N`. */
  keys: string
  /** What it does, in words. */
  does: string
  /** Where it works: on the whole screen, on every screen, or in a part of it. */
  where: 'screen' | 'everywhere' | KeyArea
}

export interface KnownKeys {
  keys: readonly KnownKey[]
  areas: readonly KeyArea[]
}

let known: KnownKeys = { keys: [], areas: [] }
const listeners = new Set<() => void>()

function learn(change: Partial<KnownKeys>): void {
  known = { ...known, ...change }
  for (const listener of listeners) listener()
}

/** Every key that works on the screen at this moment, and every part of it that has keys of its own. */
export function knownKeys(): KnownKeys {
  return known
}

/** Calls back whenever that changes; returns how to stop. */
export function followKeys(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Names keys; returns its own undo. */
export function registerKeys(named: readonly KnownKey[]): () => void {
  learn({ keys: [...known.keys, ...named] })
  return () => learn({ keys: known.keys.filter((key) => !named.includes(key)) })
}

/** In a component with keys of its own: says that it is on the screen. */
export function useKeyArea(area: KeyArea, isThere = true): void {
  useEffect(() => {
    if (!isThere) return
    learn({ areas: [...known.areas, area] })
    return () => {
      const at = known.areas.indexOf(area)
      learn({ areas: known.areas.filter((_, index) => index !== at) })
    }
  }, [area, isThere])
}
