import { plain } from '../plain.ts'
import type { Sheet, SheetCell, SheetColumn } from '../sheet-form.ts'

/** Places in the list of styles of the workbook. */
const STYLE = { number: 0, text: 1, day: 2, heading: 3 }
/** What Excel takes in one cell, and in the name of a sheet. */
const MOST_CHARACTERS = 32_767
const LONGEST_NAME = 31
const NARROWEST = 9
const WIDEST = 60
const DAY_MS = 86_400_000
/** Excel counts days from here, and is wrong about those before March 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const FIRST_DAY = Date.UTC(1900, 2, 1)

/** What is in the worksheet, in the order that Excel asks for. */
export function sheetXml({ columns, rows }: Sheet): string {
  const all = `A1:${cellName(Math.max(0, columns.length - 1), rows.length)}`
  const head = columns.map(({ heading }) => heading)
  return [
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews>',
    `<cols>${columns.map((column, index) => width(index, column, rows)).join('')}</cols>`,
    '<sheetData>',
    rowXml(0, head, () => 'heading'),
    ...rows.map((row, index) => rowXml(index + 1, row, (column) => columns[column]?.kind ?? 'text')),
    '</sheetData>',
    `<autoFilter ref="${all}"/>`,
    // Else Excel marks every KvK number with "number stored as text".
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>`,
  ].join('')
}

/** A name that Excel takes for a sheet: short, without signs of its own, and not the one it keeps for itself. */
export function sheetName(name: string): string {
  const legal = plain(name)
    .replace(/[[\]/\\:*?\s]+/gu, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/^[' ]+|[' \uD800-\uDBFF]+$/gu, '')
  return legal === '' || /^history$/iu.test(legal) ? `${legal}_` : legal
}

/** Text as it stands in XML, also between quotes. */
export function xml(text: string): string {
  return plain(text).replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`)
}

function rowXml(index: number, row: readonly SheetCell[], kindOf: (column: number) => Kind): string {
  const cells = row.map((cell, column) => cellXml(cellName(column, index), cell, kindOf(column)))
  return `<row r="${index + 1}">${cells.join('')}</row>`
}

type Kind = SheetColumn['kind'] | 'heading'

function cellXml(place: string, cell: SheetCell, kind: Kind): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}" s="${STYLE.number}"><v>${cell}</v></c>`
  const day = kind === 'day' ? dayNumber(cell) : null
  if (day !== null) return `<c r="${place}" s="${STYLE.day}"><v>${day}</v></c>`
  const style = kind === 'heading' ? STYLE.heading : STYLE.text
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`
}

/** Excel reads `_x0041_` in a text as a letter by its number: the first sign of what only looks like it is named so. */
function cellText(text: string): string {
  return xml(text.slice(0, MOST_CHARACTERS).replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_'))
}

function dayNumber(iso: string): number | null {
  const time = /^\d{4}-\d\d-\d\d$/u.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN
  return time >= FIRST_DAY ? (time - DAY_ZERO) / DAY_MS : null
}

function width(index: number, { heading, kind }: SheetColumn, rows: readonly SheetCell[][]): string {
  const lengths = rows.map((row) => (kind === 'day' ? 10 : String(row[index] ?? '').length))
  // Room for the arrow of the filter beside the heading.
  const widest = lengths.reduce((most, length) => Math.max(most, length), heading.length + 3)
  const wide = Math.min(WIDEST, Math.max(NARROWEST, widest + 1))
  return `<col min="${index + 1}" max="${index + 1}" width="${wide}" customWidth="1"/>`
}

/** "A1" for the first column of the first row. */
function cellName(column: number, row: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCodePoint(65 + (rest % 26)) + letters
  }
  return `${letters}${row + 1}`
}
