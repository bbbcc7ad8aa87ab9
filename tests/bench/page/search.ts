import { seededRandom } from '../../../shared/documents/example/random.ts'
import { providerName } from '../../../shared/documents/example/names.ts'
import { rowContext, textContext } from '../../../renderer/data/projector/project.ts'
import type { SearchQuestion } from '../../../renderer/data/search/question.ts'
import { workspaceSearch, type Search } from '../../../renderer/data/search/search.ts'
import { fill } from './fill.ts'
import type { BareNote, FromBare, ToBare } from './bare-search.worker.ts'
import { alternate, at, timed, type Pair } from './pair.ts'
import { sealedWorkspace, type SealedWorkspace } from './sealed-workspace.ts'
import { wordAt } from './vocabulary.ts'

const QUESTIONS = 200

/**
 * What people type in the search, p95: our search as the app uses it, and a worker with MiniSearch over the same notes
 * that fetches twenty rows and sends them back.
 */
export async function search(notes: number): Promise<Pair> {
  const workspace = await sealedWorkspace()
  const relations = Math.ceil(notes / 10)
  await fill({ ...workspace, journal: null }, { relations, notes })
  const bare = bareSearch()
  await bare.fill(await plainNotes(workspace))
  const ours = workspaceSearch(workspace.id, workspace.spec)
  await isReady(ours)
  const questions = mixOf(relations)
  const next = (n: number): SearchQuestion => questions[n % questions.length] ?? asked('')
  let asking = 0
  const took = await alternate(
    QUESTIONS,
    () => timed(() => bare.ask(next(asking))),
    () => timed(() => ours.ask(next(asking++))),
  )
  bare.close()
  ours.close()
  await workspace.store.close()
  return { floor: at(took.floor, 0.95), ours: at(took.ours, 0.95) }
}

function asked(words: string, filters: Partial<SearchQuestion> = {}): SearchQuestion {
  return { words, kind: null, people: null, from: '', until: '', today: '2026-01-05', ...filters }
}

/** A word, its beginning, a typing error, two words, the name of a provider, and each with a filter now and then. */
function mixOf(relations: number): SearchQuestion[] {
  const random = seededRandom(5)
  const word = (): string => wordAt(random.between(40, 4_000))
  return Array.from({ length: QUESTIONS }, (_, n) => {
    const one = word()
    const typed = [
      one,
      one.slice(0, random.between(3, 6)),
      one.slice(0, 4) + one.slice(5),
      `${one} ${word().slice(0, 5)}`,
      providerName(random.between(0, relations - 1)).name,
    ]
    const filters = n % 4 === 0 ? { kind: 'note' as const, from: '2025-01-01', until: '2025-12-31' } : {}
    return asked(typed[n % typed.length] ?? one, filters)
  })
}

function isReady(ours: Search): Promise<void> {
  return new Promise((resolve) => {
    const stop = ours.subscribe(() => {
      if (ours.progress().total > 0) return
      stop()
      resolve()
    })
    ours.prepare()
  })
}

/** The notes and relations as the floor gets them: not sealed. */
async function plainNotes({ database, codec }: SealedWorkspace): Promise<BareNote[]> {
  const texts = new Map((await database.texts.toArray()).map((row) => [row.key, row]))
  const open = async (context: string, sealed: Uint8Array): Promise<string> =>
    new TextDecoder().decode(await codec.open(context, sealed))
  const rows = [...(await database.model('note').toArray()), ...(await database.model('provider').toArray())]
  return await Promise.all(
    rows.map(async ({ key, doc, sealed }): Promise<BareNote> => {
      const value = JSON.parse(await open(rowContext(key), sealed)) as Record<string, string>
      const text = texts.get(key)
      return {
        id: doc,
        kind: doc.startsWith('note:') ? 'note' : 'dossier',
        title: value['title'] ?? value['name'] ?? '',
        date: value['date'] ?? '',
        text: text === undefined ? '' : await open(textContext(key), text.sealed),
      }
    }),
  )
}

interface BareSearch {
  fill(notes: readonly BareNote[]): Promise<unknown>
  ask(question: SearchQuestion): Promise<unknown>
  close(): void
}

function bareSearch(): BareSearch {
  const worker = new Worker(new URL('./bare-search.worker.ts', import.meta.url), { type: 'module' })
  const request = (message: ToBare): Promise<FromBare> =>
    new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromBare>) => resolve(data), { once: true })
      worker.postMessage(message)
    })
  return {
    fill: (notes) => request({ type: 'fill', notes }),
    ask: (question) => request({ type: 'ask', question }),
    close: () => worker.terminate(),
  }
}
