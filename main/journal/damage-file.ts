import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { atomicWrite, syncFolder } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'

const Damage = z.object({ nextSeq: z.int().positive() })

const NAME = 'damaged.json'

/**
 * Beside a journal that lost frames until a rotation has replaced it, so that a second start still says so.
 * `nextSeq` lies above every sequence number that can have been lost: none is ever given out twice.
 */
export async function noteDamage(folder: string, nextSeq: number): Promise<void> {
  await atomicWrite(join(folder, NAME), JSON.stringify({ nextSeq }))
}

/** Null when nothing is damaged. */
export async function readDamage(folder: string): Promise<z.infer<typeof Damage> | null> {
  const text = await readIfThere(join(folder, NAME))
  if (text === null) return null
  try {
    return Damage.parse(JSON.parse(text))
  } catch {
    return { nextSeq: 1 }
  }
}

export async function forgetDamage(folder: string): Promise<void> {
  await rm(join(folder, NAME), { force: true })
  await syncFolder(folder)
}
