import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import {
  BackupName,
  type BackupContents,
  type BackupState,
  type BackupSummary,
  type ListedBackup,
} from '../../shared/ipc/backups.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { within } from '../journal/within.ts'
import { openSealedKey, sealedKeyOf } from '../keys/key-for-backup.ts'
import type { RecoverReason } from '../keys/recovery.ts'
import { backupFolder, type BackupFolder } from './backup-folder.ts'
import { reasonOf, writeBackup, type BackupWriter, type WriteReason } from './write-backup.ts'

type Written = Promise<Result<undefined, WriteReason | 'gone'>>

export interface OpenedBackup {
  source: string
  name: BackupName
  workspace: string
  key: Uint8Array
}

/** The backups of the workspaces of this laptop, outside the database of the window, and those of another laptop. */
export interface Backups {
  list: (source: string) => Promise<Result<ListedBackup[], 'io'>>
  /** `by`: who makes it; with its end the backup is called off. One at a time for a workspace. */
  begin: (
    workspace: string,
    by: object,
  ) => Promise<Result<{ backup: string; name: BackupName; photos: string[] }, 'busy' | 'no-space' | 'io'>>
  append: (backup: string, bytes: Uint8Array) => Written
  photo: (backup: string, sha: string, bytes: Uint8Array) => Written
  commit: (backup: string, length: number, summary: BackupSummary) => Written
  abort: (backup: string) => Promise<void>
  abortOf: (by: object) => Promise<void>
  contents: (source: string, name: BackupName) => Promise<Result<BackupContents, 'missing' | 'io'>>
  read: (
    source: string,
    name: BackupName,
    at: number,
    length: number,
  ) => Promise<Result<Uint8Array, 'missing' | 'io'>>
  photos: (source: string) => Promise<Result<[string, number][], 'io'>>
  readPhoto: (source: string, sha: string) => Promise<Result<Uint8Array, 'missing' | 'io'>>
  mark: (workspace: string, name: BackupName, state: BackupState) => Promise<Result<undefined, 'io'>>
  /** Opens a file of another laptop, with what stands beside it, by the text of the administrator's file. */
  openOther: (
    path: string,
    identityFile: string,
  ) => Promise<Result<OpenedBackup, RecoverReason | 'not-a-backup' | 'io'>>
}

const PATIENCE_MS = 5_000

export function setupBackups(userData: string, now: () => Date = () => new Date()): Backups {
  const others = new Map<string, BackupFolder>()
  const making = new Map<string, { workspace: string; by: object; writer: BackupWriter }>()
  /** Also while one is being begun. */
  const busy = new Set<string>()
  const folderOf = (source: string): BackupFolder =>
    others.get(source) ?? backupFolder(join(userData, 'backups', source))

  function end(backup: string): void {
    busy.delete(making.get(backup)?.workspace ?? '')
    making.delete(backup)
  }

  /** A disk that hangs costs a backup, not the window that waits for it. */
  async function write(
    backup: string,
    work: (writer: BackupWriter) => Promise<Result<undefined, WriteReason>>,
  ): Written {
    const found = making.get(backup)
    if (found === undefined) return err('gone')
    const written = await within(PATIENCE_MS, work(found.writer), err('io'))
    // A write that hung may end later: what it was making is of no use any more.
    if (!written.ok) void abort(backup)
    return written
  }

  async function abort(backup: string): Promise<void> {
    const found = making.get(backup)
    end(backup)
    await found?.writer.abort()
  }

  return {
    list: (source) => orIo(async () => ok(await folderOf(source).list())),

    async begin(workspace, by) {
      if (busy.has(workspace)) return err('busy')
      busy.add(workspace)
      try {
        const folder = folderOf(workspace)
        const name = nameOf(now())
        const begun = await writeBackup(folder, workspace, name, await sealedKeyOf(userData, workspace))
        if (!begun.ok) {
          busy.delete(workspace)
          return begun
        }
        const backup = randomUUID()
        making.set(backup, { workspace, by, writer: begun.value })
        return ok({ backup, name, photos: (await folder.photos()).map(([sha]) => sha) })
      } catch (error) {
        busy.delete(workspace)
        return err(reasonOf(error))
      }
    },

    append: (backup, bytes) => write(backup, (writer) => writer.append(bytes)),
    photo: (backup, sha, bytes) => write(backup, (writer) => writer.photo(sha, bytes)),
    async commit(backup, length, summary) {
      const written = await write(backup, (writer) => writer.commit(length, summary))
      end(backup)
      return written
    },
    abort,
    async abortOf(by) {
      const theirs = [...making].filter(([, one]) => one.by === by)
      await Promise.all(theirs.map(([backup]) => abort(backup)))
    },

    contents: (source, name) =>
      orIo(async () => {
        const file = await folderOf(source).contents(name)
        if (file === null) return err('missing')
        const { workspace, summary, at, length } = file
        return ok({ workspace, summary, at, length })
      }),
    read: (source, name, at, length) =>
      orIo(async () => orMissing(await folderOf(source).read(name, at, length))),
    photos: (source) => orIo(async () => ok(await folderOf(source).photos())),
    readPhoto: (source, sha) => orIo(async () => orMissing(await folderOf(source).readPhoto(sha))),

    mark: (workspace, name, state) =>
      orIo(async () => {
        const folder = folderOf(workspace)
        await folder.mark(name, state)
        if (state === 'tested') await folder.prune()
        return ok(undefined)
      }),

    openOther: (path, identityFile) =>
      orIo<OpenedBackup, RecoverReason | 'not-a-backup'>(async () => {
        const folder = backupFolder(dirname(path))
        const name = BackupName.safeParse(basename(path).replace(/\.wzb$/, ''))
        const file = name.success ? await folder.contents(name.data) : null
        if (!name.success || file === null) return err('not-a-backup')
        if (file.key === null) return err('no-recovery')
        const key = await openSealedKey(file.workspace, file.key, identityFile)
        if (!key.ok) return key
        const source = randomUUID()
        others.set(source, folder)
        return ok({ source, name: name.data, workspace: file.workspace, key: key.value })
      }),
  }
}

function nameOf(moment: Date): BackupName {
  return moment.toISOString().replaceAll(':', '-')
}

function orMissing(bytes: Uint8Array | null): Result<Uint8Array, 'missing'> {
  return bytes === null ? err('missing') : ok(bytes)
}

async function orIo<T, R extends string>(work: () => Promise<Result<T, R>>): Promise<Result<T, R | 'io'>> {
  try {
    return await work()
  } catch {
    return err('io')
  }
}
