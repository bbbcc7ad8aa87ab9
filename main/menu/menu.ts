import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { ProfileStore } from '../profile/profile.ts'
import { en } from './strings.en.ts'
import { nl, type MenuStrings } from './strings.nl.ts'

/** The menu bar carries the shortcuts for zoom and, on macOS, for copy and paste. Undo belongs to the editor. */
export function setupMenu(profile: ProfileStore): void {
  profile.watch((current) => {
    const words = current?.language === 'en' ? en : nl
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(words)))
  })
}

function template(words: MenuStrings): MenuItemConstructorOptions[] {
  const developer: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'toggleDevTools', label: words.developer },
  ]
  return [
    { label: words.app, submenu: [{ role: 'quit', label: words.quit }] },
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
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.resetZoom },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(app.isPackaged ? [] : developer),
      ],
    },
  ]
}
