import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { HELPING } from '../../shared/ipc/names.ts'
import type { ProfileStore } from '../profile/profile.ts'
import type { ZoomStep } from '../windows/zoom-steps.ts'
import { en } from './strings.en.ts'
import { nl, type MenuStrings } from './strings.nl.ts'

/** What the menu bar can do besides what Electron does by itself. */
export interface MenuUse {
  newWindow: () => void
  zoom: (step: ZoomStep) => void
}

/** The menu bar carries the shortcuts for zoom and, on macOS, for copy and paste. Undo belongs to the editor. */
export function setupMenu(profile: ProfileStore, use: MenuUse): void {
  profile.watch((current) => {
    const words = current?.language === 'en' ? en : nl
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(words, use)))
  })
}

function template(words: MenuStrings, use: MenuUse): MenuItemConstructorOptions[] {
  const developer: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'toggleDevTools', label: words.developer },
  ]
  return [
    {
      label: words.app,
      submenu: [
        {
          id: 'new-window',
          label: words.newWindow,
          accelerator: 'CommandOrControl+Shift+N',
          click: use.newWindow,
        },
        { type: 'separator' },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'pasteAndMatchStyle', label: words.pasteAsText },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        ...zoomItems(words, use.zoom),
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(app.isPackaged ? [] : developer),
      ],
    },
    {
      label: words.help,
      role: 'help',
      submenu: [
        { label: words.helpScreen, click: () => askForHelp('help') },
        // The page has the key itself: it knows what lies over the screen.
        {
          label: words.keys,
          accelerator: 'F1',
          registerAccelerator: false,
          click: () => askForHelp('keys'),
        },
      ],
    },
  ]
}

/** Without Shift and on the number pad too, as in a browser. */
function zoomItems(words: MenuStrings, zoom: MenuUse['zoom']): MenuItemConstructorOptions[] {
  const item = (step: ZoomStep, label: string, keys: readonly string[]): MenuItemConstructorOptions[] =>
    keys.map((key, index) => ({
      id: index === 0 ? `zoom-${step}` : `zoom-${step}-${key}`,
      label,
      accelerator: `CommandOrControl+${key}`,
      visible: index === 0,
      acceleratorWorksWhenHidden: true,
      click: () => zoom(step),
    }))
  return [
    ...item('larger', words.zoomIn, ['Plus', '=', 'numadd']),
    ...item('smaller', words.zoomOut, ['-', 'numsub']),
    ...item('normal', words.resetZoom, ['0', 'num0']),
  ]
}

function askForHelp(wanted: 'help' | 'keys'): void {
  BrowserWindow.getFocusedWindow()?.webContents.send(HELPING, wanted)
}
