import { BrowserWindow } from 'electron'
import { isOurs } from '../security/origin.ts'

/** The window of the app, or null while there is none; one that makes a PDF is not it. */
export function theWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows().find(({ webContents }) => isOurs(webContents.getURL())) ?? null
}
