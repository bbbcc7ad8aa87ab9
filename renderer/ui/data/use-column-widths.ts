import { useMemo, useState } from 'react'
import { clampWidth, type TableColumn } from './table-columns.ts'

/** The columns as wide as the user made them, while they drag an edge too. */
export function useColumnWidths<Row>(
  columns: ReadonlyArray<TableColumn<Row>>,
  widths: Readonly<Record<string, number>> | undefined,
  onWidth: ((column: string, width: number | null) => void) | undefined,
) {
  const [dragged, setDragged] = useState<{ column: string; width: number } | null>(null)
  const sized = useMemo(() => {
    const chosen = dragged === null ? widths : { ...widths, [dragged.column]: dragged.width }
    return columns.map((column) => {
      const width = chosen?.[column.id]
      return width === undefined ? column : { ...column, width: clampWidth(width), grow: 0 }
    })
  }, [columns, widths, dragged])

  return {
    columns: sized,
    resize(column: string, width: number | null, isDone: boolean) {
      setDragged(isDone || width === null ? null : { column, width })
      if (isDone) onWidth?.(column, width === null ? null : clampWidth(width))
    },
    /** Wider or narrower than it is on the screen now. */
    resizeBy:
      onWidth === undefined
        ? undefined
        : (column: string, now: number, by: number) => onWidth(column, clampWidth(now + by)),
  }
}
