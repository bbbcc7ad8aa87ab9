import type { AppApi } from '../../../shared/ipc/api.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { JournaledRow, WorkspaceDatabase } from '../doc-store/database.ts'
import type { Clock } from '../doc-store/doc-store.ts'
import { agreeFurther } from './agreement.ts'

/** What of the main process's journal is used here. */
export type JournalPort = AppApi['journal']

export interface JournalWriter {
  /** Puts a kept update in line for the journal; never waits, never fails. */
  write(doc: DocId, update: Uint8Array, clock: Clock): void
  /** Waits until everything in line is on disk and noted, or could not be written. */
  flush(): Promise<void>
}

export interface JournalHealth {
  /** Null when the last answer did not tell. */
  freeBytes: number | null
  /** Why the journal could not take the last batch; null when it did. */
  failure: string | null
}

interface Line {
  doc: DocId
  update: Uint8Array
  clock: Clock
}

const BATCH = 500
const RETRY_MS = 5_000
const MARK_MS = 1_000

export function journalContext(doc: DocId): string {
  return `journal|${doc}`
}

/**
 * Writes what the database kept to the journal as well, in order and off the typing path. What could not be
 * written stays in line and is tried again at the next update or after a while.
 */
export function journalWriter(
  journal: JournalPort,
  workspace: string,
  database: WorkspaceDatabase,
  codec: Codec,
  onHealth: (health: JournalHealth) => void,
): JournalWriter {
  let line: Line[] = []
  let writing: Promise<void> | null = null
  const marks = new Map<DocId, JournaledRow>()
  /** The last number that the journal gave. */
  let last = 0
  let marking: ReturnType<typeof setTimeout> | null = null

  function start(): Promise<void> {
    writing ??= drain()
    return writing
  }

  /** Notes how far the journal is. Late or never is harmless: the next start looks at some frames once more. */
  async function mark(): Promise<void> {
    if (marking !== null) clearTimeout(marking)
    marking = null
    const rows = [...marks.values()]
    marks.clear()
    const isAll = line.length === 0 && rows.length > 0
    const seq = last
    try {
      await database.journaled.bulkPut(rows)
      if (isAll) await agreeFurther(database, seq)
    } catch {
      // The database takes nothing now.
    }
  }

  async function drain(): Promise<void> {
    // After the call that made the first one: what belongs together comes together.
    await Promise.resolve()
    try {
      let isTaken = true
      while (isTaken && line.length > 0) isTaken = await writeBatch(line.slice(0, BATCH))
    } finally {
      // In the same turn as the last look at the line: nothing can come between.
      writing = null
    }
  }

  /** False when the journal cannot take it now. */
  async function writeBatch(batch: readonly Line[]): Promise<boolean> {
    const frames = await Promise.all(
      batch.map(async ({ doc, update }) => ({ doc, bytes: await codec.seal(journalContext(doc), update) })),
    )
    const answer = await journal.append({ workspace, frames })
    if (!answer.ok) {
      onHealth({ freeBytes: null, failure: answer.reason })
      setTimeout(() => void start(), RETRY_MS)
      return false
    }
    line = line.slice(batch.length)
    onHealth({ freeBytes: answer.value.freeBytes, failure: null })
    last = answer.value.seq
    for (const { doc, clock } of batch) marks.set(doc, { doc, clock, seq: last })
    marking ??= setTimeout(() => void mark(), MARK_MS)
    return true
  }

  return {
    write(doc, update, clock) {
      line.push({ doc, update, clock })
      void start()
    },
    async flush() {
      await start()
      await mark()
    },
  }
}
