/** How two words of the same hand differ by a slip: two letters turned round, or one letter more, less or other. */
export function oneEdit(a: string, b: string): 'turned' | 'other-letter' | null {
  if (a === b || Math.abs(a.length - b.length) > 1) return null
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  let tail = 0
  const room = Math.min(a.length, b.length) - from
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const inA = a.slice(from, a.length - tail)
  const inB = b.slice(from, b.length - tail)
  if (inA.length <= 1 && inB.length <= 1) return 'other-letter'
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0] ? 'turned' : null
}

/** Words that are one edit apart have one of these in common. */
export function withOneLetterLess(word: string): string[] {
  return [word, ...Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))]
}
