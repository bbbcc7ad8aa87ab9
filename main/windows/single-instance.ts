import { app } from 'electron'
import { theWindow } from './the-window.ts'

/** False in a second start on the same profile: it ends, and the first window comes to the front. */
export function setupSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', () => {
    const window = theWindow()
    if (window?.isMinimized() === true) window.restore()
    window?.show()
    window?.focus()
  })
  return true
}
