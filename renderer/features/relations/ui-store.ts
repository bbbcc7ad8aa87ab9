import { createStore } from 'zustand/vanilla'
import { NOTHING_TICKED, type TableSort, type TickState } from '../../ui/index.ts'
import { noFilters, type RelationFilters } from './filters.ts'
import { standardSort, type SavedView } from './views.ts'

interface RelationsUi {
  filters: RelationFilters
  sort: TableSort
  ticks: TickState
  /** The saved view that was chosen; null for the whole list. */
  view: string | null
  /** Was the view to begin with shown? Once per window. */
  hasStarted: boolean
  filter: (change: Partial<RelationFilters>) => void
  reset: () => void
  sortBy: (sort: TableSort) => void
  tick: (ticks: TickState) => void
  /** Shows a saved view, or the whole list; its columns are kept elsewhere. */
  show: (view: SavedView | null) => void
  /** What is shown now is this view from here on. */
  setView: (view: string | null) => void
}

export function createRelationsUi() {
  return createStore<RelationsUi>((set) => ({
    filters: noFilters,
    sort: standardSort,
    ticks: NOTHING_TICKED,
    view: null,
    hasStarted: false,
    filter: (change) => set(({ filters }) => ({ filters: { ...filters, ...change } })),
    reset: () => set({ filters: noFilters }),
    sortBy: (sort) => set({ sort }),
    tick: (ticks) => set({ ticks }),
    show: (view) =>
      set({
        hasStarted: true,
        view: view?.id ?? null,
        filters: view?.filters ?? noFilters,
        sort: view?.sort ?? standardSort,
      }),
    setView: (view) => set({ view }),
  }))
}

/** One for this window: who comes back to the list finds it as it was. */
export const relationsUi = createRelationsUi()
