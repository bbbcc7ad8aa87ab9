import '../../../shared/kernel/zod-without-eval.ts'
import { err } from '../../../shared/kernel/result.ts'
import { AttachmentsDatabase } from '../attachments/attachments-database.ts'
import { codecFor } from '../doc-store/codec.ts'
import { WorkspaceDatabase } from '../doc-store/database.ts'
import { dexieDocStore } from '../doc-store/dexie-doc-store.ts'
import { doTask } from './do-task.ts'
import type { BackupPort } from './read-backup.ts'
import type { FromBackupWorker, ToBackupWorker } from './work.ts'

/** Calls to the main process that wait for their answer: only the window can make them. */
const waiting = new Map<number, (answer: unknown) => void>()
let calls = 0

const tell = (message: FromBackupWorker): void => self.postMessage(message)

const port = new Proxy({} as BackupPort, {
  get: (_target, method) => (input: unknown) =>
    new Promise((resolve) => {
      calls += 1
      waiting.set(calls, resolve)
      tell({ type: 'call', id: calls, method: method as keyof BackupPort, input })
    }),
})

self.addEventListener('message', ({ data }: MessageEvent<ToBackupWorker>) => {
  if (data.type === 'start') return void start(data)
  waiting.get(data.id)?.(data.answer)
  waiting.delete(data.id)
})

async function start({ on, task }: Extract<ToBackupWorker, { type: 'start' }>): Promise<void> {
  const codec = codecFor(on.codec)
  const database = new WorkspaceDatabase(on.workspace.id)
  const storage = {
    workspace: on.workspace,
    app: on.app,
    database,
    store: dexieDocStore(database, codec),
    attachments: new AttachmentsDatabase(on.workspace.id),
    codec,
  }
  const onProgress = (done: number, total: number): void => tell({ type: 'progress', done, total })
  // A database that cannot be opened: whoever works in it is told by others.
  const outcome = await doTask(port, storage, task, onProgress).catch(() => err('io'))
  tell({ type: 'done', outcome })
}
