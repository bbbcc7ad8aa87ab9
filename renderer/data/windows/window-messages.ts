import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Role } from '../../../shared/sync/names.ts'
import type { Kept } from '../doc-host/doc-host.ts'
import type { JournalHealth } from '../journal/journal-writer.ts'
import type { FromProjector } from '../projector/messages.ts'
import type { SyncStatus } from '../sync/sync-engine.ts'

/** What only the leading window knows of a workspace; null: nothing to tell (yet). */
export interface LeaderFacts {
  sync: SyncStatus | null
  journal: JournalHealth | null
  projecting: FromProjector | null
}

/** What the windows of one workspace tell each other. */
export type WindowMessage =
  /** A window is there. Who did not know it answers the same. */
  | { type: 'here' }
  /** Something became durable. The store is the truth: whoever misses this finds it there. */
  | ({ type: 'kept' } & Kept)
  /** All the documents that a window which does not lead has open and wants to be connected. */
  | { type: 'holding'; docs: readonly DocId[] }
  /** The sender leads from now on: tell it what you hold. */
  | { type: 'leading' }
  | { type: 'facts'; facts: LeaderFacts }
  /** Who is where in a document, as y-protocols encodes it. */
  | { type: 'presence'; doc: DocId; update: Uint8Array }
  | { type: 'invite'; question: string; role: Role }
  | { type: 'invited'; question: string; text: string | null }

export type MessageOf<T extends WindowMessage['type']> = Extract<WindowMessage, { type: T }>
