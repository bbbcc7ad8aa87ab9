import { departmentIdFor, dossierIdFor, locationIdFor } from '../../../../shared/documents/dossier.ts'
import { personIdFor } from '../../../../shared/documents/person.ts'
import { maskBsns } from '../../../../shared/rules/bsn/find-bsn.ts'
import type { ExistingProvider } from '../../../../shared/rules/provider-import/existing.ts'
import { cleanCell } from '../../../../shared/rules/provider-import/cells.ts'
import { guessLayout, type Layout } from '../../../../shared/rules/provider-import/layout.ts'
import { findHeader, readLines } from '../../../../shared/rules/provider-import/list-shape.ts'
import { fieldsNamed } from '../../../../shared/rules/provider-import/headings.ts'
import { planImport, type ImportPlan } from '../../../../shared/rules/provider-import/plan.ts'
import type { ImportIds } from '../../../../shared/rules/provider-import/writes.ts'
import type { ReadSheet } from './read-workbook.ts'

/** What a screen shows of a list before it is planned. What looks like a BSN is masked. */
export interface ListLook {
  /** Index of the sheet. */
  sheet: number
  /** Line of the headings, from 0. */
  header: number
  headings: readonly string[]
  /** Two cells of every column, for whoever reads the headings. */
  samples: readonly (readonly string[])[]
  /** The first lines under the headings. */
  first: readonly { line: number; cells: readonly string[] }[]
  /** How many lines are about something. */
  lines: number
  /** Lines that are passed over: totals, headings again, words below the list. */
  passed: readonly number[]
  guess: Layout
}

const FIRST = 10
const SAMPLES = 2

/** The sheet that is most like a list of providers. */
export function bestSheet(sheets: readonly ReadSheet[]): number {
  const named = sheets.map(({ grid }) => fieldsNamed(grid[findHeader(grid)] ?? []))
  return Math.max(0, named.indexOf(Math.max(...named)))
}

/** Looks at one sheet; without a header it finds the line with the headings itself. */
export function lookAt(sheets: readonly ReadSheet[], sheet: number, header?: number): ListLook {
  const grid = sheets[sheet]?.grid ?? []
  const at = Math.min(Math.max(header ?? findHeader(grid), 0), Math.max(grid.length - 1, 0))
  const { headings, lines, passed } = readLines(grid, at)
  const shown = (cell: string | undefined): string => maskBsns(cleanCell(cell ?? ''))
  return {
    sheet,
    header: at,
    headings,
    samples: headings.map((_, column) => {
      const cells = lines.slice(0, 50).map(({ cells }) => shown(cells[column]))
      return [...new Set(cells.filter((cell) => cell !== ''))].slice(0, SAMPLES)
    }),
    first: lines.slice(0, FIRST).map(({ line, cells }) => ({ line, cells: cells.map(shown) })),
    lines: lines.length,
    passed,
    guess: guessLayout({ headings, lines }),
  }
}

export function planSheet(
  sheet: ReadSheet,
  header: number,
  layout: Layout,
  existing: readonly ExistingProvider[],
  workspace: string,
): ImportPlan {
  return planImport(readLines(sheet.grid, header), layout, existing, importIds(workspace))
}

/** The ids that every laptop of a workspace derives for what is in a list. */
export function importIds(workspace: string): ImportIds {
  return {
    dossierOf: (by) => dossierIdFor(workspace, by),
    locationOf: locationIdFor,
    departmentOf: (name) => departmentIdFor({ name, location: '' }),
    contactOf: (dossier, name) => personIdFor(workspace, dossier, name),
  }
}
