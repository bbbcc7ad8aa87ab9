import { codecFor } from '../doc-store/codec.ts'
import { WorkspaceDatabase } from '../doc-store/database.ts'
import { dexieDocStore } from '../doc-store/dexie-doc-store.ts'
import type { FromProjector, ToProjector } from './messages.ts'
import { documentsBehind, projectDocument } from './project.ts'

let wake: (() => Promise<void>) | null = null
let running = false
let again = false

self.addEventListener('message', ({ data }: MessageEvent<ToProjector>) => {
  if (data.type === 'start') {
    const database = new WorkspaceDatabase(data.workspace)
    const codec = codecFor(data.codec)
    const store = dexieDocStore(database, codec)
    wake = async () => {
      const behind = await documentsBehind(database)
      for (const [index, doc] of behind.entries()) {
        tell({ done: index, total: behind.length })
        await projectDocument(database, store, codec, doc)
      }
    }
  }
  void run()
})

/** One pass at a time; a poke during a pass asks for one more, so nothing kept meanwhile is missed. */
async function run(): Promise<void> {
  again = true
  if (running || wake === null) return
  running = true
  while (again) {
    again = false
    await wake()
  }
  running = false
  tell({ done: 0, total: 0 })
}

function tell(message: FromProjector): void {
  self.postMessage(message)
}
