import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { encodeFileHead, encodeFrame, FILE_HEAD, firstChain, type Frame } from './frame.ts'
import { writeAll, type Disk } from './disk.ts'
import type { Entry, Scan } from './scan.ts'

/** One open journal file: knows where it ends and where each payload stands. Not safe for concurrent writes. */
export interface Generation {
  number: number
  entries: readonly Entry[]
  /** The size of the file in bytes. */
  size: () => number
  /** One write and one sync. After a rejection the file is as it was before. */
  append: (frames: readonly Frame[]) => Promise<void>
  /** A copy of one payload. */
  payload: (entry: Entry) => Promise<Uint8Array>
  sync: () => Promise<void>
  close: () => Promise<void>
}

/** Goes on behind what `scan` found good; whatever stood after it is cut off. */
export async function continueGeneration(
  path: string,
  number: number,
  found: Scan,
  disk: Disk,
): Promise<Generation> {
  const file = await open(path, constants.O_RDWR)
  return orClose(file, async () => {
    await file.truncate(found.end)
    await file.datasync()
    return generation(file, number, found, disk.writeDurably)
  })
}

/** Makes a new, empty file. `durable` false: the caller syncs before it counts on the file. */
export async function createGeneration(
  path: string,
  number: number,
  disk: Disk,
  durable: boolean,
): Promise<Generation> {
  const file = await open(path, 'w+', 0o600)
  const head = encodeFileHead(number)
  const write = durable ? disk.writeDurably : writeAll
  return orClose(file, async () => {
    await write(file, head, 0)
    return generation(file, number, { entries: [], end: FILE_HEAD, chain: firstChain(head) }, write)
  })
}

/** A file that cannot be prepared is of no use to anybody. */
async function orClose(file: FileHandle, prepare: () => Promise<Generation>): Promise<Generation> {
  try {
    return await prepare()
  } catch (error) {
    await file.close()
    throw error
  }
}

function generation(
  file: FileHandle,
  number: number,
  start: Pick<Scan, 'entries' | 'end' | 'chain'>,
  write: Disk['writeDurably'],
): Generation {
  const { entries } = start
  let { end, chain } = start
  let spoilt = false

  return {
    number,
    entries,
    size: () => end,
    async append(frames) {
      // What a failed write left behind the end could outlive a shorter frame written over it.
      if (spoilt) await file.truncate(end)
      const parts: Buffer[] = []
      const added: Entry[] = []
      let link = chain
      let at = end
      for (const frame of frames) {
        const { encoded, chain: next } = encodeFrame(frame, link)
        const length = frame.bytes.byteLength
        parts.push(encoded)
        at += encoded.length
        link = next
        added.push({ seq: frame.seq, doc: frame.doc, offset: at - next.length - length, length })
      }
      spoilt = true
      await write(file, Buffer.concat(parts), end)
      spoilt = false
      end = at
      chain = link
      entries.push(...added)
    },
    async payload({ offset, length }) {
      const bytes = new Uint8Array(length)
      await file.read(bytes, 0, length, offset)
      return bytes
    },
    sync: () => file.sync(),
    close: () => file.close(),
  }
}
