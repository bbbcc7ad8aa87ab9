import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Result } from '../../../shared/kernel/result.ts'

/** An attachment has the rights of its document: the same photo in two documents is two attachments. */
export interface AttachmentRef {
  doc: DocId
  /** SHA-256 of the bytes, in hex. */
  sha: string
}

/** `missing`: not on this laptop. `local`: only on this laptop. `shared`: the municipality keeps it too. */
export type AttachmentState = 'missing' | 'local' | 'shared'

/** The photos of documents, as screens use them. */
export interface Attachments {
  /** Resolves when durable. At most MAX_ATTACHMENT bytes: photos go through `shrinkPhoto` first. */
  keep(
    doc: DocId,
    bytes: Uint8Array,
    type: string,
  ): Promise<Result<{ sha: string; size: number }, 'no-space' | 'io'>>
  /** Null: not on this laptop (yet). */
  read(ref: AttachmentRef): Promise<{ bytes: Uint8Array; type: string } | null>
  /** Calls with the state, and at every change of it, until what it returns is called. */
  watch(ref: AttachmentRef, listener: (state: AttachmentState) => void): () => void
  /** Those that are not on this laptop, or damaged. */
  missingOf(refs: readonly AttachmentRef[]): Promise<AttachmentRef[]>
  close(): Promise<void>
}

/** What sharing needs besides. */
export interface AttachmentStore extends Attachments {
  /** Those in this state here. */
  inState(state: 'local' | 'shared'): Promise<AttachmentRef[]>
  mark(refs: readonly AttachmentRef[], state: 'local' | 'shared'): Promise<void>
  /** Keeps what the server sent; `wrong-sha` when that is not what was asked for. */
  keepFetched(
    ref: AttachmentRef,
    bytes: Uint8Array,
    type: string,
  ): Promise<Result<null, 'wrong-sha' | 'no-space' | 'io'>>
  /** Calls at once and whenever there may be more that are only on this laptop, or damaged. */
  watchWork(listener: () => void): () => void
}
