import { app, dialog, type BrowserWindow, type WebContents } from 'electron'
import { CLOSING } from '../../shared/ipc/names.ts'
import type { Profile } from '../../shared/ipc/profile.ts'
import { en } from './strings.en.ts'
import { nl } from './strings.nl.ts'

/**
 * For a page that hangs. One that works is done or has asked the user within seven seconds of its own, but on a laptop
 * that is busy or has a slow disk those last longer.
 */
const PATIENCE_MS = 15_000

interface Closing {
  window: BrowserWindow
  timer: NodeJS.Timeout
  finish: () => void
  callOff: () => void
}

/** Windows that wait for their page to say that everything is on disk. */
const waiting = new Map<number, Closing>()

/** The page of this window has flushed. */
export function pageFlushed(contentsId: number): void {
  waiting.get(contentsId)?.finish()
}

/**
 * Asks the user, outside the page, whether a window goes although not everything is on the disk. Enter, Escape and
 * closing the question keep it open. True too when the window was not closing at all.
 */
export async function askToCloseUnkept(
  { id }: WebContents,
  language: Profile['language'] | undefined,
): Promise<boolean> {
  const closing = waiting.get(id)
  if (closing === undefined) return true
  // The user may take all the time there is.
  clearTimeout(closing.timer)
  const words = (language === 'en' ? en : nl).unkept
  const { response } = await dialog.showMessageBox(closing.window, {
    type: 'warning',
    title: 'Wederzijds',
    message: words.message,
    detail: words.detail,
    buttons: [words.stay, words.close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 0) closing.callOff()
  return response !== 0
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
  const callOff = () => {
    waiting.delete(id)
    quitting = false
  }

  app.on('before-quit', noteQuit)
  window.on('closed', () => app.off('before-quit', noteQuit))
  window.webContents.on('render-process-gone', finish)
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || window.webContents.getURL() === '') return
    event.preventDefault()
    if (waiting.has(id)) return
    waiting.set(id, { window, finish, callOff, timer: setTimeout(finish, PATIENCE_MS) })
    window.webContents.send(CLOSING)
  })
}
