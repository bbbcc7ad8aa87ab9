/** The day so many days before (or, negative, after) a day; both `yyyy-mm-dd`. */
export function dayBefore(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return date.toISOString().slice(0, 10)
}
