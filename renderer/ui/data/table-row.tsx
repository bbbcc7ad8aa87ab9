import { memo } from 'react'
import type { TableColumn } from './table-columns.ts'

interface TableRowProps<Row> {
  row: Row
  index: number
  top: number
  columns: ReadonlyArray<TableColumn<Row>>
  tracks: string
  isActive: boolean
  isSelected: boolean
}

/** One row at its place. Memoised: scrolling re-renders only rows that come in. */
export const TableRow = memo(function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, index, top, columns, tracks, isActive, isSelected } = props
  return (
    <div
      className="wz-table__row"
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
    >
      {columns.map(({ id, align, cell, text }) => (
        <div className="wz-table__cell" role="gridcell" key={id} data-align={align}>
          <span className="wz-table__text" title={text?.(row)}>
            {cell(row)}
          </span>
        </div>
      ))}
    </div>
  )
}) as <Row>(props: TableRowProps<Row>) => React.JSX.Element
