import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../files/atomic-write.ts'
import { noteDamage, readDamage } from './damage-file.ts'
import type { Disk } from './disk.ts'
import { isTooNew, raiseFormat, type Format } from './format-file.ts'
import { continueGeneration, createGeneration, type Generation } from './generation.ts'
import { scan } from './scan.ts'

/** A journal as it was found on disk, opened for writing. */
export interface Opened {
  state: 'new' | 'ok' | 'damaged'
  generation: Generation
  nextSeq: number
}

const NAME = /^(\d{8})\.wzj$/

export function fileNameOf(generation: number): string {
  return `${String(generation).padStart(8, '0')}.wzj`
}

/** The numbers of the generations in a folder, oldest first. */
export async function generationsIn(folder: string): Promise<number[]> {
  const names = await readdir(folder)
  const numbers = names.flatMap((name) => NAME.exec(name)?.[1] ?? [])
  return numbers.map(Number).sort((a, b) => a - b)
}

/**
 * Null when a newer build has written here. Rejects with the OS error, and when format.json is damaged. In the first
 * and the last case not one byte was touched.
 */
export async function openJournal(
  folder: string,
  format: Format,
  writtenBy: string,
  disk: Disk,
): Promise<Opened | null> {
  if (await isTooNew(folder, format)) return null
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await raiseFormat(folder, format, writtenBy)
  await removeUnfinished(folder)
  const newest = (await generationsIn(folder)).at(-1)
  return newest === undefined ? create(folder, disk) : verify(folder, newest, disk)
}

async function create(folder: string, disk: Disk): Promise<Opened> {
  const generation = await createGeneration(join(folder, fileNameOf(1)), 1, disk, true)
  await syncFolder(folder)
  return { state: 'new', generation, nextSeq: 1 }
}

async function verify(folder: string, number: number, disk: Disk): Promise<Opened> {
  const path = join(folder, fileNameOf(number))
  const found = scan(await readFile(path), number)
  const known = await readDamage(folder)
  const above = Math.max((found.entries.at(-1)?.seq ?? 0) + 1, known?.nextSeq ?? 1)
  const nextSeq = above + found.lostAtMost
  if (found.tail === 'damaged') {
    // The broken file is kept whole for whoever can save more from it; only then is it cut.
    await copyFile(path, `${path}.${Date.now().toString(36)}.damaged`)
    await noteDamage(folder, nextSeq)
  }
  const damaged = found.tail === 'damaged' || known !== null
  const generation = await restart(path, number, found, disk)
  return { state: damaged ? 'damaged' : 'ok', generation, nextSeq }
}

/** A file whose very head is broken or cut off begins anew. */
function restart(
  path: string,
  number: number,
  found: ReturnType<typeof scan>,
  disk: Disk,
): Promise<Generation> {
  const headless = found.tail !== 'clean' && found.entries.length === 0
  return headless ? createGeneration(path, number, disk, true) : continueGeneration(path, number, found, disk)
}

/** A rotation that was never committed. */
async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder)
  await Promise.all(names.filter((name) => name.endsWith('.wzj.tmp')).map((name) => rm(join(folder, name))))
}
