import { join } from 'node:path'
import { app, BrowserWindow, screen, type WebContents } from 'electron'
import { setupContextMenu } from '../menu/context-menu.ts'
import type { Profile } from '../../shared/ipc/profile.ts'
import { entryUrl } from '../security/origin.ts'
import { closeAfterFlush } from './closing.ts'
import { askWhenHanging, reloadAfterCrash } from './crash.ts'
import { backgroundColor } from './theme.ts'
import { ourWindows, rememberUse, theWindow } from './the-window.ts'
import { visiblePlace } from './window-place.ts'
import type { WindowMemory } from './window-state.ts'
import { keepZoom } from './zoom.ts'

const ASIDE = 32

export interface OpenWindow {
  memory: WindowMemory
  language: () => Profile['language'] | undefined
}

/** One more window, where the last one was; beside it when that is still there. `hash`: the place in the app. */
export function openWindow({ memory, language }: OpenWindow, hash = ''): BrowserWindow {
  const { place, isMaximized } = memory.current()
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  const areas = [main, ...others].map(({ workArea }) => workArea)
  const before = theWindow()
  const window = new BrowserWindow({
    ...visiblePlace(before?.getNormalBounds() ?? place, areas, before === null ? 0 : ASIDE),
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
      // The checker of the session decides: it has a language only where our own dictionary lies.
      spellcheck: true,
      // Saving and syncing go on while the window is behind another.
      backgroundThrottling: false,
      devTools: !app.isPackaged,
    },
  })
  rememberUse(window)
  memory.follow(window)
  keepZoom(window, memory)
  closeAfterFlush(window)
  reloadAfterCrash(window)
  askWhenHanging(window, language)
  setupContextMenu(window, language)
  window.once('ready-to-show', () => {
    if (isMaximized && before === null) window.maximize()
    window.show()
  })
  void window.loadURL(`${entryUrl()}${hash}`)
  return window
}

/** One more window at the place where this page is; without one, at the beginning. */
export function openAnother(using: OpenWindow, page: WebContents | undefined): void {
  const url = page?.getURL() ?? ''
  openWindow(using, URL.canParse(url) ? new URL(url).hash : '')
}

/** The same message to every window in which somebody works, except this page. */
export function tellOthers(page: WebContents, channel: string): void {
  for (const { webContents } of ourWindows()) if (webContents !== page) webContents.send(channel)
}
