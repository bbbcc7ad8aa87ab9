import { join } from 'node:path'
import * as z from 'zod'
import { twoCopies, type TwoCopies } from '../files/two-copies.ts'

/** The versions of the data that this build can read and write. */
export interface Format {
  reader: number
  writer: number
}

const Stored = z.looseObject({ minReader: z.int(), minWriter: z.int(), writtenBy: z.string() })
type Stored = z.infer<typeof Stored>

/**
 * True when a newer build has written here: then nothing may be written at all. Rejects with the OS error, and when
 * both copies of the file are damaged.
 */
export async function isTooNew(folder: string, ours: Format): Promise<boolean> {
  const stored = known(await fileIn(folder).read())
  return stored !== null && (ours.reader < stored.minReader || ours.writer < stored.minWriter)
}

/** Notes that data of our version stands here from now on. Writes only when that is news, or a copy was damaged. */
export async function raiseFormat(folder: string, ours: Format, writtenBy: string): Promise<void> {
  const file = fileIn(folder)
  const stored = known(await file.mend())
  if (stored !== null && stored.minReader >= ours.reader && stored.minWriter >= ours.writer) return
  await file.write({ ...stored, minReader: ours.reader, minWriter: ours.writer, writtenBy })
}

function fileIn(folder: string): TwoCopies<Stored> {
  return twoCopies([join(folder, 'format.json'), join(folder, 'format.copy.json')], Stored)
}

/** Null when absent. A damaged one may have stood for a newer build, so it is no permission to write. */
function known(found: Stored | 'absent' | 'damaged'): Stored | null {
  if (found === 'damaged') throw new Error('format.json is damaged')
  return found === 'absent' ? null : found
}
