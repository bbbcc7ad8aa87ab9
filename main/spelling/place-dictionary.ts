import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { atomicWrite } from '../files/atomic-write.ts'

/** As Chromium names it: language, region and the version of the file's form. */
const NAME = 'nl-NL-3-0.bdic'

/**
 * Lays the Dutch word list that came with the app where Chromium looks for it. False when the app came without one, or
 * it cannot be laid there: then there is no spell check, and nothing is fetched instead.
 */
export async function placeDictionary(bundled: string, userData: string): Promise<boolean> {
  const folder = join(userData, 'Dictionaries')
  const target = join(folder, NAME)
  try {
    const { size } = await stat(bundled)
    const there = await stat(target).catch(() => null)
    if (there?.size === size) return true
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await atomicWrite(target, await readFile(bundled))
    return true
  } catch {
    return false
  }
}
