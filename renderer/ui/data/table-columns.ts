import type { ReactNode } from 'react'

export interface TableColumn<Row> {
  id: string
  header: string
  /** Least width in px. */
  width: number
  /** Share of the room that is left over; 0 keeps the width. */
  grow?: number | undefined
  /** 1 stays longest; columns with a higher number drop out first where there is no room. Default 1. */
  priority?: number | undefined
  sortable?: boolean | undefined
  align?: 'start' | 'end' | undefined
  cell: (row: Row) => ReactNode
  /** The cell in plain words, shown on hover when the cell does not fit. */
  text?: ((row: Row) => string) | undefined
}

type Sized = Pick<TableColumn<never>, 'width' | 'grow' | 'priority'>

/** The columns that fit in `room` px, in their own order; the most important one always stays. */
export function fittingColumns<C extends Sized>(columns: readonly C[], room: number): C[] {
  const byPriority = [...columns].sort((a, b) => (a.priority ?? 1) - (b.priority ?? 1))
  const kept = new Set<C>()
  let used = 0
  for (const column of byPriority) {
    used += column.width
    if (kept.size > 0 && used > room) break
    kept.add(column)
  }
  return columns.filter((column) => kept.has(column))
}

/** One grid track per column; never wider than the room there is. */
export function gridTracks(columns: readonly Sized[]): string {
  return columns
    .map(({ width, grow = 0 }) =>
      grow > 0 ? `minmax(min(${width}px, 100%), ${grow}fr)` : `minmax(0, ${width}px)`,
    )
    .join(' ')
}

const NARROWEST = 64
const WIDEST = 640

/** The width that a column may have when somebody asks for this one, px. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, NARROWEST), WIDEST))
}
