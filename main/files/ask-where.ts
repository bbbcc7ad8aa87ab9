import { join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { FileKind } from '../../shared/ipc/files.ts'
import type { Profile } from '../../shared/ipc/profile.ts'
import { en } from './strings.en.ts'
import { nl } from './strings.nl.ts'

/**
 * Asks the user where a file goes, in the system's own window above that of the page. Null when the user does not
 * want it after all, or closed the window in the meantime.
 */
export async function askWhere(
  page: WebContents,
  name: string,
  kind: FileKind,
  language: Profile['language'] | undefined,
): Promise<string | null> {
  const window = page.isDestroyed() ? null : BrowserWindow.fromWebContents(page)
  if (window === null) return null
  const words = language === 'en' ? en : nl
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: words[kind], extensions: [kind] }],
    properties: ['showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}
