import { open, rename, rm, statfs, type FileHandle } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { syncFolder } from './atomic-write.ts'

/** For everyone whom the folder's own rights let in: this is the user's file, not the app's. */
const MODE = 0o666

export type WriteFailure = 'no-space' | 'io'

/** A file that a user chose a place for, written part by part beside its name until it is whole. */
export interface FileInParts {
  append(bytes: Uint8Array): Promise<Result<undefined, WriteFailure>>
  /** Puts it under its name; answers that, without the folder. */
  commit(): Promise<Result<{ name: string }, WriteFailure>>
  /** Leaves nothing behind; harmless after `commit`. */
  abort(): Promise<void>
}

/** Begins a file of about `size` bytes. After a failure nothing is left but what stood there before. */
export async function fileInParts(path: string, size: number): Promise<Result<FileInParts, WriteFailure>> {
  const temporary = `${path}.tmp`
  let file: FileHandle | null = null

  async function abort(): Promise<void> {
    const closing = file
    file = null
    if (closing === null) return
    await closing.close().catch(() => undefined)
    await rm(temporary, { force: true }).catch(() => undefined)
  }

  async function attempt<T>(work: (open: FileHandle) => Promise<T>): Promise<Result<T, WriteFailure>> {
    if (file === null) return err('io')
    try {
      return ok(await work(file))
    } catch (error) {
      await abort()
      return err(reasonOf(error))
    }
  }

  try {
    const { bavail, bsize } = await statfs(dirname(path))
    if (bavail * bsize < size) return err('no-space')
    file = await open(temporary, 'w', MODE)
  } catch (error) {
    return err(reasonOf(error))
  }

  return ok({
    append: (bytes) =>
      attempt(async (open) => {
        await open.writeFile(bytes)
        return undefined
      }),
    commit: () =>
      attempt(async (open) => {
        await open.datasync()
        await open.close()
        await rename(temporary, path)
        file = null
        await syncFolder(dirname(path))
        return { name: basename(path) }
      }),
    abort,
  })
}

function reasonOf(error: unknown): WriteFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'no-space' : 'io'
}
