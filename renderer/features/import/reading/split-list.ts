import { err, ok, type Result } from '../../../../shared/kernel/result.ts'
import { fieldsNamed } from '../../../../shared/rules/provider-import/headings.ts'
import papaparse from './papaparse.js'

const delimiters = [';', ',', '\t', '|'] as const
/** Enough to look past a title and see the list. */
const LOOK_AT = 40

/** `open-quote`: a quotation mark is never closed, so that the rest of the list is in one cell. */
export function splitList(text: string): Result<string[][], 'open-quote'> {
  // Excel reads this first line as "the cells are separated by this", and shows it as no line.
  const told = /^sep=(.)\r?\n/u.exec(text)
  const body = told === null ? text : text.slice(told[0].length)
  const { data, errors } = papaparse.parse(body, { delimiter: told?.[1] ?? delimiterOf(body) })
  return errors.some(({ code }) => code === 'MissingQuotes') ? err('open-quote') : ok(data)
}

/** The one by which a line near the top names most fields; else the one that gives most cells line after line. */
function delimiterOf(text: string): string {
  const found = delimiters.map((delimiter) => {
    const lines = papaparse.parse(text, { delimiter, preview: LOOK_AT }).data
    const named = Math.max(0, ...lines.map(fieldsNamed))
    const cells = lines.map((line) => line.filter((cell) => cell !== '').length).sort((a, b) => a - b)
    return { delimiter, named, cells: cells[Math.floor(cells.length / 2)] ?? 0 }
  })
  return found.sort((a, b) => b.named - a.named || b.cells - a.cells)[0]?.delimiter ?? ';'
}
