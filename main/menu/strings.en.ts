import type { MenuStrings } from './strings.nl.ts'

export const en: MenuStrings = {
  app: 'Wederzijds',
  newWindow: 'New window',
  quit: 'Quit',
  edit: 'Edit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAsText: 'Paste without formatting',
  selectAll: 'Select all',
  noSuggestion: 'No suggestions',
  addWord: (word) => `Add ‘${word}’ to your word list`,
  view: 'View',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  resetZoom: 'Normal size',
  fullScreen: 'Full screen',
  help: 'Help',
  helpScreen: 'Help with Wederzijds',
  keys: 'Keys',
  developer: 'Developer tools',
}
