import '../../../shared/kernel/zod-without-eval.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { codecFor } from '../doc-store/codec.ts'
import { WorkspaceDatabase } from '../doc-store/database.ts'
import { dexieDocStore } from '../doc-store/dexie-doc-store.ts'
import { projectedChannel, type FromProjector, type ToProjector } from './messages.ts'
import { documentsBehind, projectDocuments } from './project.ts'
import { writeRelationLines } from './relation-pages.ts'

interface Work {
  revive: () => Promise<void>
  project: (docs: readonly DocId[]) => Promise<void>
  writeLines: () => Promise<void>
}

/** Documents that share one transaction: a list of a thousand providers is twenty of them. */
const TOGETHER = 50
/** While there is much to do, the list of relations follows after so many documents; a multiple of `TOGETHER`. */
const LINES_AFTER = 1000

const RETRY_MS = 2_000

const behind = new Set<DocId>()
let work: Work | null = null
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
  const channel = projectedChannel(workspace)
  work = {
    revive: () => database.revive(),
    async project(docs) {
      await projectDocuments(database, store, codec, docs)
      channel.postMessage(docs)
    },
    writeLines: () => writeRelationLines(database, codec, dayOf(new Date())),
  }
  await run()
}

/** Some documents at a time; what is kept again meanwhile is projected again, so no change is missed. */
async function run(): Promise<void> {
  if (running || work === null) return
  running = true
  try {
    await work.revive()
    await catchUp(work)
    tell({ done: 0, total: 0 })
  } catch {
    // A disk that takes nothing, as when it is full: the lists stay as they were until it does.
    setTimeout(() => void run(), RETRY_MS)
  } finally {
    running = false
  }
}

async function catchUp(now: Work): Promise<void> {
  let done = 0
  for (let docs = await nextDocs(now); docs.length > 0; docs = await nextDocs(now)) {
    tell({ done, total: done + docs.length + behind.size })
    try {
      await now.project(docs)
    } catch (error) {
      for (const doc of docs) behind.add(doc)
      throw error
    }
    done += docs.length
    if (done % LINES_AFTER === 0) await now.writeLines()
  }
}

/** The list of relations is brought up to date when nothing else waits; what comes in meanwhile has its turn. */
async function nextDocs({ writeLines }: Work): Promise<DocId[]> {
  if (behind.size === 0) await writeLines()
  const docs = [...behind].slice(0, TOGETHER)
  for (const doc of docs) behind.delete(doc)
  return docs
}

function tell(message: FromProjector): void {
  self.postMessage(message)
}
