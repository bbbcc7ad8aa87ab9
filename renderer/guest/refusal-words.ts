import type { TableRefusal } from '../../shared/sync/table-close-codes.ts'

/** Which of the messages `refused` in the words belongs to a refusal; what passes by itself has none of its own. */
export function refusalKey(reason: TableRefusal) {
  return reason === 'too-fast' || reason === 'not-yours' || reason === 'not-in-time' ? 'other' : reason
}

/** What a guest can do about it: go on in this window, ask the host once more, try again, or take the table's text. */
export type Remedy = 'here' | 'ask' | 'connect' | 'fresh'

const remedies: Partial<Record<TableRefusal, Remedy>> = {
  replaced: 'here',
  'not-admitted': 'ask',
  full: 'connect',
  number: 'fresh',
  'too-large': 'connect',
  'too-fast': 'connect',
  'not-yours': 'connect',
  'not-in-time': 'connect',
}

/** Null when there is nothing to do: the table is over, or only a reload or the host can help. */
export function remedyFor(reason: TableRefusal): Remedy | null {
  return remedies[reason] ?? null
}
