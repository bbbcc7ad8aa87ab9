import { err, type Result } from '../../../../shared/kernel/result.ts'
import type { ExistingProvider } from '../../../../shared/rules/provider-import/existing.ts'
import type { Layout } from '../../../../shared/rules/provider-import/layout.ts'
import type { ImportPlan, PlannedProvider } from '../../../../shared/rules/provider-import/plan.ts'
import type { ListLook } from './list-desk.ts'
import type { FromReader, OpenedList, ToReader } from './messages.ts'
import { MAX_LIST_BYTES, type ReadFailure } from './read-list.ts'

/** A worker with one file, so that reading and comparing ten thousand rows holds nobody up. */
export interface ListReader {
  read(file: File): Promise<Result<OpenedList, ReadFailure>>
  /** Another sheet, or another line with the headings. */
  look(sheet: number, header?: number): Promise<ListLook>
  plan(of: {
    sheet: number
    header: number
    layout: Layout
    existing: readonly ExistingProvider[]
    workspace: string
  }): Promise<ImportPlan>
  close(): void
}

export function listReader(): ListReader {
  const worker = new Worker(new URL('./read-list.worker.ts', import.meta.url), { type: 'module' })

  let last: Promise<unknown> = Promise.resolve()

  /** One question at a time: answers do not say which question they are to. */
  function ask<T>(message: ToReader, onAnswer: (answer: FromReader) => T | undefined): Promise<T> {
    const answer = last.then(() => askNow(message, onAnswer))
    last = answer.catch(() => undefined)
    return answer
  }

  function askNow<T>(message: ToReader, onAnswer: (answer: FromReader) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = new AbortController()
      const { signal } = stop
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<FromReader>) => {
          const answer = onAnswer(data)
          if (answer === undefined) return
          stop.abort()
          resolve(answer)
        },
        { signal },
      )
      worker.addEventListener('error', () => reject(new Error('the reader of the list stopped')), { signal })
      worker.postMessage(message)
    })
  }

  return {
    // Before anything is read: a file of two hundred megabytes must not come into memory.
    read: (file) =>
      file.size > MAX_LIST_BYTES
        ? Promise.resolve(err('too-large'))
        : ask({ type: 'read', file }, (answer) => (answer.type === 'read' ? answer.result : undefined)),
    look: (sheet, header) =>
      ask({ type: 'look', sheet, ...(header === undefined ? {} : { header }) }, (answer) =>
        answer.type === 'look' ? answer.look : undefined,
      ),
    plan(of) {
      const providers: PlannedProvider[] = []
      return ask({ type: 'plan', ...of }, (answer) => {
        if (answer.type === 'piece') providers.push(...answer.providers)
        return answer.type === 'plan' ? { ...answer.plan, providers } : undefined
      })
    },
    close: () => worker.terminate(),
  }
}
