import { useEffect, useRef } from 'react'
import { onCommitPending } from '../../ui/index.ts'

/** Sends what was typed and not added yet when the screen or the window goes: words do not vanish. */
export function useUnsent(send: () => void): void {
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    const now = (): void => latest.current()
    const forget = onCommitPending(now)
    return () => {
      forget()
      now()
    }
  }, [])
}
