import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/** Fifty people type hundreds of letters a second; a list is read again a few times. */
const TOGETHER_MS = 100

/** Reads something of the document again after changes. `read` must depend on the document alone. */
export function useDocumentValue<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
  const cache = useRef<{ doc: Y.Doc; read: unknown; isFresh: boolean; value: T | undefined }>({
    doc,
    read,
    isFresh: false,
    value: undefined,
  })
  const subscribe = useCallback(
    (changed: () => void) => {
      let timer: ReturnType<typeof setTimeout> | null = null
      const tell = (): void => {
        timer = null
        cache.current.isFresh = false
        changed()
      }
      const listen = (): void => void (timer ??= setTimeout(tell, TOGETHER_MS))
      // What changed between the first reading and now.
      cache.current.isFresh = false
      doc.on('update', listen)
      return () => {
        doc.off('update', listen)
        if (timer !== null) clearTimeout(timer)
      }
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => {
    const seen = cache.current
    if (!seen.isFresh || seen.doc !== doc || seen.read !== read) {
      cache.current = { doc, read, isFresh: true, value: read(doc) }
    }
    return cache.current.value as T
  })
}
