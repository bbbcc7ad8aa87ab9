/**
 * How much time a round of an open table still has. `seconds`: left while it waits or runs, beyond its minutes when it
 * is over. `none`: nobody gave it minutes, so there is no time to keep.
 */
export type RoundTime = { name: 'none' } | { name: 'waiting' | 'running' | 'over'; seconds: number }

/** `startedAt` is ISO 8601 in UTC, '' before the start; `now` in epoch milliseconds. */
export function roundTime(round: { minutes: number; startedAt: string }, now: number): RoundTime {
  const whole = round.minutes * 60
  if (whole === 0) return { name: 'none' }
  const started = Date.parse(round.startedAt)
  if (Number.isNaN(started)) return { name: 'waiting', seconds: whole }
  // The clock of the laptop that started it can be ahead of this one: a round never has more than its minutes.
  const passed = Math.max(0, Math.floor((now - started) / 1000))
  return passed < whole
    ? { name: 'running', seconds: whole - passed }
    : { name: 'over', seconds: passed - whole }
}

/** What is worth saying aloud: the last minute, and the end. It stays the same for as long as nothing new is to say. */
export function roundCall(time: RoundTime): 'last-minute' | 'over' | null {
  if (time.name === 'over') return 'over'
  return time.name === 'running' && time.seconds <= 60 ? 'last-minute' : null
}

/** "4:05", "1:00:00". */
export function sayClock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
