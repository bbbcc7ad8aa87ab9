type Grid = readonly (readonly string[])[]

/**
 * Gives every line of cells that were merged downwards what stands in the first: a provider's name beside its three
 * locations. Cells merged sideways are a title and stay as they are.
 */
export function fillMerged(grid: Grid, sheet: string): Grid {
  const filled = grid.map((line) => [...line])
  for (const [, column = '', top = '', bottom = ''] of sheet.matchAll(DOWNWARDS)) {
    const index = columnNumber(column) - 1
    const value = filled[Number(top) - 1]?.[index] ?? ''
    for (const line of filled.slice(Number(top), Number(bottom))) line[index] = value
  }
  return filled
}

const DOWNWARDS = /<mergeCell ref="([A-Z]{1,3})(\d{1,7}):\1(\d{1,7})"/gu

/** 1 for A, 27 for AA. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
