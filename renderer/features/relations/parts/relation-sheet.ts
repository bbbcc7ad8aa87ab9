import type { Sheet, SheetCell, SheetColumn } from '../../../export/sheet.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import type { ColumnId } from '../columns.ts'
import type { RelationColumn } from './columns.tsx'

/** The list as it goes along: the columns that are on the screen, with days and numbers as such. */
export function sheetOf(
  name: string,
  rows: readonly RelationRow[],
  columns: readonly RelationColumn[],
): Sheet {
  return {
    name,
    columns: columns.map(({ id, header }): SheetColumn => ({ heading: header, kind: kindOf(id) })),
    rows: rows.map((row) => columns.map((column) => cellOf(row, column))),
  }
}

const raw: Partial<Record<ColumnId, (row: RelationRow) => SheetCell>> = {
  lastContact: ({ lastContact }) => lastContact,
  nextPlanned: ({ nextPlanned }) => nextPlanned,
  notes: ({ notes }) => notes,
  contacts: ({ contacts }) => contacts,
  openActions: ({ openActions }) => openActions,
  locations: ({ locations }) => locations.length,
}

function cellOf(row: RelationRow, { id, text }: RelationColumn): SheetCell {
  return raw[id]?.(row) ?? text(row)
}

function kindOf(id: ColumnId): SheetColumn['kind'] {
  if (id === 'lastContact' || id === 'nextPlanned') return 'day'
  return raw[id] === undefined ? 'text' : 'number'
}
