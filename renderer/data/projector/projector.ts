import type { Kept } from '../doc-host/doc-host.ts'
import type { CodecSpec } from '../doc-store/codec.ts'
import type { Followed, FromProjector, ToProjector } from './messages.ts'

export interface Projector {
  /** Something was kept: bring the rows of its document up to date. */
  follow(kept: Kept): void
  /** Resolves when the rows follow everything that was kept before the call. */
  idle(): Promise<void>
  close(): void
}

/** A worker that died has a successor after so long: one that keeps dying must not keep the laptop busy. */
const SUCCESSOR_MS = 2_000

/**
 * Starts the worker that computes the read model, at the first change and at the latest after `shown`: the first screen
 * reads what is there already. `onProgress` gets the documents done and to do.
 */
export function startProjector(
  workspace: string,
  codec: CodecSpec,
  shown: Promise<void>,
  onProgress: (progress: FromProjector) => void,
): Projector {
  let worker: Worker | null = null
  let isClosed = false
  let waiting: (() => void)[] = []

  function begin(): Worker {
    const begun = new Worker(new URL('./projector.worker.ts', import.meta.url), { type: 'module' })
    begun.addEventListener('message', ({ data }: MessageEvent<FromProjector>) => {
      onProgress(data)
      if (data.total > 0) return
      const done = waiting
      waiting = []
      for (const resolve of done) resolve()
    })
    // The next one finds by itself what is behind.
    begun.addEventListener('error', () => {
      begun.terminate()
      worker = null
      setTimeout(() => send({ type: 'follow', documents: [] }), SUCCESSOR_MS)
    })
    begun.postMessage({ type: 'start', workspace, codec } satisfies ToProjector)
    return begun
  }
  function send(message: ToProjector): void {
    if (isClosed) return
    worker ??= begin()
    worker.postMessage(message)
  }
  void shown.then(sendLine)

  // What was kept in one write comes in one message: an import is thousands of documents.
  let line: Followed[] = []
  function sendLine(): void {
    send({ type: 'follow', documents: line })
    line = []
  }

  return {
    follow({ doc, update, clock, before }) {
      line.push(before === 0 ? { doc, update, clock } : { doc })
      if (line.length === 1) queueMicrotask(() => line.length > 0 && sendLine())
    },
    idle() {
      return new Promise((resolve) => {
        waiting.push(resolve)
        sendLine()
      })
    },
    close() {
      isClosed = true
      worker?.terminate()
    },
  }
}
