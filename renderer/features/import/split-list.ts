import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { knownHeadings } from '../../../shared/rules/provider-import/columns.ts'
import papaparse from './papaparse.js'

const delimiters = [';', ',', '\t'] as const

/**
 * Splits the text of a list into records and cells. The delimiter is the one that finds most columns in the
 * first line. `open-quote`: a quotation mark is never closed, so that the rest of the list is in one cell.
 */
export function splitList(text: string): Result<string[][], 'open-quote'> {
  const { data, errors } = papaparse.parse(text, { delimiter: delimiterOf(text) })
  return errors.some(({ code }) => code === 'MissingQuotes') ? err('open-quote') : ok(data)
}

function delimiterOf(text: string): string {
  const found = delimiters.map((delimiter) => {
    const headings = papaparse.parse(text.trimStart(), { delimiter, preview: 1 }).data[0] ?? []
    return { delimiter, known: knownHeadings(headings), cells: headings.length }
  })
  // With no known heading at all, the message about it should still name them one by one.
  return found.sort((a, b) => b.known - a.known || b.cells - a.cells)[0]?.delimiter ?? ';'
}
