import { BrowserWindow, dialog, type WebContents } from 'electron'

/** Asks the user for the file of a backup, in the system's own window. Null when the user does not want it after all. */
export async function askBackup(page: WebContents): Promise<string | null> {
  const window = page.isDestroyed() ? null : BrowserWindow.fromWebContents(page)
  if (window === null) return null
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: 'Wederzijds', extensions: ['wzb'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
