import type { AppendFailure } from './doc-store.ts'

/** On a full disk a write promise may never settle; after this long what was written counts as not kept. */
const WRITE_TIMEOUT_MS = 5_000

class WriteTimeout extends Error {}

/** The write, or a rejection that `failureOf` knows when it takes too long. */
export function withTimeout<T>(write: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new WriteTimeout()), WRITE_TIMEOUT_MS)
    write.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Why a write to the database failed. */
export function failureOf(error: unknown): AppendFailure {
  if (error instanceof WriteTimeout) return 'timeout'
  const name = error instanceof Error ? error.name : ''
  return name === 'QuotaExceededError' ? 'no-space' : 'failed'
}
