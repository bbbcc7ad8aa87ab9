import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { Icon } from '../lib/icon.tsx'
import type { TableColumn } from './table-columns.ts'

export interface TableSort {
  column: string
  direction: 'ascending' | 'descending'
}

interface TableHeaderProps<Row> {
  columns: ReadonlyArray<TableColumn<Row>>
  tracks: string
  sort: TableSort | null
  onSort: (sort: TableSort) => void
}

/** The sticky first row, with a button in each column that can be sorted. */
export function TableHeader<Row>({ columns, tracks, sort, onSort }: TableHeaderProps<Row>) {
  const directionOf = (id: string) => (sort?.column === id ? sort.direction : undefined)
  return (
    <div className="wz-table__head" role="rowgroup">
      <div
        className="wz-table__row wz-table__row--head"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: tracks }}
      >
        {columns.map(({ id, header, sortable = false, align }) => {
          const direction = directionOf(id)
          return (
            <div
              className="wz-table__cell"
              role="columnheader"
              key={id}
              data-align={align}
              aria-sort={sortable ? (direction ?? 'none') : undefined}
            >
              {sortable ? (
                <button
                  className="wz-table__sort"
                  type="button"
                  data-sorted={direction}
                  onClick={() =>
                    onSort({ column: id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
                  }
                >
                  <span className="wz-table__text">{header}</span>
                  <Icon
                    of={
                      direction === undefined ? ArrowUpDown : direction === 'ascending' ? ArrowUp : ArrowDown
                    }
                  />
                </button>
              ) : (
                <span className="wz-table__text">{header}</span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
