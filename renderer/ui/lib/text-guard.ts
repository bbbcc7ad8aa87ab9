import { createContext, useContext } from 'react'

/** Looks at what somebody typed in a field before anybody gets it. */
export interface TextGuard {
  /** The text as it may be used, the same one when nothing is wrong. What stood in `before` may stand there still. */
  clean: (text: string, before: string) => string
  /** Asks whether the text may be used as it was typed; false when it stays clean. Null where nobody may say so. */
  keep: ((text: string) => Promise<boolean>) | null
  words: TextGuardWords
}

export interface TextGuardWords {
  /** That something was taken out, and why. */
  message: string
  /** On the button that asks. */
  keep: string
  /** On the button that closes the message. */
  dismiss: string
}

const Guard = createContext<TextGuard | null>(null)

/** Guards the text fields inside it. */
export const TextGuardProvider = Guard.Provider

/** The guard of a field; null where none is, and for a field of numbers, addresses or secrets. */
export function useTextGuard({
  type = 'text',
  inputMode = 'text',
  isCode = false,
}: GuardedField): TextGuard | null {
  const guard = useContext(Guard)
  return isCode || type !== 'text' || inputMode !== 'text' ? null : guard
}

export interface GuardedField {
  type?: string | undefined
  inputMode?: string | undefined
  /** A code, such as an invitation: its digits mean nothing. */
  isCode?: boolean | undefined
}
