import '../../../shared/kernel/zod-without-eval.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { codecFor } from '../doc-store/codec.ts'
import { WorkspaceDatabase } from '../doc-store/database.ts'
import { dexieDocStore } from '../doc-store/dexie-doc-store.ts'
import { projectedChannel, type Followed, type FromProjector, type ToProjector } from './messages.ts'
import { documentsBehind, projectDocuments, projectWhole } from './project.ts'
import { writeRelationLines } from './relation-pages.ts'

interface Work {
  project: (documents: readonly Followed[]) => Promise<void>
  writeLines: () => Promise<void>
}

/** Documents that share one transaction: a list of a thousand providers is five of them. */
const TOGETHER = 200
/** While there is much to do, the list of relations follows after so many documents. */
const LINES_AFTER = 2000

const RETRY_MS = 2_000

const behind = new Map<DocId, Followed>()
let work: Work | null = null
let running = false

self.addEventListener('message', ({ data }: MessageEvent<ToProjector>) => {
  if (data.type === 'start') void start(data)
  else {
    data.documents.forEach(follow)
    void run()
  }
})

/** With a second change a document is not what came along with the first. */
function follow(document: Followed): void {
  const { doc } = document
  behind.set(doc, behind.has(doc) ? { doc } : document)
}

async function start({ workspace, codec: spec }: Extract<ToProjector, { type: 'start' }>): Promise<void> {
  const database = new WorkspaceDatabase(workspace)
  const codec = codecFor(spec)
  const store = dexieDocStore(database, codec)
  for (const doc of await documentsBehind(database)) behind.set(doc, { doc })
  const channel = projectedChannel(workspace)
  work = {
    async project(documents) {
      const whole = documents.filter((document) => 'update' in document)
      const others = documents.filter((document) => !('update' in document)).map(({ doc }) => doc)
      if (whole.length > 0) await projectWhole(database, codec, whole)
      if (others.length > 0) await projectDocuments(database, store, codec, others)
      channel.postMessage(documents.map(({ doc }) => doc))
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
  let sinceLines = 0
  for (let next = await nextDocuments(now); next.length > 0; next = await nextDocuments(now)) {
    tell({ done, total: done + next.length + behind.size })
    try {
      await now.project(next)
    } catch (error) {
      for (const { doc } of next) behind.set(doc, { doc })
      throw error
    }
    done += next.length
    sinceLines += next.length
    if (sinceLines < LINES_AFTER) continue
    await now.writeLines()
    sinceLines = 0
  }
}

/** The list of relations is brought up to date when nothing else waits; what comes in meanwhile has its turn. */
async function nextDocuments({ writeLines }: Work): Promise<Followed[]> {
  if (behind.size === 0) await writeLines()
  const next = [...behind.values()].slice(0, TOGETHER)
  for (const { doc } of next) behind.delete(doc)
  return next
}

function tell(message: FromProjector): void {
  self.postMessage(message)
}
