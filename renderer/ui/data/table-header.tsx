import { useRef, type PointerEvent } from 'react'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { Icon } from '../lib/icon.tsx'
import type { TableColumn } from './table-columns.ts'
import { TableTick } from './table-tick.tsx'

export interface TableSort {
  column: string
  direction: 'ascending' | 'descending'
}

interface TableHeaderProps<Row> {
  columns: ReadonlyArray<TableColumn<Row>>
  sort: TableSort | null
  onSort: (sort: TableSort) => void
  /** The column with the tab stop, the one with the ticks counted too; null when it is not in the header. */
  activeColumn: number | null
  /** Null when rows cannot be ticked. */
  ticks: { label: string; state: 'all' | 'some' | 'none' } | null
  /** A width while somebody drags, and once more when it is done; null: as wide as it was meant to be. */
  onResize: ((column: string, width: number | null, isDone: boolean) => void) | null
}

/** The sticky first row: what sorts, ticks all, and how wide columns are. */
export function TableHeader<Row>({
  columns,
  sort,
  onSort,
  activeColumn,
  ticks,
  onResize,
}: TableHeaderProps<Row>) {
  const first = ticks === null ? 0 : 1
  return (
    <div className="wz-table__head" role="rowgroup">
      <div className="wz-table__row wz-table__row--head" role="row" aria-rowindex={1}>
        {ticks !== null && (
          <div className="wz-table__cell wz-table__cell--tick" role="columnheader" data-col={0}>
            <TableTick {...ticks} isTabStop={activeColumn === 0} />
          </div>
        )}
        {columns.map((column, index) => (
          <ColumnHeader
            key={column.id}
            column={column}
            index={index + first}
            direction={sort?.column === column.id ? sort.direction : undefined}
            isTabStop={activeColumn === index + first}
            onSort={onSort}
            onResize={onResize}
          />
        ))}
      </div>
    </div>
  )
}

interface ColumnHeaderProps<Row> extends Pick<TableHeaderProps<Row>, 'onSort' | 'onResize'> {
  column: TableColumn<Row>
  index: number
  direction: TableSort['direction'] | undefined
  isTabStop: boolean
}

function ColumnHeader<Row>(props: ColumnHeaderProps<Row>) {
  const { column, index, direction, isTabStop, onSort, onResize } = props
  const { id, header, sortable = false, align } = column
  const tabIndex = isTabStop ? 0 : -1
  return (
    <div
      className="wz-table__cell"
      role="columnheader"
      data-align={align}
      data-col={index}
      data-column={id}
      aria-sort={sortable ? (direction ?? 'none') : undefined}
      {...(sortable ? {} : { 'data-stop': true, ...(isTabStop ? { tabIndex } : {}) })}
    >
      {sortable ? (
        <button
          className="wz-table__sort"
          type="button"
          tabIndex={tabIndex}
          data-stop
          data-sorted={direction}
          onClick={() =>
            onSort({ column: id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
          }
        >
          <span className="wz-table__text">{header}</span>
          <Icon
            of={direction === undefined ? ArrowUpDown : direction === 'ascending' ? ArrowUp : ArrowDown}
          />
        </button>
      ) : (
        <span className="wz-table__text">{header}</span>
      )}
      {onResize !== null && <ColumnEdge onResize={(width, isDone) => onResize(id, width, isDone)} />}
    </div>
  )
}

/** The edge of a column, to be dragged; by keyboard it is Ctrl with an arrow on the header. */
function ColumnEdge({ onResize }: { onResize: (width: number | null, isDone: boolean) => void }) {
  const drag = useRef<{ from: number; width: number } | null>(null)
  const widthAt = (event: PointerEvent): number => {
    const { from, width } = drag.current ?? { from: event.clientX, width: 0 }
    return width + event.clientX - from
  }
  return (
    <span
      className="wz-table__edge"
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0
        drag.current = { from: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (drag.current !== null) onResize(widthAt(event), false)
      }}
      onPointerUp={(event) => {
        const hasMoved = drag.current !== null && drag.current.from !== event.clientX
        if (hasMoved) onResize(widthAt(event), true)
        drag.current = null
      }}
      onDoubleClick={() => onResize(null, true)}
    />
  )
}
