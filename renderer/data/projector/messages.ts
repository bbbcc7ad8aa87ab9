import type { DocId } from '../../../shared/kernel/ids.ts'
import type { CodecSpec } from '../doc-store/codec.ts'

/** To the worker: begin with everything that is behind, or follow a document that was kept. */
export type ToProjector =
  { type: 'start'; workspace: string; codec: CodecSpec } | { type: 'follow'; doc: DocId | null }

/** From the worker: how far it is. `total` 0 means that the read model is up to date. */
export interface FromProjector {
  done: number
  total: number
}

/** On which the worker says, to every window and worker of this laptop, of which documents it replaced the rows. */
export function projectedChannel(workspace: string): BroadcastChannel {
  return new BroadcastChannel(`projected:${workspace}`)
}
