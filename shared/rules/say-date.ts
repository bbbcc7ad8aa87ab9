/** Dates as people say them. Days are `yyyy-mm-dd` of the wall calendar, `lang` is BCP 47 (`nl`, `en`). */

const DAY_MS = 86_400_000

/** "vandaag", "gisteren", "di 3 maart", "di 3 maart 2024"; '' for no day. */
export function sayDay(iso: string, today: string, lang: string): string {
  const day = midnight(iso)
  if (day === null) return ''
  if (Math.abs(daysBetween(iso, today)) <= 1) return relative(iso, today, lang)
  const year = iso.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  const format = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC', ...year } as const
  return new Intl.DateTimeFormat(localeOf(lang), format).format(day)
}

/** "14:02" today, else "gisteren 14:02", "di 3 maart 14:02"; '' for no moment. `iso` is in UTC, `now` is here. */
export function sayMoment(iso: string, now: Date, lang: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return ''
  const time = timeFormat(localeOf(lang)).format(moment)
  const [day, today] = [dayOf(moment), dayOf(now)]
  return day === today ? time : `${sayDay(day, today, lang)} ${time}`
}

const timeFormats = new Map<string, Intl.DateTimeFormat>()

/** Made once: the line at the bottom says a moment after every letter, and making one takes longer than using it. */
function timeFormat(locale: string): Intl.DateTimeFormat {
  const known = timeFormats.get(locale)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  timeFormats.set(locale, made)
  return made
}

/** "vandaag", "gisteren", "41 dagen geleden"; '' for no day. */
export function saySince(iso: string, today: string, lang: string): string {
  return midnight(iso) === null ? '' : relative(iso, today, lang)
}

/** The day of a moment on the calendar of this laptop. */
export function dayOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const year = String(moment.getFullYear()).padStart(4, '0')
  return `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Whole days from `from` to `to`; 0 when one of them is no day. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [midnight(from), midnight(to)]
  return start === null || end === null ? 0 : Math.round((end.getTime() - start.getTime()) / DAY_MS)
}

function relative(iso: string, today: string, lang: string): string {
  const days = daysBetween(today, iso)
  // Further back, Intl would say "eergisteren" for a day that the list beside it calls "di 3 maart".
  const numeric = Math.abs(days) <= 1 ? 'auto' : 'always'
  return new Intl.RelativeTimeFormat(localeOf(lang), { numeric }).format(days, 'day')
}

function midnight(iso: string): Date | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null
  if (day === null || Number.isNaN(day.getTime())) return null
  // 31 February is a date to JavaScript, the third of March.
  return day.toISOString().startsWith(iso) ? day : null
}

/**
 * The locale of days, times and numbers in this language of the screen. Plain English dates would put the month first;
 * this is for people in the Netherlands.
 */
export function localeOf(lang: string): string {
  return lang.startsWith('en') ? 'en-GB' : 'nl-NL'
}
