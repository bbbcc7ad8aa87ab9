import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../files/atomic-write.ts'
import { serial } from '../files/serial.ts'
import type { NewFrame, Receipt, StoredFrame } from '../../shared/ipc/journal.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { forgetDamage } from './damage-file.ts'
import type { Disk } from './disk.ts'
import { createGeneration, type Generation } from './generation.ts'
import { fileNameOf, generationsIn, type Opened } from './open-journal.ts'
import { orThrowAfter, within } from './within.ts'

type WriteReason = 'no-space' | 'timeout' | 'io'
type Written = Promise<Result<Receipt, WriteReason>>

/** The open journal of one workspace. Main moves bytes only: payloads come sealed from the window. */
export interface Journal {
  state: Opened['state']
  lastSeq: () => number
  /** The size of the file in bytes. */
  size: () => number
  /** How many updates are in it. */
  frames: () => number
  /** Each document with its last sequence number. */
  docs: () => [string, number][]
  append: (frames: readonly NewFrame[]) => Written
  /** Rejects with the OS error, or when a write hangs. */
  read: (after: number, docs?: readonly string[]) => Promise<{ frames: StoredFrame[]; more: boolean }>
  rotate: {
    begin: () => Written
    append: (frames: readonly NewFrame[]) => Promise<Result<Receipt, WriteReason | 'not-rotating'>>
    commit: () => Promise<Result<Receipt, WriteReason | 'not-rotating'>>
  }
  /** Rejects when a write hangs. */
  close: () => Promise<void>
}

/** Below this nothing is written, so that the laptop can still shut down tidily. */
const RESERVE_BYTES = 8 * 2 ** 20
const BUSY = 'the journal is busy with a write that hangs'
const READ_BYTES = 4 * 2 ** 20

export function journalOf(folder: string, opened: Opened, disk: Disk, patienceMs: number): Journal {
  const inTurn = serial()
  let current: Generation = opened.generation
  let next: Generation | null = null
  let nextSeq = opened.nextSeq

  const pathOf = (generation: Generation) => join(folder, fileNameOf(generation.number))
  const unfinished = (generation: Generation) => `${pathOf(generation)}.tmp`
  const numbered = (frames: readonly NewFrame[]) => frames.map((frame) => ({ ...frame, seq: nextSeq++ }))

  /** One write at a time; one that hangs is answered in time and goes on in the background. */
  function write(bytes: number, task: () => Promise<void>): Written {
    const run = inTurn(async (): Written => {
      const free = await disk.freeBytes(folder)
      if (bytes > 0 && free - bytes < RESERVE_BYTES) return err('no-space')
      await task()
      return ok({ seq: nextSeq - 1, freeBytes: Math.max(0, free - bytes) })
    })
    return within(
      patienceMs,
      run.catch(() => err('io')),
      err('timeout'),
    )
  }

  async function abandonRotation(): Promise<void> {
    if (next === null) return
    const abandoned = next
    next = null
    await abandoned.close()
    await rm(unfinished(abandoned), { force: true })
  }

  async function begin(): Promise<void> {
    await abandonRotation()
    const number = current.number + 1
    next = await createGeneration(join(folder, `${fileNameOf(number)}.tmp`), number, disk, false)
  }

  async function commit(generation: Generation): Promise<void> {
    await generation.sync()
    await rename(unfinished(generation), pathOf(generation))
    await syncFolder(folder)
    const previous = current
    current = generation
    next = null
    await previous.close()
    await forgetDamage(folder)
    const older = (await generationsIn(folder)).filter((number) => number < previous.number)
    await Promise.all(older.map((number) => rm(join(folder, fileNameOf(number)))))
  }

  async function closeFiles(): Promise<void> {
    await abandonRotation()
    await current.close()
  }

  return {
    state: opened.state,
    lastSeq: () => nextSeq - 1,
    size: () => current.size(),
    frames: () => current.entries.length,
    docs: () => [...new Map(current.entries.map(({ doc, seq }) => [doc, seq]))],
    append: (frames) =>
      write(sizeOf(frames), async () => {
        const batch = numbered(frames)
        await current.append(batch)
        // Snapshots of a rotation were taken after its start: what comes now must be in both.
        await next?.append(batch).catch(abandonRotation)
      }),
    read: (after, docs) =>
      orThrowAfter(
        patienceMs,
        inTurn(() => page(current, after, docs)),
        BUSY,
      ),
    rotate: {
      begin: () => write(0, begin),
      append: async (frames) => {
        if (next === null) return err('not-rotating')
        return write(sizeOf(frames), async () => next?.append(numbered(frames)))
      },
      commit: async () => {
        if (next === null) return err('not-rotating')
        return write(0, async () => {
          if (next !== null) await commit(next)
        })
      },
    },
    close: () => orThrowAfter(patienceMs, inTurn(closeFiles), BUSY),
  }
}

async function page(generation: Generation, after: number, docs: readonly string[] | undefined) {
  const wanted = docs === undefined ? null : new Set(docs)
  const frames: StoredFrame[] = []
  let size = 0
  for (const entry of generation.entries) {
    if (entry.seq <= after || (wanted !== null && !wanted.has(entry.doc))) continue
    if (size > 0 && size + entry.length > READ_BYTES) return { frames, more: true }
    frames.push({ seq: entry.seq, doc: entry.doc, bytes: await generation.payload(entry) })
    size += entry.length
  }
  return { frames, more: false }
}

function sizeOf(frames: readonly NewFrame[]): number {
  return frames.reduce((sum, { doc, bytes }) => sum + doc.length + bytes.byteLength + 64, 0)
}
