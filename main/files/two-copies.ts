import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type * as z from 'zod'
import { atomicWrite } from './atomic-write.ts'
import { readIfThere } from './read-if-there.ts'
import { readSummed, withSum } from './summed-json.ts'

/** A file that may not be lost: kept at two places, each with its own checksum. */
export interface TwoCopies<T> {
  /** The first copy that is whole, else the first that can be read. `damaged`: there is one, and none can be read. */
  read: () => Promise<T | 'absent' | 'damaged'>
  /** The same, and makes a copy that was damaged or lost anew where the disk takes it. */
  mend: () => Promise<T | 'absent' | 'damaged'>
  /** Rejects with the OS error; then at least one copy still holds the old or the new value. */
  write: (value: T) => Promise<void>
}

/** `read` and `mend` reject with the OS error when a copy cannot be read. */
export function twoCopies<T extends object>(
  paths: readonly [string, string],
  schema: z.ZodType<T>,
): TwoCopies<T> {
  async function look(): Promise<{ value: T | 'absent' | 'damaged'; isBothWhole: boolean }> {
    const texts = await Promise.all(paths.map(readIfThere))
    const copies = texts.map((text) => (text === null ? null : parsed(text, schema)))
    const best = copies.find((copy) => copy?.isWhole === true) ?? copies.find((copy) => copy !== null)
    const none = texts.every((text) => text === null) ? 'absent' : 'damaged'
    return { value: best?.value ?? none, isBothWhole: copies.every((copy) => copy?.isWhole === true) }
  }

  async function write(value: T): Promise<void> {
    const text = withSum(value)
    for (const path of paths) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await atomicWrite(path, text)
    }
  }

  return {
    read: async () => (await look()).value,
    async mend() {
      const { value, isBothWhole } = await look()
      // On a disk that takes nothing the one good copy still does its work.
      if (typeof value === 'object' && !isBothWhole) await write(value).catch(() => undefined)
      return value
    },
    write,
  }
}

function parsed<T>(text: string, schema: z.ZodType<T>): { value: T; isWhole: boolean } | null {
  const summed = readSummed(text)
  const result = schema.safeParse(summed?.json)
  return result.success ? { value: result.data, isWhole: summed?.isWhole === true } : null
}
