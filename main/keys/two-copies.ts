import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type * as z from 'zod'
import { atomicWrite } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'

/** A file that may not be lost: kept at two places. */
export interface TwoCopies<T> {
  /** The first copy that is whole. `damaged`: there is one, and none is whole. Rejects with the OS error. */
  read: () => Promise<T | 'absent' | 'damaged'>
  /** Rejects with the OS error; then at least one copy still holds the old or the new value. */
  write: (value: T) => Promise<void>
}

export function twoCopies<T>(paths: readonly [string, string], schema: z.ZodType<T>): TwoCopies<T> {
  return {
    async read() {
      const texts = await Promise.all(paths.map(readIfThere))
      for (const text of texts) {
        const value = text === null ? null : parsed(text, schema)
        if (value !== null) return value
      }
      return texts.every((text) => text === null) ? 'absent' : 'damaged'
    },
    async write(value) {
      const text = `${JSON.stringify(value)}\n`
      for (const path of paths) {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await atomicWrite(path, text)
      }
    },
  }
}

function parsed<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
