import MiniSearch, { type AsPlainObject, type Options, type Query, type SearchResult } from 'minisearch'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { parseQuery, type QueryPart } from '../../../shared/rules/search/parse-query.ts'
import { stemOf } from '../../../shared/rules/search/stem.ts'
import { stopWords } from '../../../shared/rules/search/stop-words.ts'
import { tokensOf } from '../../../shared/rules/search/tokens.ts'
import type { Entry, Facts } from './entry-of.ts'
import type { Hit } from './hit.ts'
import { onePerson } from './one-person.ts'
import type { SearchQuestion } from './question.ts'
import { rank } from './rank.ts'

/** The words of every document that can be found, in memory. */
export interface SearchIndex {
  /** Adds a document, or takes the place of what was known of it. */
  put(entry: Entry): void
  remove(doc: DocId): void
  has(doc: DocId): boolean
  size(): number
  find(question: SearchQuestion): Found
  saved(): SavedIndex
}

export interface Found {
  /** The best first; `words` are those of the index that made it one. */
  hits: Hit[]
  isLoose: boolean
  /** What must stand in the text next to each other; the index cannot know that. */
  phrases: string[][]
}

/** Everything of an index that survives JSON. */
export interface SavedIndex {
  words: AsPlainObject
  facts: [DocId, Facts][]
}

/** An index that is empty, or as it was when it was saved. Rejects when what was saved makes no sense. */
export async function searchIndex(saved: SavedIndex | null): Promise<SearchIndex> {
  // Forms of one word are looked up here instead of being written into the index: that would make it twice as large.
  const forms: Forms = new Map()
  const options = optionsOf((word) => learn(forms, word))
  const index = saved === null ? new MiniSearch(options) : await MiniSearch.loadJSAsync(saved.words, options)
  const facts = new Map(saved?.facts ?? [])
  const people = onePerson()
  for (const [doc, { sameAs }] of facts) people.put(doc, sameAs)
  for (const [word] of saved?.words.index ?? []) learn(forms, word)

  function remove(doc: DocId): void {
    people.remove(doc)
    if (facts.delete(doc)) index.discard(doc)
  }

  function search(query: Query): SearchResult[] {
    return index.search(query, { boost: ranks })
  }

  return {
    put({ facts: of, ...entry }) {
      remove(entry.doc)
      index.add(entry)
      facts.set(entry.doc, of)
      people.put(entry.doc, of.sameAs)
    },
    remove,
    has: (doc) => facts.has(doc),
    size: () => facts.size,
    find(question) {
      const parts = parseQuery(question.words)
      const phrases = parts.flatMap((part) => (part.kind === 'phrase' ? [part.words] : []))
      const narrow = (results: SearchResult[]): Hit[] => people.once(rank(results, facts, question))
      if (parts.length === 0)
        return { hits: people.once(rank(null, facts, question)), isLoose: false, phrases }
      const exact = narrow(search(all(parts, forms, false)))
      if (exact.length >= FEW) return { hits: exact, isLoose: false, phrases }
      // Little was found: perhaps a word was mistyped, here or there.
      const fuzzy = narrow(search(all(parts, forms, true)))
      if (fuzzy.length > 0 || parts.length === 1) return { hits: fuzzy, isLoose: false, phrases }
      const some = parts.filter(({ kind }) => kind !== 'phrase')
      const loose =
        some.length < parts.length ? [] : narrow(search({ ...all(parts, forms, true), combineWith: 'OR' }))
      return { hits: loose, isLoose: loose.length > 0, phrases }
    },
    saved: () => ({ words: index.toJSON(), facts: [...facts] }),
  }
}

/** Fewer results than this ask for a more tolerant look. */
const FEW = 5

const ranks = { title: 5, fields: 2, text: 1 }

/** Forms of a word count for less than the word, as the beginnings of longer words do. */
const FORM = 0.6
const formRanks = { title: ranks.title * FORM, fields: ranks.fields * FORM, text: ranks.text * FORM }

function optionsOf(onWord: (word: string) => void): Options<Omit<Entry, 'facts'>> {
  return {
    idField: 'doc',
    fields: ['title', 'fields', 'text'],
    storeFields: [],
    tokenize: (text) => tokensOf(text).map(({ word }) => word),
    processTerm(word, field) {
      if (field === 'text' && stopWords.has(word)) return null
      onWord(word)
      return word
    },
    // What is asked was taken apart already.
    searchOptions: {
      tokenize: (word) => [word],
      processTerm: (word) => word,
      weights: { prefix: 0.5, fuzzy: 0.3 },
    },
  }
}

/** The words of the index by what they share. */
type Forms = Map<string, string[]>

function learn(forms: Forms, word: string): void {
  const stem = stemOf(word)
  const known = forms.get(stem)
  if (known === undefined) forms.set(stem, [word])
  else if (!known.includes(word)) known.push(word)
}

function all(parts: readonly QueryPart[], forms: Forms, isTolerant: boolean) {
  return {
    combineWith: 'AND',
    queries: parts.map((part) => queryOf(part, forms, isTolerant)),
  } satisfies Query
}

function queryOf(part: QueryPart, forms: Forms, isTolerant: boolean): Query {
  if (part.kind === 'phrase') {
    const telling = part.words.filter((word) => !stopWords.has(word))
    return { combineWith: 'AND', queries: telling.length === 0 ? part.words : telling }
  }
  if (part.kind === 'number') {
    const joined: Query = { queries: [part.joined], prefix: true }
    return { combineWith: 'OR', queries: [joined, { combineWith: 'AND', queries: part.groups }] }
  }
  const { word, isLast } = part
  const isNumber = /\d/u.test(word)
  const itself: Query = {
    queries: [word],
    prefix: word.length >= (isLast ? 2 : 3),
    ...(isTolerant && !isNumber && word.length >= 4 ? { fuzzy: word.length >= 8 ? 2 : 1 } : {}),
  }
  const others = [...(forms.get(stemOf(word)) ?? [])].filter((form) => form !== word)
  return { combineWith: 'OR', queries: [itself, { combineWith: 'OR', queries: others, boost: formRanks }] }
}
