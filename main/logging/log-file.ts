import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { serial } from '../files/serial.ts'

const LARGEST_BYTES = 1_000_000
const FILES = 5

/** The lines of a log in five files of at most a megabyte; the newest is `wederzijds.log`, the oldest goes. */
export interface LogFile {
  /** Never rejects: a disk that takes no log is no reason to stop. Resolves when the line is written, or is lost. */
  write: (line: string) => Promise<void>
}

export function logFile(folder: string): LogFile {
  const inTurn = serial()
  const pathOf = (age: number): string => join(folder, age === 0 ? 'wederzijds.log' : `wederzijds.${age}.log`)

  async function makeRoom(bytes: number): Promise<void> {
    const size = await stat(pathOf(0)).then(
      (found) => found.size,
      () => 0,
    )
    if (size === 0 || size + bytes <= LARGEST_BYTES) return
    for (let age = FILES - 2; age >= 0; age -= 1) {
      await rename(pathOf(age), pathOf(age + 1)).catch(() => undefined)
    }
  }

  async function append(text: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await makeRoom(Buffer.byteLength(text))
    await appendFile(pathOf(0), text, { mode: 0o600 })
  }

  return { write: (line) => inTurn(() => append(`${line}\n`)).catch(() => undefined) }
}
