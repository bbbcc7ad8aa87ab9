import { plain } from './plain.ts'

/** A meeting as it goes into somebody's calendar. */
export interface CalendarMeeting {
  /** The same for every later version of this meeting, so that a calendar replaces it. */
  uid: string
  title: string
  place: string
  start: Date
  minutes: number
  description: string
  organizer?: { name: string; email: string }
}

/**
 * The meeting as a calendar file, in UTC: every calendar shows that in the reader's own time, across summer and
 * winter time too. Without a method: a file to keep, no invitation that asks for an answer.
 */
export async function meetingToIcs(meeting: CalendarMeeting): Promise<string> {
  const { uid, title, place, start, minutes, description, organizer } = meeting
  const { default: ical } = await import('ical-generator')
  const calendar = ical({ prodId: { company: 'Wederzijds', product: 'Wederzijds', language: 'NL' } })
  calendar.createEvent({
    id: uid,
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    summary: plain(title),
    ...(place === '' ? {} : { location: plain(place) }),
    ...(description === '' ? {} : { description: plain(description) }),
    // A name stands between quotes there, and has no way to hold one.
    ...(organizer !== undefined && {
      organizer: { name: plain(organizer.name).replaceAll('"', "'"), email: organizer.email },
    }),
  })
  // The library leaves the last line without its end.
  return `${calendar.toString()}\r\n`
}
