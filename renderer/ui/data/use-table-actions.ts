import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import type { TableColumn } from './table-columns.ts'
import { HEAD, spotAfterKey, type TableSpot } from './table-keys.ts'
import {
  anchorAt,
  extendTicks,
  howManyTicked,
  tickAll,
  tickNone,
  toggleTick,
  type TickState,
} from './table-selection.ts'
import { isStop, isTickTarget, spotOf, stopAt } from './table-spots.ts'
import { typeAhead } from './type-ahead.ts'
import { useSecondClick } from './use-second-click.ts'

/** Rows that can be ticked: the ticks there are, and the words for the boxes. */
export interface TableTicks<Row> {
  state: TickState
  onChange: (state: TickState) => void
  /** Name of the box in the header, e.g. "Kies alles". */
  allLabel: string
  /** Name of the box of a row, e.g. "Kies De Linde". */
  rowLabel: (row: Row) => string
}

interface TableActionsOptions<Row> {
  keys: readonly string[]
  indexOfKey: ReadonlyMap<string, number>
  shown: ReadonlyArray<TableColumn<Row>>
  scroller: RefObject<HTMLElement | null>
  startKey: string | null
  rowPx: number
  ticks?: TableTicks<Row> | undefined
  onSelect: (key: string) => void
  onOpen: (key: string) => void
  resizeBy: ((column: string, now: number, by: number) => void) | undefined
  scrollTo: (index: number) => void
  textAt: ((index: number) => string) | undefined
}

const RESIZE_PX = 16

