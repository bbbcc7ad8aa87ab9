import type { CodecSpec } from '../doc-store/codec.ts'

/** To the worker: begin with a workspace, or look again because something was kept. */
export type ToProjector = { type: 'start'; workspace: string; codec: CodecSpec } | { type: 'poke' }

/** From the worker: how far it is. `total` 0 means that the read model is up to date. */
export interface FromProjector {
  done: number
  total: number
}
