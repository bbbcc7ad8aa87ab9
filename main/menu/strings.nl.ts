/** The words of the menu bar; the source for other languages. */
export const nl = {
  app: 'Wederzijds',
  quit: 'Afsluiten',
  edit: 'Bewerken',
  cut: 'Knippen',
  copy: 'Kopiëren',
  paste: 'Plakken',
  pasteAsText: 'Plakken zonder opmaak',
  selectAll: 'Alles selecteren',
  view: 'Beeld',
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
  resetZoom: 'Gewone grootte',
  fullScreen: 'Volledig scherm',
  developer: 'Hulpmiddelen voor ontwikkelaars',
}

export type MenuStrings = typeof nl
