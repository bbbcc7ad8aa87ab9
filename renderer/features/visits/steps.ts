export const visitSteps = ['voorbereiden', 'onderweg', 'bezoek', 'afronden'] as const
export type VisitStep = (typeof visitSteps)[number]

/** What tells where somebody is with a visit. */
export interface VisitProgress {
  /** `yyyy-mm-dd`, or ''. */
  date: string
  finishedAt: string
  /** Something was thought of beforehand: a place, a time, a question. */
  isPrepared: boolean
  /** Something was written down on the spot. */
  isCaptured: boolean
}

/**
 * Where somebody who opens the visit most likely wants to be: preparing until the day, capturing on the day, and
 * rounding off after it when there is something to round off.
 */
export function proposedStep(
  { date, finishedAt, isPrepared, isCaptured }: VisitProgress,
  today: string,
): VisitStep {
  if (finishedAt !== '') return 'afronden'
  if (isCaptured) return date !== '' && date < today ? 'afronden' : 'bezoek'
  return date === today && isPrepared ? 'bezoek' : 'voorbereiden'
}
