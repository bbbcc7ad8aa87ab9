import MiniSearch from 'minisearch'
import type { SearchQuestion } from '../../../renderer/data/search/question.ts'
import { rawDatabase } from './sealed-workspace.ts'

// The floor of a search: MiniSearch as its own page shows it, and the twenty best fetched from IndexedDB.

export interface BareNote {
  id: string
  kind: 'note' | 'dossier'
  title: string
  date: string
  text: string
}

export type ToBare = { type: 'fill'; notes: readonly BareNote[] } | { type: 'ask'; question: SearchQuestion }
export type FromBare = readonly BareNote[]

const SHOWN = 20

const index = new MiniSearch<BareNote>({
  fields: ['title', 'text'],
  storeFields: ['kind', 'date'],
  searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 5 } },
})
const keys = new Map<string, number>()
const opened = rawDatabase(`bare-search-${crypto.randomUUID()}`)

self.addEventListener('message', ({ data }: MessageEvent<ToBare>) => {
  void (data.type === 'fill' ? fill(data.notes) : ask(data.question)).then((answer) =>
    self.postMessage(answer),
  )
})

async function fill(notes: readonly BareNote[]): Promise<FromBare> {
  index.addAll(notes)
  const database = await opened
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite')
    for (const [n, note] of notes.entries()) {
      keys.set(note.id, n + 1)
      transaction.objectStore('rows').put(note, n + 1)
    }
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error ?? new Error('cannot put'))
  })
  return []
}

async function ask({ words, kind, from, until }: SearchQuestion): Promise<FromBare> {
  const found = index.search(words, {
    filter: (hit) =>
      (kind === null || hit['kind'] === kind) &&
      (from === '' || String(hit['date']) >= from) &&
      (until === '' || String(hit['date']) <= until),
  })
  return await getMany(found.slice(0, SHOWN).map(({ id }) => keys.get(String(id)) ?? 0))
}

async function getMany(wanted: readonly number[]): Promise<BareNote[]> {
  const rows = (await opened).transaction('rows').objectStore('rows')
  return await Promise.all(
    wanted.map(
      (key) =>
        new Promise<BareNote>((resolve, reject) => {
          const request = rows.get(key)
          request.onsuccess = () => resolve(request.result as BareNote)
          request.onerror = () => reject(request.error ?? new Error('cannot read'))
        }),
    ),
  )
}
