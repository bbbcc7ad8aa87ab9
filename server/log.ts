import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'

export type LogFields = Record<string, string | number | boolean | null>

/** One JSON line: what happened, to which opaque ids. Never contents, names of people or tokens. */
export type Log = (event: string, fields?: LogFields) => void

/** Writes to standard output, or appends to a file. */
export function openLog(file: string | null): Log {
  return (event, fields = {}) => {
    const line = `${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`
    try {
      if (file) appendFileSync(file, line)
      else process.stdout.write(line)
    } catch {
      process.stdout.write(line) // a full disk is what the log must be able to tell
    }
  }
}

/** The same short name for the same id in the log of one server, and of no use anywhere else. */
export function opaque(salt: string, id: string): string {
  return createHash('sha256').update(`${salt}\0${id}`).digest('hex').slice(0, 12)
}
