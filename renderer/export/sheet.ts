import { plain } from './plain.ts'
import type { Sheet, SheetCell } from './sheet-form.ts'

export type { Sheet, SheetCell, SheetColumn } from './sheet-form.ts'

/**
 * The list as CSV that Dutch Excel opens by itself: semicolons, a mark for UTF-8 and a comma in numbers. Days are
 * ISO 8601. CSV knows no text: Excel takes leading zeros off, so the workbook is what to advise.
 */
export function sheetAsCsv({ columns, rows }: Sheet): Uint8Array<ArrayBuffer> {
  const lines = [
    columns.map(({ heading }) => quoted(harmless(heading))),
    ...rows.map((row) => row.map((cell) => quoted(csvCell(cell)))),
  ]
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`)
}

/** The list as an Excel workbook. The library behind it is only fetched for the first one. */
export async function sheetAsXlsx(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const { writeWorkbook } = await import('./xlsx/workbook.ts')
  return writeWorkbook(sheet)
}

function csvCell(cell: SheetCell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return harmless(cell ?? '')
}

/** What begins like a formula would be worked out by the program that opens it: somebody else's words must not. */
function harmless(text: string): string {
  const clean = plain(text)
  return /^[=+\-@\t\n]/u.test(clean) ? `'${clean}` : clean
}

function quoted(text: string): string {
  return /[";\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
