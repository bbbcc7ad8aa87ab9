import { cleanCell } from './cells.ts'
import { readHeader, type HeaderFault, type ListColumn } from './columns.ts'

/** A row by column; a column that the list lacks is ''. */
export interface ListRow {
  /** The line as Excel shows it: the first line of the file is 1. */
  line: number
  cells: Record<ListColumn, string>
}

export interface ProviderTable {
  rows: readonly ListRow[]
  /** Headings of columns that mean nothing here. */
  ignoredColumns: readonly string[]
}

/** Reads the records of a file, the line with the headings first. Blank lines count but are no rows. */
export function readTable(
  records: ReadonlyArray<readonly string[]>,
): { ok: true; value: ProviderTable } | ({ ok: false } & HeaderFault) {
  const start = Math.max(records.findIndex(isFilled), 0)
  const header = readHeader((records[start] ?? []).map(cleanCell))
  if (!header.ok) return header
  const { places, ignored } = header.value
  const rows = records.flatMap((record, index): ListRow[] =>
    index > start && isFilled(record) ? [{ line: index + 1, cells: cellsOf(record, places) }] : [],
  )
  return { ok: true, value: { rows, ignoredColumns: ignored } }
}

function isFilled(record: readonly string[]): boolean {
  return record.some((cell) => cell.trim() !== '')
}

function cellsOf(record: readonly string[], places: ReadonlyMap<ListColumn, number>): ListRow['cells'] {
  const cell = (column: ListColumn): string => cleanCell(record[places.get(column) ?? -1] ?? '')
  return {
    naam: cell('naam'),
    kvk: cell('kvk'),
    agb: cell('agb'),
    grootte: cell('grootte'),
    domeinen: cell('domeinen'),
    accounthouder: cell('accounthouder'),
    locatie: cell('locatie'),
    adres: cell('adres'),
    postcode: cell('postcode'),
    plaats: cell('plaats'),
  }
}
