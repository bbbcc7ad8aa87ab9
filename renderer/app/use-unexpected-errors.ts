import { useEffect } from 'react'
import { showToast } from '../ui/index.ts'

/** Said at most this often: one fault may repeat itself many times a second. */
const QUIET_MS = 30_000

/** Says that something went wrong where no screen noticed it. */
export function useUnexpectedErrors(text: string): void {
  useEffect(() => {
    let saidAt = -QUIET_MS
    const say = (): void => {
      if (performance.now() - saidAt < QUIET_MS) return
      saidAt = performance.now()
      showToast({ text, tone: 'attention' })
    }
    // Chromium reports a resize loop as an error without an Error; nothing went wrong then.
    const onError = ({ error }: ErrorEvent): void => {
      if (error instanceof Error) say()
    }
    window.addEventListener('error', onError)
    window.addEventListener('unhandledrejection', say)
    return () => {
      window.removeEventListener('error', onError)
      window.removeEventListener('unhandledrejection', say)
    }
  }, [text])
}
