import { addDays } from '../../../shared/rules/add-days.ts'

export const periods = ['any', 'week', 'month', 'year', 'own'] as const
export type Period = (typeof periods)[number]

/** The first and last day, `yyyy-mm-dd`; '' for no end on that side. */
export interface Span {
  from: string
  until: string
}

export const always: Span = { from: '', until: '' }

/** The calendar week (from Monday), month or year that `today` is in; `own` is what somebody chose. */
export function spanOf(period: Period, today: string, own: Span): Span {
  const [year = '', month = ''] = today.split('-')
  if (period === 'own') return own
  if (period === 'year') return { from: `${year}-01-01`, until: `${year}-12-31` }
  if (period === 'month') {
    const next =
      month === '12'
        ? `${Number(year) + 1}-01-01`
        : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`
    return { from: `${year}-${month}-01`, until: addDays(next, -1) }
  }
  if (period === 'week') {
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
    return { from: addDays(today, -weekday), until: addDays(today, 6 - weekday) }
  }
  return always
}
