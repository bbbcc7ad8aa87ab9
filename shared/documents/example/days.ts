/**
 * A working day about so many days before (or, negative, after) a day; both `yyyy-mm-dd`. What would fall in a weekend
 * comes further from that day: what happened stays in the past.
 */
export function workdayBefore(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  const step = days < 0 ? 1 : -1
  while (date.getUTCDay() % 6 === 0) date.setUTCDate(date.getUTCDate() + step)
  return date.toISOString().slice(0, 10)
}
