/** Letters that follow each other within this time are one word, ms. */
const PAUSE = 1000

export interface TypeAhead {
  /** The row that the letters typed so far lead to, or null when none begins so. */
  type: (
    letter: string,
    at: number,
    from: number,
    count: number,
    textAt: (row: number) => string,
  ) => number | null
}

/** Goes to the row that begins with what is typed; the same letter again goes to the next one. */
export function typeAhead(): TypeAhead {
  let typed = ''
  let last = -Infinity
  return {
    type(letter, at, from, count, textAt) {
      typed = at - last > PAUSE ? letter : typed + letter
      last = at
      const isRepeat = typed === letter.repeat(typed.length)
      const sought = folded(isRepeat ? letter : typed)
      const start = isRepeat ? from + 1 : from
      for (let step = 0; step < count; step++) {
        const row = (Math.max(start, 0) + step) % count
        if (folded(textAt(row)).startsWith(sought)) return row
      }
      return null
    },
  }
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
