/** So many at once, and so many a second after that. `take` is false when it is empty. */
export function createTokenBucket(burst: number, perSecond: number): { take: () => boolean } {
  let level = burst
  let last = performance.now()
  return {
    take: () => {
      const now = performance.now()
      level = Math.min(burst, level + ((now - last) / 1000) * perSecond)
      last = now
      if (level < 1) return false
      level -= 1
      return true
    },
  }
}
