import type { DocId } from '../../../shared/kernel/ids.ts'
import type { CodecSpec } from '../doc-store/codec.ts'
import type { FromProjector, ToProjector } from './messages.ts'

export interface Projector {
  /** A document was kept: bring its rows up to date. */
  follow(doc: DocId): void
  /** Resolves when the rows follow everything that was kept before the call. */
  idle(): Promise<void>
  close(): void
}

/** Starts the worker that computes the read model; `onProgress` gets the documents done and to do. */
export function startProjector(
  workspace: string,
  codec: CodecSpec,
  onProgress: (progress: FromProjector) => void,
): Projector {
  const worker = new Worker(new URL('./projector.worker.ts', import.meta.url), { type: 'module' })
  let waiting: (() => void)[] = []
  const send = (message: ToProjector): void => worker.postMessage(message)

  worker.addEventListener('message', ({ data }: MessageEvent<FromProjector>) => {
    onProgress(data)
    if (data.total > 0) return
    const done = waiting
    waiting = []
    for (const resolve of done) resolve()
  })
  send({ type: 'start', workspace, codec })

  return {
    follow: (doc) => send({ type: 'follow', doc }),
    idle() {
      return new Promise((resolve) => {
        waiting.push(resolve)
        send({ type: 'follow', doc: null })
      })
    },
    close: () => worker.terminate(),
  }
}
