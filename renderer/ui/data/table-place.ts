/** Where a table was: scroll offset in px and the row with the tab stop. */
export interface TablePlace {
  offset: number
  activeKey: string | null
}

const places = new Map<string, TablePlace>()

export function placeOf(name: string | undefined): TablePlace {
  return (name === undefined ? undefined : places.get(name)) ?? { offset: 0, activeKey: null }
}

export function rememberPlace(name: string | undefined, place: TablePlace): void {
  if (name !== undefined) places.set(name, place)
}
