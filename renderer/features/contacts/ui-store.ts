import { createStore } from 'zustand/vanilla'
import type { TableSort } from '../../ui/index.ts'

/** What narrows the list: words typed, and one choice each; null shows all. */
export interface ContactFilters {
  words: string
  level: string | null
  /** What they do, in words, as `ContactLine.work` says it. */
  work: string | null
  topic: string | null
}

interface ContactsUi {
  filters: ContactFilters
  sort: TableSort
  filter: (change: Partial<ContactFilters>) => void
  reset: () => void
  sortBy: (sort: TableSort) => void
}

const noFilters: ContactFilters = { words: '', level: null, work: null, topic: null }

/** Is any part of the list left out? */
export function isNarrowed({ words, level, work, topic }: ContactFilters): boolean {
  return words.trim() !== '' || level !== null || work !== null || topic !== null
}

/** One for this window: who comes back to the list finds it as it was. */
export const contactsUi = createStore<ContactsUi>((set) => ({
  filters: noFilters,
  sort: { column: 'name', direction: 'ascending' },
  filter: (change) => set(({ filters }) => ({ filters: { ...filters, ...change } })),
  reset: () => set({ filters: noFilters }),
  sortBy: (sort) => set({ sort }),
}))
