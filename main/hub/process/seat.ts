import type { Connection } from '@hocuspocus/server'
import type { Announced } from '../../../shared/sync/live-frames.ts'
import type { TablePersonKind } from '../../../shared/sync/table-messages.ts'
import type { Link } from './link.ts'

/** Somebody's place at the document. */
export type LiveSeat = {
  /** Null until Hocuspocus has let the connection in. */
  connection: Connection<LiveContext> | null
  receive: (bytes: Uint8Array) => void
  setMayWrite: (mayWrite: boolean) => void
  leave: () => void
}

/** What Hocuspocus carries along for one connection. */
export type LiveContext = {
  who: { id: string; kind: TablePersonKind; name: string }
  link: Link
  seat: LiveSeat
  mayWrite: boolean
  /** Whom the presence message in hand is about, and who of them leaves. */
  announced: Announced
  changes: { take: () => boolean }
}
