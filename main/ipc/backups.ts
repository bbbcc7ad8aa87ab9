import type { WebContents } from 'electron'
import { askBackup } from '../backup/ask-backup.ts'
import type { Backups } from '../backup/backups.ts'
import { err, ok } from '../../shared/kernel/result.ts'
import type { Handlers } from './register.ts'

export function backupsHandlers(backups: Backups): Handlers<'backups'> {
  const watched = new WeakSet<WebContents>()

  /** A window that goes, or begins anew, does not finish the backup that it was making. */
  function watch(page: WebContents): void {
    if (watched.has(page)) return
    watched.add(page)
    const leave = (): void => void backups.abortOf(page)
    page.once('destroyed', leave)
    page.on('did-navigate', leave)
    page.on('render-process-gone', leave)
  }

  return {
    list: ({ source }) => backups.list(source),
    begin: ({ workspace }, { sender }) => {
      watch(sender)
      return backups.begin(workspace, sender)
    },
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
    openOther: async ({ identityFile }, { sender }) => {
      const path = await askBackup(sender)
      return path === null ? err('cancelled') : await backups.openOther(path, identityFile)
    },
  }
}
