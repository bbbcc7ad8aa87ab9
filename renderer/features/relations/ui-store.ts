import { createStore } from 'zustand/vanilla'
import type { TableSort } from '../../ui/index.ts'

/** What narrows the list: words typed, and one choice each; null shows all. */
export interface RelationFilters {
  words: string
  domain: string | null
  size: string | null
  /** Folded name; '' for relations that nobody looks after. */
  accountHolder: string | null
}

interface RelationsUi {
  filters: RelationFilters
  sort: TableSort
  filter: (change: Partial<RelationFilters>) => void
  reset: () => void
  sortBy: (sort: TableSort) => void
}

const noFilters: RelationFilters = { words: '', domain: null, size: null, accountHolder: null }

/** Is any part of the list left out? */
export function isNarrowed({ words, domain, size, accountHolder }: RelationFilters): boolean {
  return words.trim() !== '' || domain !== null || size !== null || accountHolder !== null
}

export function createRelationsUi() {
  return createStore<RelationsUi>((set) => ({
    filters: noFilters,
    sort: { column: 'name', direction: 'ascending' },
    filter: (change) => set(({ filters }) => ({ filters: { ...filters, ...change } })),
    reset: () => set({ filters: noFilters }),
    sortBy: (sort) => set({ sort }),
  }))
}

/** One for this window: who comes back to the list finds it as it was. */
export const relationsUi = createRelationsUi()
