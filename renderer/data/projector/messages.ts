import type { DocId } from '../../../shared/kernel/ids.ts'
import type { CodecSpec } from '../doc-store/codec.ts'
import type { Clock } from '../doc-store/doc-store.ts'

/** A document that is new here, whole: at `clock` there is nothing of it but this update. */
export interface WholeDocument {
  doc: DocId
  clock: Clock
  update: Uint8Array
}

/** A document that was kept; only of a new one it comes along, so that it need not be read again. */
export type Followed = WholeDocument | { doc: DocId }

/** To the worker: begin with everything that is behind, or follow documents that were kept. */
export type ToProjector =
  { type: 'start'; workspace: string; codec: CodecSpec } | { type: 'follow'; documents: readonly Followed[] }

/** From the worker: how far it is. `total` 0 means that the read model is up to date. */
export interface FromProjector {
  done: number
  total: number
}

/** On which the worker says, to every window and worker of this laptop, of which documents it replaced the rows. */
export function projectedChannel(workspace: string): BroadcastChannel {
  return new BroadcastChannel(`projected:${workspace}`)
}
