import type { DocumentRow } from '../database/documents.ts'
import type { Announced } from '../../shared/sync/live-frames.ts'
import type { Peer } from '../peers.ts'

/** What Hocuspocus carries along for one document of one connection. */
export type LiveContext = {
  peer: Peer
  /** There from the moment that the document was allowed. */
  row: DocumentRow | null
  /** A change of a reader was refused on this connection; no mark after it is ever called committed. */
  refusedWrite: boolean
  /** Whom the presence message in hand is about, and who of them leaves. */
  announced: Announced
  /** Changes of the whole connection, all its documents together. */
  changes: { take: () => boolean }
}
