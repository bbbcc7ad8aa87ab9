import { BrowserWindow } from 'electron'
import { isOurs } from '../security/origin.ts'

let recent: BrowserWindow | null = null

/** Remembers which window was used last. */
export function rememberUse(window: BrowserWindow): void {
  recent ??= window
  window.on('focus', () => {
    recent = window
  })
  window.on('closed', () => {
    if (recent === window) recent = null
  })
}

/** The window that was used last, or null while there is none; one that makes a PDF is not it. */
export function theWindow(): BrowserWindow | null {
  return recent ?? ourWindows()[0] ?? null
}

/** Every window in which somebody works. */
export function ourWindows(): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter(({ webContents }) => isOurs(webContents.getURL()))
}
