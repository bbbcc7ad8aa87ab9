const DAY = 24 * 60

/** When an item of an agenda is on, on the wall clock; `until` is the same as `from` when it takes no time. */
export interface AgendaSlot {
  from: string
  until: string
  /** It ends after the meeting should be over. */
  isLate: boolean
}

export interface AgendaTimes {
  /** One for each item, in their order; null while nobody knows when the meeting starts. */
  slots: (AgendaSlot | null)[]
  /** Minutes of all items together. */
  planned: number
  /** How many minutes the items take more than the meeting; 0 when they fit, or when the meeting has no end. */
  over: number
}

/**
 * When each item begins and ends. `startsAt` is `hh:mm`, '' when not known; `minutes` is how long the meeting takes,
 * 0 when not known. Past midnight the clock goes on at 00:00.
 */
export function agendaTimes(
  startsAt: string,
  minutes: number,
  items: readonly { minutes: number }[],
): AgendaTimes {
  const start = minuteOfDay(startsAt)
  let passed = 0
  const slots = items.map((item): AgendaSlot | null => {
    const begin = passed
    passed += item.minutes
    if (start === null) return null
    return {
      from: clock(start + begin),
      until: clock(start + passed),
      isLate: minutes > 0 && passed > minutes,
    }
  })
  return { slots, planned: passed, over: minutes > 0 ? Math.max(0, passed - minutes) : 0 }
}

/** The time on the clock some minutes after `startsAt`; '' when that is no time. */
export function timeAfter(startsAt: string, minutes: number): string {
  const start = minuteOfDay(startsAt)
  return start === null ? '' : clock(start + minutes)
}

function minuteOfDay(time: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2])
}

function clock(minute: number): string {
  const ofDay = minute % DAY
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}
