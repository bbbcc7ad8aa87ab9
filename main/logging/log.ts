import { join } from 'node:path'
import { logFile } from './log-file.ts'

/** The log of this laptop, for whoever helps its user. */
export interface Log {
  folder: string
  /** One line: the moment, what happened and why. Words of the program only, never a name or what somebody wrote. */
  note: (event: string, reason: string) => void
}

export function setupLog(userData: string): Log {
  const folder = join(userData, 'logs')
  const file = logFile(folder)
  return {
    folder,
    note: (event, reason) => void file.write(`${new Date().toISOString()} ${event} ${reason}`),
  }
}
