import { err } from '../../../shared/kernel/result.ts'
import type { BackupPort } from './read-backup.ts'
import type { OnProgress } from './test-backup.ts'
import type { BackupOutcome, BackupTask, FromBackupWorker, ToBackupWorker, WorkingOn } from './work.ts'

/**
 * Does a task in a worker of its own, so that typing goes on meanwhile; the window passes its calls on to the main
 * process. With the signal it ends at once, and a backup that was being made leaves nothing behind.
 */
export function runTask<T extends BackupTask>(
  port: BackupPort,
  on: WorkingOn,
  task: T,
  onProgress: OnProgress = () => undefined,
  signal?: AbortSignal,
): Promise<BackupOutcome[T['type']]> {
  const worker = new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' })
  const send = (message: ToBackupWorker): void => worker.postMessage(message)
  let making: string | null = null

  async function call({ id, method, input }: Extract<FromBackupWorker, { type: 'call' }>): Promise<void> {
    const ask: (of: never) => Promise<unknown> = port[method]
    const answer = await ask(input as never)
    if (method === 'begin') making = handleIn(answer)
    // Called off while it was being begun.
    if (signal?.aborted === true) leave()
    else send({ type: 'answer', id, answer })
  }

  function leave(): void {
    if (making !== null) void port.abort({ backup: making })
  }

  return new Promise<BackupOutcome[T['type']]>((resolve) => {
    const fail = (): void => resolve(err('io'))
    worker.addEventListener('message', ({ data }: MessageEvent<FromBackupWorker>) => {
      if (data.type === 'call') void call(data).catch(fail)
      else if (data.type === 'progress') onProgress(data.done, data.total)
      else resolve(data.outcome as BackupOutcome[T['type']])
    })
    worker.addEventListener('error', () => {
      leave()
      fail()
    })
    signal?.addEventListener(
      'abort',
      () => {
        leave()
        fail()
      },
      { once: true },
    )
    send({ type: 'start', on, task })
  }).finally(() => worker.terminate())
}

function handleIn(answer: unknown): string | null {
  const { ok, value } = answer as Awaited<ReturnType<BackupPort['begin']>> & { value?: { backup: string } }
  return ok ? value.backup : null
}
