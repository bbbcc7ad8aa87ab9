import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { TextGuard } from '../lib/text-guard.ts'
import { TextGuardNotice } from './text-guard-notice.tsx'

const PAUSE_MS = 800

interface Guarded {
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent) => void
  /** Says what was taken out; null while nothing was. */
  notice: ReactNode
}

/**
 * Cleans the text of a field whose form has it at every letter: when the user pauses, leaves the field or presses Enter,
 * so before the form is sent. The number of somebody who is still typing may become one of another kind.
 */
export function useGuarded(
  value: string,
  onChange: (value: string) => void,
  guard: TextGuard | null,
): Guarded {
  const [before] = useState(value)
  const { notice, take } = useTakenOut(guard, onChange)
  const check = (): void => {
    const clean = guard === null ? value : guard.clean(value, before)
    if (clean === value) return
    onChange(clean)
    take(value)
  }
  const latest = useRef(check)
  useEffect(() => {
    latest.current = check
  })
  useEffect(() => {
    const pause = setTimeout(() => latest.current(), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [value])
  return {
    onBlur: check,
    onKeyDown: (event) => {
      if (event.key === 'Enter') check()
    },
    notice,
  }
}

/** Remembers what was taken out of a field until the user decides. `putBack` gets the text as it was typed. */
export function useTakenOut(
  guard: TextGuard | null,
  putBack: (text: string) => void,
): { notice: ReactNode; take: (text: string) => void } {
  const [taken, setTaken] = useState<string | null>(null)
  const here = useRef<HTMLDivElement>(null)
  // The message goes away with the button that was pressed; the field is where the user was.
  const finish = (): void => {
    const field = here.current?.closest('[data-guarded]')?.querySelector<HTMLElement>('input, textarea')
    setTaken(null)
    // A dialog that asked for something holds the focus until it is gone.
    requestAnimationFrame(() => field?.focus())
  }
  const keep = async (text: string): Promise<void> => {
    if ((await guard?.keep?.(text)) !== true) return
    putBack(text)
    finish()
  }
  const notice = guard !== null && taken !== null && (
    <div ref={here}>
      <TextGuardNotice
        words={guard.words}
        onKeep={guard.keep === null ? null : () => void keep(taken)}
        onDismiss={finish}
      />
    </div>
  )
  return { notice: notice || null, take: setTaken }
}
