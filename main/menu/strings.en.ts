import type { MenuStrings } from './strings.nl.ts'

export const en: MenuStrings = {
  app: 'Wederzijds',
  quit: 'Quit',
  edit: 'Edit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAsText: 'Paste without formatting',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  resetZoom: 'Normal size',
  fullScreen: 'Full screen',
  developer: 'Developer tools',
}
