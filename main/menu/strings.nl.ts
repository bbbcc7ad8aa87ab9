/** The words of the menu bar; the source for other languages. */
export const nl = {
  app: 'Wederzijds',
  newWindow: 'Nieuw venster',
  quit: 'Afsluiten',
  edit: 'Bewerken',
  cut: 'Knippen',
  copy: 'Kopiëren',
  paste: 'Plakken',
  pasteAsText: 'Plakken zonder opmaak',
  selectAll: 'Alles selecteren',
  noSuggestion: 'Geen suggesties',
  addWord: (word: string) => `Voeg ‘${word}’ toe aan uw woordenlijst`,
  view: 'Beeld',
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
  resetZoom: 'Gewone grootte',
  fullScreen: 'Volledig scherm',
  help: 'Hulp',
  helpScreen: 'Hulp bij Wederzijds',
  keys: 'Toetsen',
  developer: 'Hulpmiddelen voor ontwikkelaars',
}

export type MenuStrings = typeof nl
