/** So many at once, and so many a second after that. `take` is false when it is empty. */
export function createTokenBucket(burst: number, perSecond: number): { take: () => boolean } {
  let level = burst
  let last = Date.now()
  return {
    take: () => {
      const now = Date.now()
      // A clock that is set back gives nothing and takes nothing.
      const seconds = Math.max(0, now - last) / 1000
      level = Math.min(burst, level + seconds * perSecond)
      last = now
      if (level < 1) return false
      level -= 1
      return true
    },
  }
}
