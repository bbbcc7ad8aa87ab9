/**
 * Slows down whoever guesses invitations or codes of a table: every wrong secret doubles the wait of its address,
 * up to a bound. Remembers a bounded number of addresses; the oldest makes room.
 */
export type BackOff = {
  /** Milliseconds to wait before answering the next attempt from this address. */
  delay: (address: string) => number
  failed: (address: string) => void
  succeeded: (address: string) => void
}

const FIRST = 250
const LONGEST = 10_000
const REMEMBERED = 10_000

export function createBackOff(): BackOff {
  const failures = new Map<string, number>()
  return {
    delay: (address) => {
      const count = failures.get(address) ?? 0
      return count === 0 ? 0 : Math.min(FIRST * 2 ** (count - 1), LONGEST)
    },
    failed: (address) => {
      const count = (failures.get(address) ?? 0) + 1
      failures.delete(address)
      failures.set(address, count)
      const oldest = failures.keys().next().value
      if (failures.size > REMEMBERED && oldest !== undefined) failures.delete(oldest)
    },
    succeeded: (address) => {
      failures.delete(address)
    },
  }
}
