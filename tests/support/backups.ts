import { setupBackups, type Backups } from '../../main/backup/backups.ts'
import type { BackupPort } from '../../renderer/data/backup/read-backup.ts'
import { ok } from '../../shared/kernel/result.ts'

/** The real backups of a profile folder, as its window reaches them. `file`: what the user chooses when asked. */
export function backupsOn(folder: string, now?: () => Date, file = ''): BackupPort {
  const backups: Backups = setupBackups(folder, now)
  const page = {}
  return {
    list: ({ source }) => backups.list(source),
    begin: ({ workspace }) => backups.begin(workspace, page),
    append: ({ backup, bytes }) => backups.append(backup, bytes),
    photo: ({ backup, sha, bytes }) => backups.photo(backup, sha, bytes),
    commit: ({ backup, length, summary }) => backups.commit(backup, length, summary),
    abort: async ({ backup }) => {
      await backups.abort(backup)
      return ok(undefined)
    },
    contents: ({ source, name }) => backups.contents(source, name),
    read: ({ source, name, at, length }) => backups.read(source, name, at, length),
    photos: ({ source }) => backups.photos(source),
    readPhoto: ({ source, sha }) => backups.readPhoto(source, sha),
    mark: ({ workspace, name, state }) => backups.mark(workspace, name, state),
    openOther: ({ identityFile }) => backups.openOther(file, identityFile),
  }
}
