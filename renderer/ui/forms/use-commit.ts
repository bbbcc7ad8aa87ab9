import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { arrived, committed, isDirty, startDraft, type Draft } from './draft.ts'
import { onCommitPending } from './pending-commits.ts'

const PAUSE_MS = 800

export interface Commit {
  /** What the field shows. */
  text: string
  /** A value that someone else set while the user is in this field; null when there is none. */
  other: string | null
  onChange: (text: string) => void
  onFocus: () => void
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Typed text becomes a value when the user pauses, leaves the field or presses Enter (never per keystroke: each set
 * of a register stays in the document's history), and what becomes one is `clean`. A value that arrives meanwhile does
 * not touch the typed text.
 */
export function useCommit(
  value: string,
  onCommit: (value: string) => void,
  enterCommits: boolean,
  clean: (typed: string) => string,
): Commit {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    if (draft) setDraft(arrived(draft, value))
  }

  // The latest draft for timers and for leaving the screen, where no render happens any more.
  const latest = useRef({ draft, onCommit, clean })
  useEffect(() => {
    latest.current = { draft, onCommit, clean }
  })
  const commit = useCallback(() => {
    const now = latest.current
    if (!now.draft || !isDirty(now.draft)) return
    const next = committed({ ...now.draft, text: now.clean(now.draft.text) })
    latest.current = { ...now, draft: next }
    setDraft(next)
    now.onCommit(next.text)
  }, [])

  const typed = draft !== null && isDirty(draft) ? draft.text : null
  useEffect(() => {
    if (typed === null) return
    const pause = setTimeout(commit, PAUSE_MS)
    const forget = onCommitPending(commit)
    return () => {
      clearTimeout(pause)
      forget()
    }
  }, [typed, commit])
  useEffect(() => commit, [commit])

  return {
    text: draft ? draft.text : value,
    other: draft?.other ?? null,
    onChange: (text) => {
      const next = { ...(draft ?? startDraft(value)), text }
      latest.current = { draft: next, onCommit, clean }
      setDraft(next)
    },
    onFocus: () => setDraft((now) => now ?? startDraft(value)),
    onBlur: () => {
      commit()
      setDraft(null)
    },
    onKeyDown: (event) => {
      if (event.key === 'Enter' && enterCommits) commit()
      // Escape gives back what was stored; only a clean field lets it through (to close a pane, for instance).
      if (event.key === 'Escape' && draft && isDirty(draft)) {
        event.stopPropagation()
        const next = startDraft(value)
        latest.current = { draft: next, onCommit, clean }
        setDraft(next)
      }
    },
  }
}
