import { zipSync } from 'fflate'
import readXlsx from 'read-excel-file/universal'
import { err, ok, type Result } from '../../../../shared/kernel/result.ts'
import { columnNumber, fillMerged } from './merged-cells.ts'
import { sheetPlaces } from './sheet-places.ts'
import { unpack, zipEntries } from './unzip.ts'
import { officeFailure, type OfficeFailure } from './workbook-kind.ts'

/** One sheet of a file: lines of cells as text. A text file has one, without a name. */
export interface ReadSheet {
  name: string
  grid: readonly (readonly string[])[]
}

export type WorkbookFailure = OfficeFailure | 'half-file' | 'damaged' | 'zip-bomb' | 'too-wide'

/** The parts of a workbook that hold its cells; pictures, printer settings and the rest stay packed. */
const NEEDED = /^xl\/(?:workbook\.xml|_rels\/.*|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/iu

/** The sheets of an .xlsx that hold something. Formulas are not calculated: the value that Excel kept is taken. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<ReadSheet[], WorkbookFailure>> {
  const entries = zipEntries(bytes)
  if (!entries.ok) return entries
  const failure = officeFailure(entries.value)
  if (failure !== null) return err(failure)

  const parts: Record<string, Uint8Array> = {}
  for (const entry of entries.value.filter(({ name }) => NEEDED.test(name))) {
    const unpacked = unpack(entry)
    if (!unpacked.ok) return unpacked
    parts[entry.name] = unpacked.value
  }
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'))
  if (sheets.some(([, part]) => isTooWide(textOf(part)))) return err('too-wide')
  return await readParts(parts)
}

async function readParts(parts: Record<string, Uint8Array>): Promise<Result<ReadSheet[], 'damaged'>> {
  // Unpacked above under our own limits. The package would unpack a large file in a worker made from a blob, which
  // the Content-Security-Policy forbids; what is only stored it reads right here.
  const stored = zipSync(parts, { level: 0 })
  try {
    const read = await readXlsx(new Blob([stored.slice()]), { parseNumber: plainNumber })
    const places = sheetPlaces(textOf(parts['xl/workbook.xml']), textOf(parts['xl/_rels/workbook.xml.rels']))
    const sheets = read.map(({ sheet, data }, index) => {
      const place = places[index]
      const grid = data.map((line) => line.map(cellText))
      return {
        name: sheet,
        isHidden: place?.isHidden,
        grid: fillMerged(grid, textOf(parts[place?.part ?? ''])),
      }
    })
    return ok(sheets.filter(({ isHidden, grid }) => isHidden !== true && grid.some(isFilled)))
  } catch {
    // The package says by throwing that this is no workbook as Excel writes it.
    return err('damaged')
  }
}

function isFilled(line: readonly string[]): boolean {
  return line.some((cell) => cell !== '')
}

function textOf(part: Uint8Array | undefined): string {
  return part === undefined ? '' : new TextDecoder().decode(part)
}

const MAX_CELLS = 20_000_000

/** One stray cell at the far end of a sheet would make a row of sixteen thousand cells out of every line. */
function isTooWide(sheet: string): boolean {
  let [rows, columns] = [0, 0]
  for (const [, letters = '', digits = ''] of sheet.matchAll(/<c r="([A-Z]{1,3})(\d{1,7})"/gu)) {
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnNumber(letters))
  }
  return rows * columns > MAX_CELLS
}

/** As Excel shows it: `1.2345678E7` in the file is 12345678. */
function plainNumber(stored: string): string {
  const value = Number(stored)
  return Number.isSafeInteger(value) ? String(value) : stored
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee'
  return typeof cell === 'string' ? cell : ''
}
