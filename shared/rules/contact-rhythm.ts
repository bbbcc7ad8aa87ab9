/** What a note tells about contact: an internal one is not a talk with the provider. */
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
