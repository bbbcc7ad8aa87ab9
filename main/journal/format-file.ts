import { join } from 'node:path'
import * as z from 'zod'
import { atomicWrite } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'

/** The versions of the data that this build can read and write. */
export interface Format {
  reader: number
  writer: number
}

const Stored = z.looseObject({ minReader: z.int(), minWriter: z.int(), writtenBy: z.string() })
type Stored = z.infer<typeof Stored>

const NAME = 'format.json'

/**
 * True when a newer build has written here: then nothing may be written at all. Rejects with the OS error, and when
 * the file is damaged.
 */
export async function isTooNew(folder: string, ours: Format): Promise<boolean> {
  const stored = await read(folder)
  return stored !== null && (ours.reader < stored.minReader || ours.writer < stored.minWriter)
}

/** Notes that data of our version stands here from now on. Writes only when that is news. */
export async function raiseFormat(folder: string, ours: Format, writtenBy: string): Promise<void> {
  const stored = await read(folder)
  if (stored !== null && stored.minReader >= ours.reader && stored.minWriter >= ours.writer) return
  const raised: Stored = { ...stored, minReader: ours.reader, minWriter: ours.writer, writtenBy }
  await atomicWrite(join(folder, NAME), `${JSON.stringify(raised)}\n`)
}

/** Null when absent. A damaged one may have stood for a newer build, so it is no permission to write. */
async function read(folder: string): Promise<Stored | null> {
  const text = await readIfThere(join(folder, NAME))
  return text === null ? null : Stored.parse(JSON.parse(text))
}
