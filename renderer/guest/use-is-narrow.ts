import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 899px)'

/** A screen without room for the rounds beside the text. The same width stands in guest.css. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
