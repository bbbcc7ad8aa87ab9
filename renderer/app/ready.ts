import { useEffect } from 'react'
import { appApi } from '../data/app-api.ts'

let isTold = false

/** Tells the main process, once, that the first screen is painted, with the state in words. */
export function Ready({ line }: { line: string }): null {
  useEffect(() => {
    if (isTold) return
    isTold = true
    void document.fonts.ready.then(() => {
      // Two frames: the first one is still being made while the effect runs.
      requestAnimationFrame(() => requestAnimationFrame(() => void appApi.app.ready({ line })))
    })
  }, [line])
  return null
}
