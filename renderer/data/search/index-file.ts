import { PROJECTOR_VERSION } from '../../../shared/projection/rows-of.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'
import type { Clock } from '../doc-store/doc-store.ts'
import { withTimeout } from '../doc-store/write-timeout.ts'
import { localContext } from '../local/local-values.ts'
import type { SavedIndex } from './search-index.ts'

/** An index as it is kept on this laptop, with how far it goes: document by document, the clock of its rows. */
export interface KeptIndex {
  index: SavedIndex
  followed: [DocId, Clock][]
}

/** Raise when the words of a document, or how they are kept, change: every laptop then makes its index anew. */
const INDEX_VERSION = 1

/** A row in IndexedDB of many megabytes is read and written whole. */
const PART_BYTES = 1_000_000

const START = 'search:'
const HEAD = `${START}head`

interface IndexHead {
  index: number
  projector: number
  /** Parts of another saving than the head's do not open, so two windows cannot make one index together. */
  saving: string
  parts: number
}

/** Compressed, sealed and in parts, in one transaction. Rejects when it could not be kept. */
export async function keepIndex(database: WorkspaceDatabase, codec: Codec, kept: KeptIndex): Promise<void> {
  const bytes = await throughStream(new Blob(linesOf(kept)).stream(), new CompressionStream('gzip'))
  const saving = newId()
  const parts = Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, index) =>
    bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES),
  )
  const head: IndexHead = { index: INDEX_VERSION, projector: PROJECTOR_VERSION, saving, parts: parts.length }
  const rows = await Promise.all([
    sealed(codec, HEAD, HEAD, new TextEncoder().encode(JSON.stringify(head))),
    ...parts.map((part, index) => sealed(codec, partName(index), partOf(saving, index), part)),
  ])
  await withTimeout(
    database.transaction('rw', database.local, async () => {
      await database.local.where('name').startsWith(START).delete()
      await database.local.bulkPut(rows)
    }),
  )
}

/** The index that was kept; null when there is none that this build can use. */
export async function keptIndex(database: WorkspaceDatabase, codec: Codec): Promise<KeptIndex | null> {
  try {
    const rows = await database.local.where('name').startsWith(START).toArray()
    const found = new Map(rows.map(({ name, sealed: bytes }) => [name, bytes]))
    const open = async (name: string, context: string): Promise<Uint8Array<ArrayBuffer>> => {
      const bytes = found.get(name)
      if (bytes === undefined) throw new Error(`no ${name}`)
      return new Uint8Array(await codec.open(localContext(context), bytes))
    }
    const head = JSON.parse(new TextDecoder().decode(await open(HEAD, HEAD))) as IndexHead
    if (head.index !== INDEX_VERSION || head.projector !== PROJECTOR_VERSION) return null
    const parts = await Promise.all(
      Array.from({ length: head.parts }, (_, index) => open(partName(index), partOf(head.saving, index))),
    )
    const bytes = await throughStream(new Blob(parts).stream(), new DecompressionStream('gzip'))
    return readLines(new TextDecoder().decode(bytes))
  } catch {
    // Missing, damaged or of another key: it is made from the rows again.
    return null
  }
}

async function sealed(codec: Codec, name: string, context: string, plain: Uint8Array) {
  return { name, sealed: await codec.seal(localContext(context), plain) }
}

function partName(index: number): string {
  return `${START}${String(index).padStart(4, '0')}`
}

function partOf(saving: string, index: number): string {
  return `${START}${saving}:${index}`
}

async function throughStream(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(bytes.pipeThrough(transform)).arrayBuffer())
}

/** Words together in one line: all of them would be one string of a hundred megabytes. */
const WORDS_A_LINE = 500

function linesOf({ index: { words, facts }, followed }: KeptIndex): string[] {
  const { index, ...rest } = words
  const lines = [JSON.stringify({ facts, followed, rest })]
  for (let from = 0; from < index.length; from += WORDS_A_LINE) {
    lines.push(`\n${JSON.stringify(index.slice(from, from + WORDS_A_LINE))}`)
  }
  return lines
}

function readLines(text: string): KeptIndex {
  const [first = '', ...lines] = text.split('\n')
  const { facts, followed, rest } = JSON.parse(first) as {
    facts: SavedIndex['facts']
    followed: KeptIndex['followed']
    rest: Omit<SavedIndex['words'], 'index'>
  }
  const index = lines.flatMap((line) => JSON.parse(line) as SavedIndex['words']['index'])
  return { index: { words: { ...rest, index }, facts }, followed }
}
