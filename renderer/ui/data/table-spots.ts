import { HEAD, type TableSpot } from './table-keys.ts'

/** What the keyboard stands on: a row, a cell, or the one control that fills a cell. Other controls keep their keys. */
export function isStop(target: EventTarget): boolean {
  return target instanceof HTMLElement && (isRow(target) || target.dataset['stop'] !== undefined)
}

function isRow(element: HTMLElement): boolean {
  return element.dataset['index'] !== undefined
}

/** The whole cell around a box counts as the box: it is small to hit. */
export function isTickTarget(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.wz-table__cell--tick') !== null
}

/** The place in the table of what was pressed; null outside it. */
export function spotOf(target: EventTarget): TableSpot | null {
  if (!(target instanceof Element)) return null
  const row = target.closest<HTMLElement>('[data-index]')
  const cell = target.closest<HTMLElement>('[data-col]')
  if (row === null && cell === null) return null
  const isCell = cell !== null && (row === null || target.closest('[data-stop]') !== null)
  return {
    row: row === null ? HEAD : Number(row.dataset['index']),
    column: isCell ? Number(cell.dataset['col']) : null,
  }
}

/** What the keyboard stands on at a place. */
export function stopAt(list: HTMLElement, { row, column }: TableSpot): HTMLElement | null {
  const line = list.querySelector<HTMLElement>(row === HEAD ? '.wz-table__head' : `[data-index="${row}"]`)
  if (column === null || line === null) return line
  const cell = line.querySelector<HTMLElement>(`[data-col="${column}"]`)
  return cell?.dataset['stop'] === undefined
    ? (cell?.querySelector<HTMLElement>('[data-stop]') ?? cell)
    : cell
}
