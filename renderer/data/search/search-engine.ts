import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'
import type { Clock } from '../doc-store/doc-store.ts'
import { entryOf, titleOf } from './entry-of.ts'
import { keepIndex, keptIndex, type KeptIndex } from './index-file.ts'
import type { SearchAnswer, SearchProgress, SearchQuestion, SearchResult } from './question.ts'
import { readContents, type Contents, type ReadDocument } from './read-contents.ts'
import { dossiersOf, hasPhrase, resultOf } from './result-of.ts'
import type { Hit } from './hit.ts'
import { searchIndex, type Found, type SearchIndex } from './search-index.ts'

/** What the worker does, apart from being a worker. */
export interface SearchEngine {
  /** Loads the index that was kept and brings it up to date. Resolves when it follows everything. */
  start(): Promise<void>
  /** The rows of these documents changed. Resolves when the index follows them. */
  follow(docs: readonly DocId[]): Promise<void>
  /** Answers from what the index has until now. */
  ask(question: SearchQuestion): Promise<SearchAnswer>
  /** Documents as results, without a question; those that are not here are left out. */
  describe(docs: readonly DocId[]): Promise<SearchResult[]>
  /** Keeps the index for the next start when that saves enough work. A disk that refuses costs only time then. */
  keep(): Promise<void>
}

/** Documents that are read in one transaction; between two of them a question is answered. */
const TOGETHER = 50
const SHOWN = 20
/** Words next to each other are looked for in the best documents that have the words at all. */
const LOOKED_THROUGH = 200
const MOST_OPENED = 300
/** An index of which less than this part is behind is not worth writing again: the next start catches up. */
const WORTH_KEEPING = 0.02

export function searchEngine(
  database: WorkspaceDatabase,
  codec: Codec,
  tell: (progress: SearchProgress) => void,
): SearchEngine {
  const behind = new Set<DocId>()
  const opened = new Map<DocId, ReadDocument>()
  let followed = new Map<DocId, Clock>()
  let unkept = 0
  let running: Promise<void> | null = null
  let isLoaded: (index: SearchIndex) => void
  const loaded = new Promise<SearchIndex>((resolve) => (isLoaded = resolve))

  async function load(): Promise<SearchIndex> {
    const kept = await keptIndex(database, codec)
    const index = await madeFrom(kept)
    followed = new Map(index === null ? [] : kept?.followed)
    return index ?? (await searchIndex(null))
  }

  /** By document, not from one clock on: documents are projected in another order than they were changed. */
  async function findBehind(): Promise<void> {
    const checkpoints = await database.checkpoints.toArray()
    const here = new Set(checkpoints.map(({ doc }) => doc))
    for (const { doc, clock } of checkpoints) if (followed.get(doc) !== clock) behind.add(doc)
    for (const doc of followed.keys()) if (!here.has(doc)) behind.add(doc)
  }

  function run(): Promise<void> {
    running ??= catchUp().finally(() => (running = null))
    return running
  }

  async function catchUp(): Promise<void> {
    const index = await loaded
    let done = 0
    while (behind.size > 0) {
      const docs = [...behind].slice(0, TOGETHER)
      for (const doc of docs) behind.delete(doc)
      tell({ done, total: done + docs.length + behind.size })
      for (const read of await readContents(database, codec, docs)) take(index, read)
      done += docs.length
    }
    tell({ done: 0, total: 0 })
  }

  function take(index: SearchIndex, { doc, clock, contents }: ReadDocument): void {
    if (contents === null) index.remove(doc)
    else index.put(entryOf(contents))
    if (clock === null) followed.delete(doc)
    else followed.set(doc, clock)
    unkept += 1
  }

  /** What is shown again at the next letter is not opened again, unless it changed. */
  async function open(docs: readonly DocId[]): Promise<Map<DocId, Contents>> {
    const isKnown = (doc: DocId): boolean => {
      const known = opened.get(doc)
      return known !== undefined && known.clock === followed.get(doc)
    }
    const unknown = docs.filter((doc) => !isKnown(doc))
    if (opened.size > MOST_OPENED) opened.clear()
    const read = unknown.length === 0 ? [] : await readContents(database, codec, unknown)
    for (const each of read) opened.set(each.doc, each)
    const all = [...docs.flatMap((doc) => opened.get(doc) ?? []), ...read]
    return new Map(all.flatMap(({ doc, contents }) => (contents === null ? [] : [[doc, contents]])))
  }

  async function show(hits: readonly Hit[], contents: ReadonlyMap<DocId, Contents>): Promise<SearchResult[]> {
    const shown = hits.flatMap(({ doc, words }) => {
      const of = contents.get(doc)
      return of === undefined ? [] : [{ of, words }]
    })
    const names = await open([...new Set(shown.flatMap(({ of }) => dossiersOf(of)))])
    return shown.map(({ of, words }) =>
      resultOf(of, words, (dossier) => {
        const named = names.get(dossier)
        return named === undefined ? undefined : titleOf(named)
      }),
    )
  }

  async function withPhrases({ hits, phrases }: Found): Promise<Hit[]> {
    if (phrases.length === 0) return hits
    const looked = hits.slice(0, LOOKED_THROUGH)
    const contents = await open(looked.map(({ doc }) => doc))
    return looked.filter(({ doc }) => {
      const of = contents.get(doc)
      return of !== undefined && phrases.every((phrase) => hasPhrase(of, phrase))
    })
  }

  return {
    async start() {
      tell({ done: 0, total: 1 })
      const index = await load()
      await findBehind()
      isLoaded(index)
      await run()
    },

    async follow(docs) {
      for (const doc of docs) behind.add(doc)
      await run()
      // What came while the last documents were read.
      if (behind.size > 0) await run()
    },

    async ask(question) {
      const index = await loaded
      const found = index.find(question)
      const hits = await withPhrases(found)
      const best = hits.slice(0, SHOWN)
      const contents = await open(best.map(({ doc }) => doc))
      // Deleted a moment ago, before the index heard of it.
      const gone = best.filter(({ doc }) => !contents.has(doc)).length
      return {
        results: await show(best, contents),
        total: hits.length - gone,
        isLoose: found.isLoose,
      }
    },

    async describe(docs) {
      await loaded
      const hits = docs.map((doc) => ({ doc, words: [] }))
      return await show(hits, await open(docs))
    },

    async keep() {
      const index = await loaded
      const changes = unkept
      if (changes === 0 || changes < index.size() * WORTH_KEEPING) return
      unkept = 0
      try {
        await keepIndex(database, codec, { index: index.saved(), followed: [...followed] })
      } catch {
        unkept += changes
      }
    },
  }
}

/** Null when there is nothing to make it from, or nothing that makes sense. */
async function madeFrom(kept: KeptIndex | null): Promise<SearchIndex | null> {
  try {
    return kept === null ? null : await searchIndex(kept.index)
  } catch {
    return null
  }
}