/** Where the keyboard is in a table, and what keys and clicks do there. */
export function useTableActions<Row>(options: TableActionsOptions<Row>) {
  const { keys, indexOfKey, shown, scroller, ticks, onSelect, onOpen } = options
  const [at, setAt] = useState<{ key: string | null; column: number | null; isHead: boolean }>({
    key: options.startKey,
    column: null,
    isHead: false,
  })
  const [letters] = useState(typeAhead)
  // A row that is gone leaves its place to the one that comes after it.
  const lastRow = useRef(0)
  const found = at.key === null ? undefined : indexOfKey.get(at.key)
  const row = found ?? Math.max(0, Math.min(lastRow.current, keys.length - 1))
  lastRow.current = row
  const columns = shown.length + (ticks === undefined ? 0 : 1)
  const column = at.column === null ? null : Math.min(at.column, columns - 1)
  const spot: TableSpot = { row: at.isHead ? HEAD : row, column: at.isHead ? (column ?? 0) : column }

  // Focus follows a key press once the row exists in the page; a change by a colleague never moves it elsewhere.
  const moveFocus = useRef(false)
  const lastFocused = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const list = scroller.current
    if (list === null) return
    // The row that had it was removed: the one that came in its place has it now.
    const isLost = lastFocused.current?.isConnected === false && document.activeElement === document.body
    if (moveFocus.current || isLost) stopAt(list, spot)?.focus({ preventScroll: true })
    moveFocus.current = false
    const focused = document.activeElement
    lastFocused.current = focused instanceof HTMLElement && list.contains(focused) ? focused : null
  })

  const go = (to: TableSpot): void => {
    moveFocus.current = true
    setAt({ key: keys[to.row] ?? at.key, column: to.column, isHead: to.row === HEAD })
    if (to.row !== HEAD) options.scrollTo(to.row)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!isStop(event.target)) return
    const from = spotOf(event.target)
    if (from === null) return
    if (from.row === HEAD ? onHeadKey(event, from) : onRowKey(event, from)) event.preventDefault()
  }

  const onHeadKey = (event: KeyboardEvent, from: TableSpot): boolean => {
    const at = (from.column ?? 0) - (ticks === undefined ? 0 : 1)
    const resized = event.key === 'ArrowLeft' ? -RESIZE_PX : event.key === 'ArrowRight' ? RESIZE_PX : 0
    if (event.ctrlKey && resized !== 0) {
      const cell = event.target instanceof Element ? event.target.closest('[role="columnheader"]') : null
      const id = shown[at]?.id
      if (id === undefined || cell === null) return false
      options.resizeBy?.(id, cell.getBoundingClientRect().width, resized)
      return true
    }
    if (event.altKey || event.metaKey || event.shiftKey) return false
    if (event.key === ' ' && at < 0) {
      tickEverything()
      return true
    }
    return move(event, from)
  }

  const onRowKey = (event: KeyboardEvent, from: TableSpot): boolean => {
    const key = keys[from.row]
    if (key === undefined || event.metaKey) return false
    if (event.key === 'Enter' && event.altKey && ticks !== undefined) onSelect(key)
    else if (event.altKey) return false
    else if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) onOpen(key)
    else if (event.key === ' ' && !event.ctrlKey) {
      if (ticks === undefined) onSelect(key)
      else if (event.shiftKey) ticks.onChange(extendTicks(ticks.state, keys, key, key))
      else ticks.onChange(toggleTick(ticks.state, key))
    } else if (ticks !== undefined && event.ctrlKey && event.key.toLowerCase() === 'a') {
      ticks.onChange(tickAll(ticks.state, keys))
    } else if (ticks !== undefined && event.key === 'Escape' && ticks.state.ticked.size > 0) {
      ticks.onChange(tickNone(ticks.state))
    } else if (move(event, from)) return true
    else return onLetter(event, from)
    return true
  }

  const move = (event: KeyboardEvent, from: TableSpot): boolean => {
    const { clientHeight = 0 } = scroller.current ?? {}
    const page = Math.max(1, Math.floor(clientHeight / options.rowPx) - 2)
    const to = spotAfterKey(event, from, { rows: keys.length, columns, page })
    const isUpOrDown = to !== null && to.row !== from.row
    if (to === null || (event.ctrlKey && !['Home', 'End'].includes(event.key))) return false
    if (event.shiftKey) {
      if (ticks === undefined || !isUpOrDown || to.row === HEAD) return false
      const [key, next] = [keys[from.row], keys[to.row]]
      if (key !== undefined && next !== undefined) ticks.onChange(extendTicks(ticks.state, keys, key, next))
    }
    go(to)
    return true
  }

  const onLetter = (event: KeyboardEvent, from: TableSpot): boolean => {
    const { textAt } = options
    if (textAt === undefined || event.ctrlKey || event.key.length !== 1) return false
    const to = letters.type(event.key, event.timeStamp, from.row, keys.length, textAt)
    if (to !== null) go({ row: to, column: from.column })
    return true
  }

  const tickEverything = (): void => {
    if (ticks === undefined) return
    const { state } = ticks
    ticks.onChange(howManyTicked(state.ticked, keys) === 'all' ? tickNone(state) : tickAll(state, keys))
  }

  const clicked = useSecondClick(onOpen)
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const isTick = isTickTarget(event.target)
    const from = spotOf(event.target)
    if (from === null) return
    if (from.row === HEAD) {
      if (isTick) tickEverything()
      setAt({
        key: at.key,
        column: from.column,
        isHead: event.target instanceof Element && isStop(event.target),
      })
      return
    }
    const key = keys[from.row]
    if (key === undefined) return
    setAt({ key, column: isTick ? 0 : null, isHead: false })
    if (!isTick) clicked.current = key
    if (ticks === undefined) return onSelect(key)
    const current = keys[spot.row] ?? key
    if (event.shiftKey) ticks.onChange(extendTicks(ticks.state, keys, current, key))
    else if (isTick || event.ctrlKey) ticks.onChange(toggleTick(ticks.state, key))
    else {
      ticks.onChange(anchorAt(ticks.state, key))
      onSelect(key)
    }
  }

  return { spot, activeKey: keys[row] ?? null, onKeyDown, onClick }
}
