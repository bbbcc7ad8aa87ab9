import { BrowserWindow, powerMonitor } from 'electron'
import { LOCKING } from '../../shared/ipc/names.ts'
import type { Keys } from './keys.ts'

const LOOK_MS = 10_000

/**
 * Asks the pages to lock when nobody uses the laptop, or when it sleeps or is locked itself. The page closes its
 * workspace first, so that nothing typed is lost, and then says that the key may be forgotten.
 */
export function lockWhenIdle(keys: Keys, minutes: () => number): void {
  const ask = (): void => {
    if (!keys.hasPassphrase() || keys.opened() === null) return
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(LOCKING)
  }
  powerMonitor.on('suspend', ask)
  powerMonitor.on('lock-screen', ask)
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= minutes() * 60) ask()
  }, LOOK_MS).unref()
}
