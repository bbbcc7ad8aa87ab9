const FIRST_MS = 1_000
const LAST_MS = 30_000

/**
 * How long to wait before try number `attempt` (from 0): doubling up to half a minute, and spread at random so
 * that forty laptops do not come back in the same second.
 */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const longest = Math.min(LAST_MS, FIRST_MS * 2 ** Math.min(attempt, 10))
  return Math.round(longest * (0.5 + random() / 2))
}
