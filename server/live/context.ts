import type { DocumentRow } from '../database/documents.ts'
import type { Announced } from '../../shared/sync/live-frames.ts'
import type { Peer } from '../peers.ts'

/** What Hocuspocus carries along for one document of one connection. */
export type LiveContext = {
  peer: Peer
  /** There from the moment that the document was allowed. */
  row: DocumentRow | null
  /** A change of this document was refused on this connection; no mark after it is ever called committed. */
  refused: 'READ_ONLY' | 'TOO_LARGE' | null
  /** Whom the presence message in hand is about, and who of them leaves. */
  announced: Announced
  /** Changes of the whole connection, all its documents together. */
  changes: { take: () => boolean }
}
