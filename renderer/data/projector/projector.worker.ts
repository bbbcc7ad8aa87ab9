import '../../../shared/kernel/zod-without-eval.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { codecFor } from '../doc-store/codec.ts'
import { WorkspaceDatabase } from '../doc-store/database.ts'
import { dexieDocStore } from '../doc-store/dexie-doc-store.ts'
import type { FromProjector, ToProjector } from './messages.ts'
import { documentsBehind, projectDocuments } from './project.ts'

type Project = (docs: readonly DocId[]) => Promise<void>

/** Documents that share one transaction: a list of a thousand providers is twenty of them. */
const TOGETHER = 50

const behind = new Set<DocId>()
let project: Project | null = null
let running = false

self.addEventListener('message', ({ data }: MessageEvent<ToProjector>) => {
  if (data.type === 'start') void start(data)
  else {
    if (data.doc !== null) behind.add(data.doc)
    void run()
  }
})

async function start({ workspace, codec: spec }: Extract<ToProjector, { type: 'start' }>): Promise<void> {
  const database = new WorkspaceDatabase(workspace)
  const codec = codecFor(spec)
  const store = dexieDocStore(database, codec)
  for (const doc of await documentsBehind(database)) behind.add(doc)
  project = (docs) => projectDocuments(database, store, codec, docs)
  await run()
}

/** Some documents at a time; what is kept again meanwhile is projected again, so no change is missed. */
async function run(): Promise<void> {
  if (running || project === null) return
  running = true
  let done = 0
  while (behind.size > 0) {
    const docs = [...behind].slice(0, TOGETHER)
    for (const doc of docs) behind.delete(doc)
    tell({ done, total: done + docs.length + behind.size })
    await project(docs)
    done += docs.length
  }
  running = false
  tell({ done: 0, total: 0 })
}

function tell(message: FromProjector): void {
  self.postMessage(message)
}
