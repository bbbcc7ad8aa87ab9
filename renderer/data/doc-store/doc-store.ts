import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Result } from '../../../shared/kernel/result.ts'

/** Position in the store's log of updates; grows with every append, over all documents. */
export type Clock = number

/** Why an append did not become durable. Its update is still the caller's to keep and to try again. */
export type AppendFailure = 'timeout' | 'no-space' | 'failed'

/** `here`: written on this laptop, so it must still be shared. `elsewhere`: came in from a peer or the journal. */
export type UpdateSource = 'here' | 'elsewhere'

export interface Head {
  doc: DocId
  clock: Clock
  /** ISO moment of the last durable append. */
  savedAt: string
}

/** A durable append: its own clock, and that of the document's append before it; 0 for the first. */
export interface Appended {
  clock: Clock
  before: Clock
}

/** All that there is of a new document, written on this laptop. */
export interface FirstUpdate {
  doc: DocId
  update: Uint8Array
}

/**
 * Keeps documents as Yjs updates. One contract suite holds for every implementation
 * (tests/contract/doc-store.ts).
 */
export interface DocStore {
  /** The updates of a document in the order in which they apply; none when it is not here. */
  load(doc: DocId): Promise<readonly Uint8Array[]>
  /** Resolves when the update is durable, or with the reason why it is not. */
  append(doc: DocId, update: Uint8Array, source: UpdateSource): Promise<Result<Appended, AppendFailure>>
  /**
   * The same for the first updates of new documents, in one write. Null in the place of a document that is here
   * already: nothing of it is written.
   */
  begin(firsts: readonly FirstUpdate[]): Promise<Result<readonly (Appended | null)[], AppendFailure>>
  /**
   * What a document got after `clock`, by whatever window: everything up to the clock that comes with it. Compacted
   * meanwhile, it may be more than that.
   */
  after(doc: DocId, clock: Clock): Promise<{ clock: Clock; updates: readonly Uint8Array[] }>
  /** Replaces the updates of a document by one that says the same. */
  compact(doc: DocId): Promise<void>
  /** The documents with an update after `clock`. */
  heads(after: Clock): Promise<readonly Head[]>
  /** Takes the document out of the store with everything that belongs to it. */
  remove(doc: DocId): Promise<void>
  /** Waits for what was appended and lets go of the storage. */
  close(): Promise<void>
}
