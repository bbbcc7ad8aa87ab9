import { digest } from 'lib0/hash/sha256'
import * as z from 'zod'
import { toHex } from '../../../shared/kernel/ids.ts'

/** What this browser remembers of one table, so that a reload need not knock again. */
const Remembered = z.object({
  name: z.string(),
  organisation: z.string(),
  /** Shows the hub that the host let this guest in. */
  ticket: z.string().nullable(),
  /** The id of the table's document, and so of the copy in this browser. */
  document: z.string().nullable(),
  /** Epoch milliseconds. */
  usedAt: z.number(),
})
export type Remembered = z.infer<typeof Remembered>

const PREFIX = 'wederzijds-gast-'
const UNUSED_MS = 30 * 24 * 60 * 60_000

/** The name of a table in this browser: it follows from the secret and does not tell it. */
export function keyOf(secret: Uint8Array): string {
  return PREFIX + toHex(digest(secret)).slice(0, 32)
}

export function recall(key: string): Remembered | null {
  return tried(() => read(localStorage.getItem(key)), null)
}

/** A browser that keeps nothing asks the name again after a reload; that is all. */
export function remember(key: string, remembered: Remembered): void {
  tried(() => localStorage.setItem(key, JSON.stringify(remembered)), undefined)
}

export function forget(key: string): void {
  tried(() => localStorage.removeItem(key), undefined)
}

/** Forgets the tables that were not opened for thirty days; answers the documents whose copy must go as well. */
export function forgetOld(now: number): string[] {
  return tried(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
    return keys.flatMap((key) => {
      const found = read(localStorage.getItem(key))
      if (found !== null && found.usedAt > now - UNUSED_MS) return []
      localStorage.removeItem(key)
      return found?.document ?? []
    })
  }, [])
}

function read(text: string | null): Remembered | null {
  if (text === null) return null
  const parsed = Remembered.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}

/** A private window can refuse every use of its storage. */
function tried<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt()
  } catch {
    return otherwise
  }
}
