import { derivedId } from '../../kernel/ids.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { fold } from '../../kernel/text-fold.ts'
import { cleanCell } from './cells.ts'
import { listFields, type ListField } from './fields.ts'
import { fieldHinted, fieldNamed } from './headings.ts'
import type { ListLines } from './list-shape.ts'

/** What each column fills, in the order of the columns; null for a column that is not taken over. */
export type Layout = readonly (ListField | null)[]

const SAMPLE = 200

/**
 * What the columns most likely are: first those whose heading names a field, then those whose heading hints at one,
 * then those whose cells can only be one thing. No two columns get the same field.
 */
export function guessLayout({ headings, lines }: Pick<ListLines, 'headings' | 'lines'>): Layout {
  const layout: (ListField | null)[] = headings.map(() => null)
  const taken = new Set<ListField>()
  const give = (guess: (column: number) => ListField | null): void => {
    for (const column of headings.keys()) {
      const field = layout[column] === null ? guess(column) : null
      if (field === null || taken.has(field)) continue
      layout[column] = field
      taken.add(field)
    }
  }
  give((column) => fieldNamed(headings[column] ?? ''))
  give((column) => fieldHinted(headings[column] ?? ''))
  const sample = lines.slice(0, SAMPLE)
  give((column) => fieldOfCells(sample.map(({ cells }) => cleanCell(cells[column] ?? ''))))
  return layout
}

const shapes: readonly (readonly [RegExp, ListField])[] = [
  [/^\d{4} ?[a-z]{2}$/iu, 'postcode'],
  [/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu, 'mail'],
  [/^(?:\+31|0031|0)\s?-?6[\s-]?(?:\d[\s-]?){8}$/u, 'mobiel'],
  [/^(?:\+31|0031|0)(?:[\s()-]*\d){9}$/u, 'telefoon'],
]

/** Nearly all cells have the shape: one cell among ten may be something else. */
function fieldOfCells(cells: readonly string[]): ListField | null {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < 2) return null
  const fits = (shape: RegExp): boolean =>
    filled.filter((cell) => shape.test(cell)).length >= filled.length * 0.9
  return shapes.find(([shape]) => fits(shape))?.[1] ?? null
}

/** `no-name`: no column holds the name of the provider. `double`: this field is filled by more than one column. */
export type LayoutFault = { reason: 'no-name' } | { reason: 'double'; field: ListField }

export function layoutFault(layout: Layout): LayoutFault | null {
  const double = layout.find((field, column) => field !== null && layout.indexOf(field) !== column)
  if (double !== undefined && double !== null) return { reason: 'double', field: double }
  return layout.includes('naam') ? null : { reason: 'no-name' }
}

/** Lists of the same form have the same key, whatever the capitals in their headings. */
export function layoutKey(headings: readonly string[]): string {
  return derivedId('import-layout', ...headings.map(fold))
}

/** The layout as it is kept: JSON of pairs of heading and field, so that a person who reads it understands it. */
export function writeLayout(headings: readonly string[], layout: Layout): string {
  return JSON.stringify(headings.map((heading, column) => [heading, layout[column] ?? null]))
}

/** `unknown`: it is not about these columns, or from a newer build that knows other fields. */
export function readLayout(stored: string, headings: readonly string[]): Result<Layout, 'unknown'> {
  let pairs: unknown
  try {
    pairs = JSON.parse(stored)
  } catch {
    return err('unknown')
  }
  if (!Array.isArray(pairs) || pairs.length !== headings.length) return err('unknown')
  const layout = pairs.map((pair: unknown): unknown => (Array.isArray(pair) ? pair[1] : undefined))
  const known: readonly unknown[] = [...listFields, null]
  if (!layout.every((field): field is ListField | null => known.includes(field))) return err('unknown')
  return layoutFault(layout) === null ? ok(layout) : err('unknown')
}
