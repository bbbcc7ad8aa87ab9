/** The row that a key leads to from row `index`, or null when the key does not move. */
export function rowAfterKey(key: string, index: number, count: number, page: number): number | null {
  const last = count - 1
  const clamp = (to: number) => Math.min(Math.max(to, 0), last)
  switch (key) {
    case 'ArrowDown':
      return clamp(index + 1)
    case 'ArrowUp':
      return clamp(index - 1)
    case 'PageDown':
      return clamp(index + page)
    case 'PageUp':
      return clamp(index - page)
    case 'Home':
      return clamp(0)
    case 'End':
      return clamp(last)
    default:
      return null
  }
}
