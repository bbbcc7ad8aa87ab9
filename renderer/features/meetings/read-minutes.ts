const DAY = 24 * 60

/** The minutes that somebody typed, 0 for an empty field; null when it is no number, or more than a day. */
export function readMinutes(text: string): number | null {
  const typed = text.trim()
  if (typed === '') return 0
  const minutes = /^\d{1,4}$/.test(typed) ? Number(typed) : DAY + 1
  return minutes <= DAY ? minutes : null
}
