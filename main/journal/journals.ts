import { join } from 'node:path'
import { serial } from '../files/serial.ts'
import type { Format } from './format-file.ts'
import { realDisk, type Disk } from './disk.ts'
import { journalOf, type Journal } from './journal.ts'
import { openJournal } from './open-journal.ts'

const PATIENCE_MS = 5000

/** The journals of all workspaces. */
export interface Journals {
  /** Null when a newer build wrote it. Rejects with the OS error, or when what it is cannot be told. */
  open: (workspace: string, format: Format) => Promise<Journal | null>
  /** Undefined when it was not opened. */
  get: (workspace: string) => Journal | undefined
  /** Its files are let go of; it may be opened again. */
  close: (workspace: string) => Promise<void>
  freeBytes: (workspace: string) => Promise<number>
}

/** `disk` and `patienceMs` differ from the real ones only in tests of a disk that fails. */
export function setupJournals(
  userData: string,
  writtenBy: string,
  disk: Disk = realDisk,
  patienceMs = PATIENCE_MS,
): Journals {
  const journals = new Map<string, Journal>()
  const inTurn = serial()
  const folderOf = (workspace: string) => join(userData, 'workspaces', workspace, 'journal')

  async function close(workspace: string): Promise<void> {
    await journals.get(workspace)?.close()
    journals.delete(workspace)
  }

  return {
    open: (workspace, format) =>
      inTurn(async () => {
        // A reloaded window opens again: two writers on one file would break its chain.
        await close(workspace)
        const opened = await openJournal(folderOf(workspace), format, writtenBy, disk)
        if (opened === null) return null
        const journal = journalOf(folderOf(workspace), opened, disk, patienceMs)
        journals.set(workspace, journal)
        return journal
      }),
    get: (workspace) => journals.get(workspace),
    close: (workspace) => inTurn(() => close(workspace)),
    freeBytes: (workspace) => disk.freeBytes(folderOf(workspace)),
  }
}
