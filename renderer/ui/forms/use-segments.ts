import { useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

interface Segments<T> {
  /** What the field shows now. */
  shown: T | null
  /** Another key for a field whose half typed parts must be forgotten. */
  round: number
  input: RefObject<HTMLDivElement | null>
  onChange: (value: T | null) => void
  onBlur: (event: FocusEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/**
 * A value that is typed in parts. While typing a year, 2, 20 and 202 are years too: they stay here until the user leaves
 * the field or presses Enter.
 */
export function useSegments<T>(stored: T | null, onDone: (value: T | null) => void): Segments<T> {
  const [draft, setDraft] = useState<{ value: T | null } | null>(null)
  const [round, setRound] = useState(0)
  const input = useRef<HTMLDivElement>(null)
  const shown = draft === null ? stored : draft.value
  const done = (isLeaving: boolean): void => {
    const parts = [...(input.current?.querySelectorAll('[role=spinbutton]') ?? [])]
    const blank = parts.filter((part) => part.hasAttribute('data-placeholder')).length
    // Half a date is no date: what was there comes back, instead of a date that nobody typed.
    const isHalf = blank > 0 && blank < parts.length
    if (isHalf && !isLeaving) return
    setDraft(null)
    if (isHalf) return setRound(round + 1)
    onDone(blank > 0 ? null : shown)
  }
  return {
    shown,
    round,
    input,
    onChange: (value) => setDraft({ value }),
    onBlur: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget)) done(true)
    },
    onKeyDown: (event) => {
      if (event.key === 'Enter') done(false)
    },
  }
}
