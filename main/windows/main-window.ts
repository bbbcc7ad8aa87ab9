import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { entryUrl } from '../security/origin.ts'
import { closeAfterFlush } from './closing.ts'
import { reloadAfterCrash } from './crash.ts'
import { backgroundColor } from './theme.ts'

/** The one window. */
export function createMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 320,
    minHeight: 400,
    title: 'Wederzijds',
    show: false,
    backgroundColor: backgroundColor(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Saving and syncing go on while the window is behind another.
      backgroundThrottling: false,
      devTools: !app.isPackaged,
    },
  })
  closeAfterFlush(window)
  reloadAfterCrash(window)
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(entryUrl())
  return window
}
