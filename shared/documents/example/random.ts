/** Chance that is the same for the same seed: the example must be the same on every laptop and in every test. */
export interface Random {
  /** From 0 up to and not including 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<T>(from: readonly [T, ...T[]]): T
  /** At most `count` different ones, in random order. */
  some<T>(from: readonly T[], count: number): T[]
}

/** mulberry32: small, fast and good enough for names and dates; never for keys or ids. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    some(from, count) {
      const left = [...from]
      const chosen = []
      while (left.length > 0 && chosen.length < count)
        chosen.push(...left.splice(between(0, left.length - 1), 1))
      return chosen
    },
  }
}
