import { useEffect } from 'react'
import { appApi } from '../data/app-api.ts'

let isTold = false
let show = (): void => undefined

/** Resolves when the first screen of this window is painted with what is on it. */
export const firstScreen = new Promise<void>((resolve) => (show = resolve))

/** Tells the main process, once, that the first screen is painted with what is on it, and the state in words. */
export function Ready({ line }: { line: string }): null {
  useEffect(() => {
    if (isTold) return
    isTold = true
    void document.fonts.ready.then(() =>
      whenPainted(() => {
        void appApi.app.ready({ line })
        show()
      }),
    )
  }, [line])
  return null
}

function whenPainted(tell: () => void): void {
  // Two frames: the first one is still being made while the effect runs.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      // A screen that still reads its list is of no use to anybody.
      if (document.querySelector('.wz-loading') === null) tell()
      else whenPainted(tell)
    }),
  )
}
