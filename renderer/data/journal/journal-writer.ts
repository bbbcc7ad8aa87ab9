import type { AppApi } from '../../../shared/ipc/api.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { JournaledRow, WorkspaceDatabase } from '../doc-store/database.ts'
import type { Clock } from '../doc-store/doc-store.ts'

/** What of the main process's journal is used here. */
export type JournalPort = AppApi['journal']

export interface JournalWriter {
  /** Puts a kept update in line for the journal; never waits, never fails. */
  write(doc: DocId, update: Uint8Array, clock: Clock): void
  /** Waits until everything in line is on disk, or could not be written. */
  flush(): Promise<void>
}

export interface JournalHealth {
  freeBytes: number
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

  function start(): Promise<void> {
    writing ??= drain().finally(() => (writing = null))
    return writing
  }

  async function drain(): Promise<void> {
    while (line.length > 0) {
      const batch = line.slice(0, BATCH)
      const frames = await Promise.all(
        batch.map(async ({ doc, update }) => ({ doc, bytes: await codec.seal(journalContext(doc), update) })),
      )
      const answer = await journal.append({ workspace, frames })
      if (!answer.ok) {
        onHealth({ freeBytes: 0, failure: answer.reason })
        setTimeout(() => void start(), RETRY_MS)
        return
      }
      line = line.slice(batch.length)
      onHealth({ freeBytes: answer.value.freeBytes, failure: null })
      await database.journaled.bulkPut(marks(batch, answer.value.seq))
    }
  }

  return {
    write(doc, update, clock) {
      line.push({ doc, update, clock })
      void start()
    },
    async flush() {
      await start()
    },
  }
}

/** Up to where each document of a batch is in the journal. The batch ends at `seq`, so each is at most there. */
function marks(batch: Line[], seq: number): JournaledRow[] {
  return [...new Map(batch.map(({ doc, clock }) => [doc, { doc, clock, seq }])).values()]
}
