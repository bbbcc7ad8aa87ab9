import '../../../shared/kernel/zod-without-eval.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { codecFor } from '../doc-store/codec.ts'
import { WorkspaceDatabase } from '../doc-store/database.ts'
import { projectedChannel } from '../projector/messages.ts'
import type { FromSearch, ToSearch } from './messages.ts'
import { searchEngine, type SearchEngine } from './search-engine.ts'

type Asked = Extract<ToSearch, { type: 'ask' }>

/** So long nothing changed and nobody asked: then the index is kept, which takes a while when it is large. */
const QUIET_MS = 5_000

let engine: SearchEngine | null = null
let next: Asked | null = null
let isAnswering = false
let quiet: ReturnType<typeof setTimeout> | undefined

// Else nobody would hear of it, and whoever asked would wait for ever.
self.addEventListener('unhandledrejection', ({ reason }) => reportError(reason))

self.addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  if (data.type === 'start') void start(data)
  else if (data.type === 'ask') void ask(data)
  else void describe(data)
})

async function start({ workspace, codec }: Extract<ToSearch, { type: 'start' }>): Promise<void> {
  engine = searchEngine(new WorkspaceDatabase(workspace), codecFor(codec), (progress) => {
    tell({ type: 'progress', progress })
    keepWhenQuiet()
  })
  // Before the first look at what is behind, so that nothing falls between the two.
  projectedChannel(workspace).addEventListener('message', ({ data }: MessageEvent<DocId[]>) => {
    void engine?.follow(data)
  })
  await engine.start()
}

/** One question at a time, and of those that wait only the last: the others were typed over. */
async function ask(asked: Asked): Promise<void> {
  if (next !== null) tell({ type: 'answer', id: next.id, answer: null })
  next = asked
  if (isAnswering || engine === null) return
  isAnswering = true
  while (next !== null) {
    const { id, question }: Asked = next
    next = null
    tell({ type: 'answer', id, answer: await engine.ask(question) })
  }
  isAnswering = false
  keepWhenQuiet()
}

async function describe({ id, docs }: Extract<ToSearch, { type: 'describe' }>): Promise<void> {
  if (engine !== null) tell({ type: 'described', id, results: await engine.describe(docs) })
}

function keepWhenQuiet(): void {
  clearTimeout(quiet)
  quiet = setTimeout(() => void engine?.keep(), QUIET_MS)
}

function tell(message: FromSearch): void {
  self.postMessage(message)
}
