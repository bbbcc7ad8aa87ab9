import { useEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useKeyArea } from '../lib/known-keys.ts'
import { fittingColumns, gridTracks, type TableColumn } from './table-columns.ts'
import { TableHeader, type TableSort } from './table-header.tsx'
import { HEAD } from './table-keys.ts'
import { TableRow } from './table-row.tsx'
import { placeOf } from './table-place.ts'
import { howManyTicked } from './table-selection.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { useHand } from './use-hand.ts'
import { useRoom } from './use-room.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'
import { useTableActions, type TableTicks } from './use-table-actions.ts'
import { useTablePlace } from './use-table-place.ts'
import './virtual-table.css'

const ROW_PX = 36
const TICK_PX = 36
/** Left and right of a row together. */
const EDGES_PX = 32

export interface VirtualTableProps<Row> {
  /** Name of the table. */
  label: string
  /** Keep the same array between renders when nothing changed. */
  columns: ReadonlyArray<TableColumn<Row>>
  /** Already sorted and filtered. */
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort: TableSort | null
  onSort: (sort: TableSort) => void
  /** Key of the row shown in the detail pane. */
  selected: string | null
  /** Click or Space; where rows can be ticked, click or Alt+Enter. */
  onSelect: (key: string) => void
  /** Enter or double click. */
  onOpen: (key: string) => void
  /** Shown instead of rows when there are none. */
  empty: ReactNode
  /** The table with this name finds its scroll place and row back when it is shown again in this window. */
  placeName?: string | undefined
  /** Rows can be ticked: a first column of boxes, Space, Shift, Ctrl+A. */
  ticks?: TableTicks<Row> | undefined
  /** The word by which a row is found when somebody types its first letters. */
  typeAhead?: ((row: Row) => string) | undefined
  /** Widths that the user chose, px by column, and what they choose now; null: as wide as it was meant to be. */
  widths?: Readonly<Record<string, number>> | undefined
  onWidth?: ((column: string, width: number | null) => void) | undefined
  /** Another word when the user asked for other rows or another order: the list then begins at the top. */
  arrangement?: string | undefined
  /** Somebody is in the list, with the pointer or the focus, or left it. Keep the same function between renders. */
  onHand?: ((isThere: boolean) => void) | undefined
}

/**
 * A long list as a table, by the grid pattern of ARIA: one tab stop; arrows go over rows, into cells and up to the
 * headers; Enter opens. Fills the height it is given. When rows come, go or move, what somebody looks at stays in place.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, rows, rowKey, sort, onSort, selected, empty, placeName, ticks } = props
  const { typeAhead, widths, onWidth, arrangement = '', onHand } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [start] = useState(() => placeOf(placeName))
  const room = useRoom(scroller)
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey])
  const indexOfKey = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys])
  const sizes = useColumnWidths(columns, widths, onWidth)
  const tickRoom = ticks === undefined ? 0 : TICK_PX
  const shown = useMemo(
    () => fittingColumns(sizes.columns, room - tickRoom - EDGES_PX),
    [sizes.columns, room, tickRoom],
  )
  const tracks = (ticks === undefined ? '' : `${TICK_PX}px `) + gridTracks(shown)

  const { spot, activeKey, ...actions } = useTableActions({
    ...props,
    keys,
    indexOfKey,
    shown,
    scroller,
    startKey: start.activeKey,
    rowPx: ROW_PX,
    resizeBy: sizes.resizeBy,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    textAt: typeAhead === undefined ? undefined : (index) => (rows[index] ? typeAhead(rows[index]) : ''),
  })
  const active = spot.row === HEAD ? null : spot.row
  const virtualizer = useVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    getScrollElement: () => scroller.current,
    initialOffset: start.offset,
    // The header covers the first row's height of the viewport.
    scrollPaddingStart: ROW_PX,
    overscan: 8,
    // The row that holds the tab stop stays in the page, also when it is scrolled away.
    rangeExtractor: (range: Range) =>
      withIndex(defaultRangeExtractor(range), active !== null && rows.length > 0 ? active : null),
  })
  const items = virtualizer.getVirtualItems()
  useScrollAnchor(scroller, indexOfKey, activeKey, arrangement, ROW_PX)
  useTablePlace(scroller, placeName, activeKey, start.activeKey !== null, items.length > 0)
  const hand = useHand(onHand)
  useKeyArea('table')
  useKeyArea('ticks', ticks !== undefined)
  useEffect(() => () => onHand?.(false), [onHand])

  return (
    <div
      className="wz-table"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={ticks === undefined ? undefined : true}
      ref={scroller}
      style={{ '--wz-table-tracks': tracks } as CSSProperties}
      onKeyDown={actions.onKeyDown}
      onClick={actions.onClick}
      {...hand}
    >
      <TableHeader
        columns={shown}
        sort={sort}
        onSort={onSort}
        activeColumn={spot.row === HEAD ? spot.column : null}
        ticks={
          ticks === undefined
            ? null
            : { label: ticks.allLabel, state: howManyTicked(ticks.state.ticked, keys) }
        }
        onResize={onWidth === undefined ? null : sizes.resize}
      />
      {rows.length === 0 ? (
        <div className="wz-table__empty" role="rowgroup">
          <div role="row">
            <div role="gridcell">{empty}</div>
          </div>
        </div>
      ) : (
        <div className="wz-table__body" role="rowgroup" style={{ blockSize: virtualizer.getTotalSize() }}>
          {items.map(({ index, start: top }) => {
            const [row, key] = [rows[index], keys[index]]
            if (row === undefined || key === undefined) return null
            return (
              <TableRow
                key={key}
                row={row}
                index={index}
                top={top}
                columns={shown}
                isActive={index === active}
                activeColumn={index === active ? spot.column : null}
                isCurrent={key === selected}
                tickLabel={ticks?.rowLabel(row) ?? null}
                isTicked={ticks?.state.ticked.has(key) ?? false}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}

function withIndex(indexes: number[], index: number | null): number[] {
  return index === null || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b)
}
