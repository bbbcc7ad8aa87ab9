import type { BackupState } from '../../shared/ipc/backups.ts'

export interface Dated {
  /** The moment at which it was made; names sort as moments do. */
  name: string
  state: BackupState
}

/** The last four, and one of each of the last so many hours, days and weeks in which there was one. */
const LASTING = [
  { count: 4, periodOf: (name: string) => name },
  { count: 24, periodOf: (name: string) => name.slice(0, 13) },
  { count: 14, periodOf: (name: string) => name.slice(0, 10) },
  { count: 8, periodOf: weekOf },
] as const

/**
 * The names of the backups that are kept, the newest first. The newest tested one always is; of a period the newest
 * that was tested, and one that failed only until a later one is good.
 */
export function keptBackups(backups: readonly Dated[]): string[] {
  const newestFirst = backups.toSorted((a, b) => (a.name < b.name ? 1 : -1))
  const lastTested = newestFirst.find(({ state }) => state === 'tested')
  const kept = new Set([newestFirst[0], lastTested].flatMap((one) => (one === undefined ? [] : [one.name])))
  const good = newestFirst.filter(({ state }) => state !== 'failed')
  for (const { count, periodOf } of LASTING) {
    const ofPeriod = new Map<string, Dated>()
    for (const one of good) {
      const period = periodOf(one.name)
      const before = ofPeriod.get(period)
      if (before === undefined) {
        if (ofPeriod.size < count) ofPeriod.set(period, one)
      } else if (before.state !== 'tested' && one.state === 'tested') ofPeriod.set(period, one)
    }
    for (const { name } of ofPeriod.values()) kept.add(name)
  }
  const since = lastTested?.name ?? ''
  for (const { name, state } of newestFirst) if (state === 'failed' && name > since) kept.add(name)
  return newestFirst.map(({ name }) => name).filter((name) => kept.has(name))
}

const DAY_MS = 86_400_000
/** The first day of the clock was a Thursday; weeks begin on Monday. */
const MONDAY = 3

function weekOf(name: string): string {
  return String(Math.floor((Date.parse(name.slice(0, 10)) / DAY_MS + MONDAY) / 7))
}
