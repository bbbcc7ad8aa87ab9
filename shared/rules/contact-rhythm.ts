/** What a note or a gathering tells about contact: an internal note is not a talk with the provider. */
export interface ContactMoment {
  kind: string
  /** `yyyy-mm-dd`, or ''. */
  date: string
}

/** The last day of a conversation, visit or call that is not in the future; '' when there was none. */
export function lastContactOf(notes: readonly ContactMoment[], today: string): string {
  let last = ''
  for (const { kind, date } of notes) if (kind !== 'intern' && date <= today && date > last) last = date
  return last
}

/** A visit, meeting or table counts once somebody rounded it off: a plan is no contact. */
export function contactIn({ date, finishedAt }: { date: string; finishedAt: string }): ContactMoment {
  return { kind: 'gathering', date: finishedAt === '' ? '' : date }
}
