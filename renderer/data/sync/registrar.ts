import { readMeta } from '../../../shared/documents/meta.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { MAX_REGISTER_BATCH } from '../../../shared/sync/limits.ts'
import type { OpenDocument } from '../doc-host/doc-host.ts'
import type { ControlClient, Request } from './control-client.ts'

type Listed = Extract<Request, { type: 'register' }>['documents'][number]

/** Makes documents known to the server before they are shared: once each, many in one message. */
export interface Registrar {
  /** Resolves when the server knows the document, or there is no connection to tell it through. */
  admit(open: OpenDocument): Promise<void>
  /** After a new comparison: these are known there, and nothing else is. */
  reset(known: Iterable<DocId>): void
}

/** Documents that come within this time are registered together. */
const TOGETHER_MS = 20

export function registrar(client: () => ControlClient | null): Registrar {
  const known = new Set<DocId>()
  let line: { document: Listed; done: () => void }[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  async function send(): Promise<void> {
    timer = null
    const batch = line.slice(0, MAX_REGISTER_BATCH)
    line = line.slice(MAX_REGISTER_BATCH)
    if (line.length > 0) timer = setTimeout(() => void send(), TOGETHER_MS)
    const answer = await client()?.request({
      type: 'register',
      documents: batch.map(({ document }) => document),
    })
    for (const { document, done } of batch) {
      if (answer?.ok === true) known.add(document.id)
      done()
    }
  }

  return {
    admit({ id, doc }) {
      const { createdAt, audience } = readMeta(doc)
      // A document without meta was not made here: the server knows it, or nobody does.
      if (known.has(id) || createdAt === '') return Promise.resolve()
      const kind = id.slice(0, id.indexOf(':'))
      return new Promise((done) => {
        line.push({ document: { id, kind, audience, createdAt: Date.parse(createdAt) }, done })
        timer ??= setTimeout(() => void send(), TOGETHER_MS)
      })
    },
    reset(documents) {
      known.clear()
      for (const doc of documents) known.add(doc)
    },
  }
}
