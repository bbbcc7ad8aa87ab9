import { app, type BrowserWindow } from 'electron'
import { CLOSING } from '../../shared/ipc/names.ts'

const PATIENCE_MS = 5000

/** Windows that wait for their page to say that everything is on disk. */
const waiting = new Map<number, () => void>()

/** The page of this window has flushed. */
export function pageFlushed(contentsId: number): void {
  waiting.get(contentsId)?.()
}

/** A window closes only after its page has flushed, has gone, or has had its time. */
export function closeAfterFlush(window: BrowserWindow): void {
  const { id } = window.webContents
  let quitting = false
  const noteQuit = () => {
    quitting = true
  }
  const finish = () => {
    if (!waiting.delete(id)) return
    window.destroy()
    if (quitting) app.quit()
  }

  app.on('before-quit', noteQuit)
  window.on('closed', () => app.off('before-quit', noteQuit))
  window.webContents.on('render-process-gone', finish)
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || window.webContents.getURL() === '') return
    event.preventDefault()
    if (waiting.has(id)) return
    waiting.set(id, finish)
    window.webContents.send(CLOSING)
    setTimeout(finish, PATIENCE_MS)
  })
}
