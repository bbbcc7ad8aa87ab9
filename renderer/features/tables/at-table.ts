import type { Awareness } from 'y-protocols/awareness'
import type { OpenTable as HostedTable } from '../../../shared/ipc/tables.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { TablePerson } from '../../../shared/sync/table-messages.ts'
import { useSession, useTable } from '../../data/react.ts'
import type { LinkState } from '../../data/table/table-link.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'

/** How this laptop sits at the table of one document. */
export interface AtTable {
  /** What only the host has: the code. Null for a colleague. */
  hosted: HostedTable | null
  link: LinkState
  people: readonly TablePerson[]
  /** The own id among the people; null before the first seat. */
  me: string | null
}

/** Null while this laptop is not at the table of this document. */
export function useAtTable(document: DocId): AtTable | null {
  const state = useTable()
  switch (state.name) {
    case 'hosting':
      return state.open.document === document ? seatAt(state.open, state) : null
    case 'joined':
      return state.document === document ? seatAt(null, state) : null
    case 'none':
    case 'interrupted':
    case 'joining':
      return null
  }
}

function seatAt(
  hosted: HostedTable | null,
  { link, people }: { link: LinkState; people: readonly TablePerson[] },
): AtTable {
  const seat = 'seat' in link ? link.seat : null
  return { hosted, link, people, me: seat?.id ?? null }
}

/** Who is where in this document: over the table when it is at one, else over the municipality. */
export function useTableAwareness({ open, live }: SessionDocument): Awareness | null {
  const { table } = useSession()
  // Asked again with every change at the table: the presence comes with the first seat.
  useTable()
  if (open.readOnly) return null
  return table.awareness(open.id) ?? live?.awareness ?? null
}
