import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import * as z from 'zod'
import { atomicWrite } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'

const Stored = z.object({ wrong: z.int().nonnegative(), until: z.number() })

const FREE = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000

/** Slows down who guesses a passphrase; what was guessed wrong outlives a restart. */
export interface Tries {
  /** Milliseconds to wait before the next try. */
  wait: () => Promise<number>
  wrong: () => Promise<void>
  right: () => Promise<void>
}

export function tries(folder: string, now: () => number = Date.now): Tries {
  const path = join(folder, 'tries.json')

  async function read(): Promise<z.infer<typeof Stored>> {
    const text = await readIfThere(path)
    if (text === null) return { wrong: 0, until: 0 }
    try {
      return Stored.parse(JSON.parse(text))
    } catch {
      // Who damages the file must not get more tries for it.
      return { wrong: FREE, until: now() + FIRST_WAIT_MS }
    }
  }

  return {
    async wait() {
      // A clock that was set back must not lock anybody out for longer than the longest wait.
      return Math.min(Math.max(0, (await read()).until - now()), LONGEST_WAIT_MS)
    },
    async wrong() {
      const wrong = (await read()).wrong + 1
      const wait = wrong < FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE), LONGEST_WAIT_MS)
      await atomicWrite(path, JSON.stringify({ wrong, until: now() + wait }))
    },
    right: () => rm(path, { force: true }),
  }
}
