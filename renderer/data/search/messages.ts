import type { DocId } from '../../../shared/kernel/ids.ts'
import type { CodecSpec } from '../doc-store/codec.ts'
import type { SearchAnswer, SearchProgress, SearchQuestion, SearchResult } from './question.ts'

/** To the worker: begin, or answer something. */
export type ToSearch =
  | { type: 'start'; workspace: string; codec: CodecSpec }
  | { type: 'ask'; id: number; question: SearchQuestion }
  | { type: 'describe'; id: number; docs: readonly DocId[] }

/** From the worker. An answer of null: a newer question came before this one's turn. */
export type FromSearch =
  | { type: 'progress'; progress: SearchProgress }
  | { type: 'answer'; id: number; answer: SearchAnswer | null }
  | { type: 'described'; id: number; results: SearchResult[] }
