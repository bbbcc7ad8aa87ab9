import { dialog, type BrowserWindow } from 'electron'
import type { Profile } from '../../shared/ipc/profile.ts'
import { en } from './strings.en.ts'
import { nl } from './strings.nl.ts'

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

/**
 * Asks, outside a page that does not answer, whether to wait or to open it again. It also leads the lists and the
 * sharing of other windows, and only when it is gone can one of those take over.
 */
export function askWhenHanging(window: BrowserWindow, language: () => Profile['language'] | undefined): void {
  let isAsking = false
  const ask = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    const answering = new AbortController()
    const isThere = (): void => answering.abort()
    window.once('responsive', isThere)
    const words = (language() === 'en' ? en : nl).hanging
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: 'Wederzijds',
      message: words.message,
      detail: words.detail,
      buttons: [words.wait, words.again],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: answering.signal,
    })
    isAsking = false
    if (window.isDestroyed()) return
    window.off('responsive', isThere)
    if (response === 1) window.webContents.forcefullyCrashRenderer()
  }
  window.on('unresponsive', () => void ask())
}
