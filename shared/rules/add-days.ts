/** The day a number of days after `iso` (`yyyy-mm-dd`); '' when that is no day. */
export function addDays(iso: string, days: number): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null
  if (day === null || Number.isNaN(day.getTime())) return ''
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
