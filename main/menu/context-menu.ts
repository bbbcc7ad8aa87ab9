import { Menu, type BrowserWindow, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Profile } from '../../shared/ipc/profile.ts'
import { contextItems, type ContextItem } from './context-items.ts'
import { en } from './strings.en.ts'
import { nl } from './strings.nl.ts'

/** The menu of the right mouse button, of the menu key and of Shift+F10. */
export function setupContextMenu(
  window: BrowserWindow,
  language: () => Profile['language'] | undefined,
): void {
  const { webContents } = window
  webContents.on('context-menu', (_event, asked) => {
    const items = contextItems(asked, language() === 'en' ? en : nl)
    if (items.length === 0) return
    const template = items.map((item) => entryOf(item, webContents, asked.misspelledWord))
    Menu.buildFromTemplate(template).popup({ window, x: asked.x, y: asked.y })
  })
}

function entryOf(
  { id, label, isEnabled }: ContextItem,
  page: WebContents,
  misspelled: string,
): MenuItemConstructorOptions {
  if (id === 'line') return { type: 'separator' }
  return {
    id,
    label: label.replaceAll('&', '&&'),
    enabled: isEnabled,
    click: () => doIt(id, label, page, misspelled),
  }
}

function doIt(id: ContextItem['id'], label: string, page: WebContents, misspelled: string): void {
  if (id === 'suggestion') page.replaceMisspelling(label)
  else if (id === 'addWord') page.session.addWordToSpellCheckerDictionary(misspelled)
  else if (id === 'cut') page.cut()
  else if (id === 'copy') page.copy()
  else if (id === 'paste') page.paste()
  else if (id === 'pasteAsText') page.pasteAndMatchStyle()
  else if (id === 'selectAll') page.selectAll()
}
