import type { BrowserWindow } from 'electron'

const MINUTE_MS = 60_000
const MOST_PER_MINUTE = 3

/** A page that died is opened again: everything it had acknowledged is on disk. One that keeps dying is closed. */
export function reloadAfterCrash(window: BrowserWindow): void {
  let recent: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (window.isDestroyed() || reason === 'clean-exit') return
    const now = Date.now()
    recent = [...recent.filter((time) => now - time < MINUTE_MS), now]
    if (recent.length > MOST_PER_MINUTE) {
      window.destroy()
    } else {
      window.reload()
    }
  })
}
