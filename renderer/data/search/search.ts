import type { DocId } from '../../../shared/kernel/ids.ts'
import type { CodecSpec } from '../doc-store/codec.ts'
import type { FromSearch, ToSearch } from './messages.ts'
import type { SearchAnswer, SearchProgress, SearchQuestion, SearchResult } from './question.ts'

/** Finds documents by their words; all work is done in a worker, so that typing never waits for it. */
export interface Search {
  /** Makes the index ready before somebody asks. */
  prepare(): void
  /** Null when a newer question took its place. */
  ask(question: SearchQuestion): Promise<SearchAnswer | null>
  /** Documents as results, in this order; those that are not here are left out. */
  describe(docs: readonly DocId[]): Promise<SearchResult[]>
  /** How far the index is; the same object until that changes. */
  progress(): SearchProgress
  subscribe(changed: () => void): () => void
  close(): void
}

/** A worker that dies twice within this time would go on dying. */
const SOON_MS = 60_000

/** The search of one workspace. Its worker begins at the first question, or when `prepare` is called. */
export function workspaceSearch(workspace: string, codec: CodecSpec): Search {
  const listeners = new Set<() => void>()
  const waiting = new Map<number, { message: ToSearch; answer: (message: FromSearch | null) => void }>()
  let progress: SearchProgress = { done: 0, total: 1 }
  let asked = 0
  let worker: Worker | null = null
  let diedAt = -Infinity

  function started(): Worker {
    if (worker !== null) return worker
    worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('error', died)
    worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => {
      if (data.type === 'progress') {
        progress = data.progress
        for (const changed of listeners) changed()
      } else {
        waiting.get(data.id)?.answer(data)
        waiting.delete(data.id)
      }
    })
    send(worker, { type: 'start', workspace, codec })
    for (const { message } of waiting.values()) send(worker, message)
    return worker
  }

  /** It begins anew by itself, with what was asked; one that keeps dying waits for the next question. */
  function died(): void {
    worker?.terminate()
    worker = null
    const now = performance.now()
    const isAgain = now - diedAt < SOON_MS
    diedAt = now
    if (!isAgain) return void started()
    progress = { done: 0, total: 1, failed: true }
    for (const { answer } of waiting.values()) answer(null)
    waiting.clear()
    for (const changed of listeners) changed()
  }

  function request(make: (id: number) => ToSearch): Promise<FromSearch | null> {
    asked += 1
    const id = asked
    return new Promise((resolve) => {
      const now = started()
      const message = make(id)
      waiting.set(id, { message, answer: resolve })
      send(now, message)
    })
  }

  return {
    prepare: () => void started(),
    async ask(question) {
      const answer = await request((id) => ({ type: 'ask', id, question }))
      return answer?.type === 'answer' ? answer.answer : null
    },
    async describe(docs) {
      const answer = await request((id) => ({ type: 'describe', id, docs }))
      return answer?.type === 'described' ? answer.results : []
    },
    progress: () => progress,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    close: () => worker?.terminate(),
  }
}

function send(worker: Worker, message: ToSearch): void {
  worker.postMessage(message)
}
