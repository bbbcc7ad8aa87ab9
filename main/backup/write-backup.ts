import { open, rename, rm, statfs, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { atomicWrite, syncFolder } from '../files/atomic-write.ts'
import type { BackupName, BackupSummary } from '../../shared/ipc/backups.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { SealedKey } from '../keys/key-for-backup.ts'
import type { BackupFolder } from './backup-folder.ts'
import { endOf } from './backup-file.ts'

export type WriteReason = 'no-space' | 'io'

/** A backup that is being made; nothing stands under its name before it is whole. */
export interface BackupWriter {
  name: BackupName
  append: (bytes: Uint8Array) => Promise<Result<undefined, WriteReason>>
  photo: (sha: string, bytes: Uint8Array) => Promise<Result<undefined, WriteReason>>
  /** The last `length` bytes that were appended are the sealed table of contents. */
  commit: (length: number, summary: BackupSummary) => Promise<Result<undefined, WriteReason>>
  /** Leaves nothing behind; harmless after `commit`. */
  abort: () => Promise<void>
}

/** Below this much free space no backup is made: what is being written now goes before what was. */
const RESERVE_BYTES = 200 * 2 ** 20

/** `key`: how the key of the workspace goes along. Rejects with the OS error when it cannot be begun. */
export async function writeBackup(
  folder: BackupFolder,
  workspace: string,
  name: BackupName,
  key: SealedKey | null,
): Promise<Result<BackupWriter, 'no-space'>> {
  await folder.prepare()
  const path = folder.pathOf(name)
  const temporary = `${path}.tmp`
  if (await isFull(path, 0)) return err('no-space')
  let file: FileHandle | null = await open(temporary, 'wx', 0o600)

  async function abort(): Promise<void> {
    const closing = file
    file = null
    if (closing === null) return
    await closing.close().catch(() => undefined)
    await rm(temporary, { force: true }).catch(() => undefined)
  }

  async function attempt(
    bytes: number,
    work: (open: FileHandle) => Promise<void>,
  ): Promise<Result<undefined, WriteReason>> {
    if (file === null) return err('io')
    try {
      if (await isFull(path, bytes)) {
        await abort()
        return err('no-space')
      }
      await work(file)
      return ok(undefined)
    } catch (error) {
      await abort()
      return err(reasonOf(error))
    }
  }

  return ok({
    name,
    abort,
    append: (bytes) => attempt(bytes.length, (open) => open.writeFile(bytes)),
    photo: (sha, bytes) => attempt(bytes.length, () => atomicWrite(folder.photoPath(sha), bytes)),
    commit: (length, summary) =>
      attempt(0, async (open) => {
        await open.writeFile(endOf({ version: 1, workspace, summary, key }, length))
        await open.datasync()
        await open.close()
        await rename(temporary, path)
        file = null
        await syncFolder(dirname(path))
      }),
  })
}

async function isFull(path: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(dirname(path))
  return bavail * bsize - bytes < RESERVE_BYTES
}

export function reasonOf(error: unknown): WriteReason {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'no-space' : 'io'
}
