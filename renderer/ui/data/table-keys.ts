/** Where the keyboard is in a table: a row (`HEAD` for the header) and a column of it, null for the row as a whole. */
export interface TableSpot {
  row: number
  column: number | null
}

export const HEAD = -1

export interface TableSize {
  rows: number
  columns: number
  /** Rows that a page key goes over. */
  page: number
}

/** The spot that a key leads to, or null when the key does not move. Follows the grid pattern of ARIA. */
export function spotAfterKey(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: TableSpot,
  { rows, columns, page }: TableSize,
): TableSpot | null {
  const toRow = (to: number): TableSpot => ({ row: Math.min(Math.max(to, 0), rows - 1), column })
  const inColumn = column !== null
  switch (key) {
    case 'ArrowDown':
      return toRow(row + 1)
    case 'ArrowUp':
      return row > 0 ? toRow(row - 1) : { row: HEAD, column: column ?? 0 }
    case 'PageDown':
      return toRow(row + page)
    case 'PageUp':
      return row === HEAD ? null : toRow(row - page)
    case 'Home':
      return inColumn && !ctrlKey ? { row, column: 0 } : toRow(0)
    case 'End':
      return inColumn && !ctrlKey ? { row, column: columns - 1 } : toRow(rows - 1)
    case 'ArrowRight':
      return { row, column: inColumn ? Math.min(column + 1, columns - 1) : 0 }
    case 'ArrowLeft':
      if (column === null) return null
      // Before the first cell lies the row as a whole; a header has none.
      return { row, column: column > 0 ? column - 1 : row === HEAD ? 0 : null }
    default:
      return null
  }
}
