import * as z from 'zod'
import { newId } from '../../../shared/kernel/ids.ts'
import { fold } from '../../../shared/kernel/text-fold.ts'
import type { TableSort } from '../../ui/index.ts'
import { readColumns, type ColumnChoice } from './columns.ts'
import { readFilters, type RelationFilters } from './filters.ts'

/** How somebody looks at the list: what is left out, in which order, with which columns. */
export interface Look {
  filters: RelationFilters
  sort: TableSort
  columns: ColumnChoice
}

export const standardSort: TableSort = { column: 'name', direction: 'ascending' }

const Sort = z.object({ column: z.string(), direction: z.enum(['ascending', 'descending']) })

/** A look with a name (*weergave*). */
export interface SavedView extends Look {
  id: string
  name: string
  [keptByNewer: string]: unknown
}

const View = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1),
  sort: Sort.catch(standardSort),
})

const Views = z.looseObject({
  // One that cannot be read is left out; the others stay.
  views: z.array(View.nullable().catch(null)).catch([]),
  /** The id of the one to begin with; null for the whole list. */
  start: z.string().nullable().catch(null),
})

export interface SavedViews {
  views: SavedView[]
  start: string | null
  [keptByNewer: string]: unknown
}

/** Total. What a newer build kept beside it is carried along. */
export function readViews(stored: unknown): SavedViews {
  const read = Views.safeParse(stored ?? {})
  if (!read.success) return { views: [], start: null }
  const views = read.data.views
    .filter((view) => view !== null)
    .map((view) => ({
      ...view,
      filters: readFilters(view['filters']),
      columns: readColumns(view['columns']),
    }))
  return { ...read.data, views }
}

export function viewNamed({ views }: SavedViews, name: string): SavedView | undefined {
  return views.find((view) => fold(view.name) === fold(name))
}

/** Keeps a look under a name, in the place of the view that had this name; answers its id too. */
export function saveView(
  saved: SavedViews,
  name: string,
  look: Look,
  isStart: boolean,
): { saved: SavedViews; id: string } {
  const old = viewNamed(saved, name)
  const view: SavedView = { ...old, id: old?.id ?? newId(), name: name.trim(), ...look }
  const others = saved.views.filter(({ id }) => id !== view.id)
  const start = isStart ? view.id : saved.start === view.id ? null : saved.start
  return { saved: { ...saved, start, views: [...others, view].sort(byName) }, id: view.id }
}

/** Another view with this name makes way. */
export function renameView(saved: SavedViews, id: string, name: string): SavedViews {
  const others = saved.views.filter((view) => view.id === id || fold(view.name) !== fold(name))
  const renamed = others.map((view) => (view.id === id ? { ...view, name: name.trim() } : view))
  return { ...saved, views: renamed.sort(byName) }
}

export function removeView(saved: SavedViews, id: string): SavedViews {
  const start = saved.start === id ? null : saved.start
  return { ...saved, start, views: saved.views.filter((view) => view.id !== id) }
}

/** Is this what the view keeps? How wide the columns are does not matter. */
export function isSameLook(one: Look, other: Look): boolean {
  const said = ({ filters, sort, columns }: Look): string =>
    JSON.stringify([
      ...Object.entries(filters).sort(([a], [b]) => a.localeCompare(b)),
      sort.column,
      sort.direction,
      columns.shown,
    ])
  return said(one) === said(other)
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

function byName(a: SavedView, b: SavedView): number {
  return collator.compare(a.name, b.name)
}
