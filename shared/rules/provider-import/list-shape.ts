import { fold } from '../../kernel/text-fold.ts'
import { cleanCell } from './cells.ts'
import { fieldsNamed } from './headings.ts'

/** A file or a sheet of it, as lines of cells. Line 1 of Excel is the first; blank lines are there. */
export type Grid = readonly (readonly string[])[]

/** Headings stand near the top; below that a list has begun. */
const HEADER_WITHIN = 40

/**
 * The line (from 0) with the headings: the first of those near the top that name most fields. When no line names any,
 * the first with as many cells as the lines below it have.
 */
export function findHeader(grid: Grid): number {
  const top = grid.slice(0, HEADER_WITHIN)
  const named = top.map(fieldsNamed)
  const most = Math.max(0, ...named)
  // One word that is a heading elsewhere can stand in a title; two cannot stand in a title by chance.
  if (most >= 2 || (most === 1 && widthOf(grid) === 1)) return named.indexOf(most)
  const width = widthOf(grid)
  const wide = top.findIndex((line) => filled(line) * 2 > width)
  return Math.max(wide, 0)
}

/** How many cells most lines have. */
function widthOf(grid: Grid): number {
  const counts = new Map<number, number>()
  for (const line of grid.slice(0, 200)) {
    const cells = filled(line)
    if (cells > 0) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

export interface ListLines {
  /** The headings, one for every column that holds something; a column without one is ''. */
  headings: readonly string[]
  /** The lines that are about something, with their number as Excel shows it. */
  lines: readonly { line: number; cells: readonly string[] }[]
  /** The numbers of lines that were passed over: totals, headings again, words below the list. */
  passed: readonly number[]
}

/** Takes the list out of a grid: what stands under the headings, without blank lines, totals and footers. */
export function readLines(grid: Grid, header: number): ListLines {
  const columns = Math.max(0, ...grid.slice(header).map((line) => line.length))
  const headings = Array.from({ length: columns }, (_, column) => cleanCell(grid[header]?.[column] ?? ''))
  const lines: { line: number; cells: readonly string[] }[] = []
  const passed: number[] = []
  const end = endOfList(grid, header, headings)
  for (let index = header + 1; index < grid.length; index++) {
    const cells = grid[index] ?? []
    if (filled(cells) === 0) continue
    if (index >= end || isTotal(cells) || isHeadingsAgain(cells, headings)) passed.push(index + 1)
    else lines.push({ line: index + 1, cells })
  }
  return { headings, lines, passed }
}

/** The first line of what stands below the list: words in one cell, after a blank line or that look like a footer. */
function endOfList(grid: Grid, header: number, headings: readonly string[]): number {
  const isWide = headings.filter((heading) => heading !== '').length > 2
  let end = grid.length
  for (let index = grid.length - 1; index > header; index--) {
    const cells = grid[index] ?? []
    const cellsFilled = filled(cells)
    const isBelow =
      cellsFilled === 0 ||
      isTotal(cells) ||
      (cellsFilled <= 2 && isFooter(cells)) ||
      (isWide && cellsFilled === 1 && filled(grid[index - 1] ?? []) === 0)
    if (!isBelow) return end
    end = index
  }
  return end
}

const TOTAL = /^(?:sub|eind)?tota(?:al|len)\b|^aantal\b|^som\b/u
const FOOTER =
  /^(?:bron|peildatum|gegenereerd|uitgedraaid|geprint|afgedrukt|pagina|blad|einde|let op|toelichting|legenda|versie|stand per|\*|©)/u

/** A line with a sum says so in its first cell, and holds nothing but numbers beside it. */
function isTotal(cells: readonly string[]): boolean {
  const [first = '', ...rest] = cells.filter((cell) => cell.trim() !== '')
  return TOTAL.test(fold(first)) && rest.every((cell) => /^[\d\s.,€%-]+$/u.test(cell))
}

function isFooter(cells: readonly string[]): boolean {
  return FOOTER.test(fold(cells.find((cell) => cell.trim() !== '') ?? ''))
}

/** A list that was made for paper has its headings on every page. */
function isHeadingsAgain(cells: readonly string[], headings: readonly string[]): boolean {
  return headings.every((heading, column) => cleanCell(cells[column] ?? '') === heading)
}

function filled(line: readonly string[]): number {
  return line.filter((cell) => cell.trim() !== '').length
}
