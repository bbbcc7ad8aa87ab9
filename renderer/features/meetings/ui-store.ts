import { createStore } from 'zustand/vanilla'
import type { DocId } from '../../../shared/kernel/ids.ts'

interface MeetingsUi {
  /** What the list is narrowed to. */
  words: string
  search: (words: string) => void
  /** The agenda items whose minutes are open, by meeting. */
  opened: Readonly<Partial<Record<DocId, readonly string[]>>>
  show: (meeting: DocId, items: readonly string[]) => void
}

export function createMeetingsUi() {
  return createStore<MeetingsUi>((set) => ({
    words: '',
    search: (words) => set({ words }),
    opened: {},
    show: (meeting, items) => set(({ opened }) => ({ opened: { ...opened, [meeting]: items } })),
  }))
}

/** One for this window: who looks something up in a dossier comes back to the items that were open. */
export const meetingsUi = createMeetingsUi()
