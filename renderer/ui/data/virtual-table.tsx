import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { fittingColumns, gridTracks, type TableColumn } from './table-columns.ts'
import { TableHeader, type TableSort } from './table-header.tsx'
import { rowAfterKey } from './table-keys.ts'
import { TableRow } from './table-row.tsx'
import { placeOf, rememberPlace } from './table-place.ts'
import './virtual-table.css'

const ROW_PX = 36

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
  /** Click or Space. */
  onSelect: (key: string) => void
  /** Enter or double click. */
  onOpen: (key: string) => void
  /** Shown instead of rows when there are none. */
  empty: ReactNode
  /** The table with this name finds its scroll place and row back when it is shown again in this window. */
  placeName?: string | undefined
}

/** A long list as a table: arrows move, Space selects, Enter opens. Fills the height it is given. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, rows, rowKey, sort, onSort, selected, onSelect, onOpen, empty, placeName } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [start] = useState(() => placeOf(placeName))
  const [activeKey, setActiveKey] = useState<string | null>(start.activeKey)
  const [room, setRoom] = useState(0)

  const indexOfKey = useMemo(() => new Map(rows.map((row, index) => [rowKey(row), index])), [rows, rowKey])
  const active = (activeKey === null ? undefined : indexOfKey.get(activeKey)) ?? 0
  const shown = useMemo(() => fittingColumns(columns, room), [columns, room])
  const tracks = useMemo(() => gridTracks(shown), [shown])

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
      withIndex(defaultRangeExtractor(range), rows.length > 0 ? active : null),
  })

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    setRoom(element.clientWidth)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const place = useRef({ placeName, activeKey })
  useEffect(() => {
    place.current = { placeName, activeKey }
  })
  useEffect(() => {
    const element = scroller.current
    let offset = element?.scrollTop ?? 0
    const onScroll = () => {
      offset = element?.scrollTop ?? 0
    }
    element?.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      element?.removeEventListener('scroll', onScroll)
      rememberPlace(place.current.placeName, { offset, activeKey: place.current.activeKey })
    }
  }, [])

  // Focus follows a key press once the row exists in the page; a re-sort by a colleague's change never moves it.
  const moveFocus = useRef(false)
  useEffect(() => {
    if (!moveFocus.current) return
    moveFocus.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true })
  }, [active])

  const isBack = useRef(start.activeKey !== null)
  const hasRows = virtualizer.getVirtualItems().length > 0
  useEffect(() => {
    const list = scroller.current
    if (!isBack.current || !hasRows || list === null) return
    isBack.current = false
    // Who comes back to the list goes on where they were, unless they are busy somewhere else.
    if (document.activeElement?.contains(list) !== true) return
    list.querySelector<HTMLElement>('[data-index][tabindex="0"]')?.focus({ preventScroll: true })
  }, [hasRows])

  const keyAt = (index: number) => {
    const row = rows[index]
    return row === undefined ? null : rowKey(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const index = rowIndexOf(event.target)
    // Keys inside a cell's own control belong to that control.
    if (index === null || !isRow(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
    const key = keyAt(index)
    if (key === null) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2)
    const next = rowAfterKey(event.key, index, rows.length, page)
    if (event.key === 'Enter') onOpen(key)
    else if (event.key === ' ') onSelect(key)
    else if (next !== null) {
      moveFocus.current = next !== active
      setActiveKey(keyAt(next))
      virtualizer.scrollToIndex(next, { align: 'auto' })
    } else return
    event.preventDefault()
  }
  const rowOf = (event: MouseEvent, act: (key: string) => void) => {
    const index = rowIndexOf(event.target)
    const key = index === null ? null : keyAt(index)
    if (key === null) return
    setActiveKey(key)
    act(key)
  }

  return (
    <div className="wz-table" role="grid" aria-label={label} aria-rowcount={rows.length + 1} ref={scroller}>
      <TableHeader columns={shown} tracks={tracks} sort={sort} onSort={onSort} />
      {rows.length === 0 ? (
        <div className="wz-table__empty" role="rowgroup">
          <div role="row">
            <div role="gridcell">{empty}</div>
          </div>
        </div>
      ) : (
        <div
          className="wz-table__body"
          role="rowgroup"
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onClick={(event) => rowOf(event, onSelect)}
          onDoubleClick={(event) => rowOf(event, onOpen)}
        >
          {virtualizer.getVirtualItems().map(({ index, start: top }) => {
            const row = rows[index]
            if (row === undefined) return null
            const key = rowKey(row)
            return (
              <TableRow
                key={key}
                row={row}
                index={index}
                top={top}
                columns={shown}
                tracks={tracks}
                isActive={index === active}
                isSelected={key === selected}
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

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['index'] !== undefined
}

function rowIndexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset['index']) : null
}
