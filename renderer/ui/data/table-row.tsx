import { memo } from 'react'
import type { TableColumn } from './table-columns.ts'
import { TableTick } from './table-tick.tsx'

interface TableRowProps<Row> {
  row: Row
  index: number
  top: number
  columns: ReadonlyArray<TableColumn<Row>>
  /** Has the tab stop: as a whole, or in one of its columns. */
  isActive: boolean
  activeColumn: number | null
  /** Shown beside the list. */
  isCurrent: boolean
  /** Null when rows cannot be ticked. */
  tickLabel: string | null
  isTicked: boolean
}

/** One row at its place. Memoised: scrolling re-renders only rows that come in. */
export const TableRow = memo(function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, index, top, columns, isActive, activeColumn, isCurrent, tickLabel, isTicked } = props
  const canTick = tickLabel !== null
  const first = canTick ? 1 : 0
  return (
    <div
      className="wz-table__row"
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={canTick ? isTicked : isCurrent}
      aria-current={canTick && isCurrent ? true : undefined}
      tabIndex={isActive && activeColumn === null ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      {canTick && (
        <div className="wz-table__cell wz-table__cell--tick" role="gridcell" data-col={0}>
          <TableTick
            label={tickLabel}
            state={isTicked ? 'all' : 'none'}
            isTabStop={isActive && activeColumn === 0}
          />
        </div>
      )}
      {columns.map(({ id, align, cell, text }, column) => {
        const isStop = isActive && activeColumn === column + first
        return (
          <div
            className="wz-table__cell wz-table__text"
            role="gridcell"
            key={id}
            title={text?.(row)}
            data-align={align}
            data-col={column + first}
            data-stop
            {...(isStop ? { tabIndex: 0 } : {})}
          >
            {cell(row)}
          </div>
        )
      })}
    </div>
  )
}) as <Row>(props: TableRowProps<Row>) => React.JSX.Element
