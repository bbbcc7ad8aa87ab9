import { accessSync, constants } from 'node:fs'
import { app, dialog } from 'electron'
import { osReason } from '../files/os-reason.ts'
import { nl } from './strings.nl.ts'
import { theWindow } from './the-window.ts'

/** False in a second start on the same profile: it ends, and the first window comes to the front. */
export function setupSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    if (isReadOnly(app.getPath('userData'))) void sayReadOnly()
    else app.quit()
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

async function sayReadOnly(): Promise<void> {
  // Before that Linux has no box: the words would go to a terminal that nobody looks at.
  await app.whenReady()
  const { title, text, close } = nl.readOnly
  dialog.showMessageBoxSync({
    type: 'error',
    title: 'Wederzijds',
    message: title,
    detail: text,
    buttons: [close],
  })
  app.quit()
}

/** Then no lock can be made either, and it is no second start. Nobody's language can be known yet. */
function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return false
  } catch (error) {
    return osReason(error) === 'read-only'
  }
}
