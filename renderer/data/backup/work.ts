import type { BackupName } from '../../../shared/ipc/backups.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { CodecSpec } from '../doc-store/codec.ts'
import type { Difference } from './compare-backup.ts'
import type { MadeBackup, MakeReason } from './make-backup.ts'
import type { BackupPort, ReadReason } from './read-backup.ts'

/** Which backup, and what opens it. */
export interface ChosenBackup {
  source: string
  name: BackupName
  codec: CodecSpec
}

/** The workspace that is open, for the worker. */
export interface WorkingOn {
  workspace: { id: string; name: string }
  app: string
  codec: CodecSpec
}

/** What the worker can be asked; one thing, and then it goes. */
export type BackupTask =
  /** `base`: the newest that was tested; null for a whole one. */
  | { type: 'make'; base: BackupName | null }
  | { type: 'test'; backup: ChosenBackup; photos: 'all' | readonly string[] }
  | { type: 'compare'; backup: ChosenBackup }

export interface BackupOutcome {
  make: Result<MadeBackup, MakeReason>
  test: Result<null, ReadReason>
  compare: Result<Difference[], ReadReason>
}

export type ToBackupWorker =
  { type: 'start'; on: WorkingOn; task: BackupTask } | { type: 'answer'; id: number; answer: unknown }

export type FromBackupWorker =
  | { type: 'call'; id: number; method: keyof BackupPort; input: unknown }
  | { type: 'progress'; done: number; total: number }
  | { type: 'done'; outcome: unknown }
