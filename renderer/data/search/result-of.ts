import type { DocId } from '../../../shared/kernel/ids.ts'
import { findSentence, firstWords, markWords } from '../../../shared/rules/search/find-sentence.ts'
import { tokensOf } from '../../../shared/rules/search/tokens.ts'
import { dateOf, fieldsOf, titleOf } from './entry-of.ts'
import type { SearchResult } from './question.ts'
import type { Contents } from './read-contents.ts'

/** A document as it is shown among the results. `words` are those of the index that were found in it. */
export function resultOf(
  contents: Contents,
  words: readonly string[],
  nameOf: (dossier: DocId) => string | undefined,
): SearchResult {
  const { doc, kind, main } = contents
  const wanted = new Set(words)
  return {
    doc,
    kind,
    title: markWords(titleOf(contents), wanted),
    about: dossiersOf(contents).flatMap((dossier) => {
      const name = nameOf(dossier)
      return name === undefined ? [] : [{ dossier, name }]
    }),
    date: dateOf(contents),
    noteKind: kind === 'note' && 'kind' in main ? main.kind : '',
    audience: main.audience,
    sentence: sentenceOf(contents, wanted),
  }
}

/** The dossiers that a document is about; none for a dossier itself. */
export function dossiersOf({ kind, main }: Contents): DocId[] {
  if (kind === 'dossier') return []
  const dossiers = 'dossiers' in main ? main.dossiers : [main.dossier]
  return dossiers.filter((dossier) => dossier !== '')
}

/** Do these words stand next to each other anywhere in a document? */
export function hasPhrase(contents: Contents, phrase: readonly string[]): boolean {
  const lines = [
    titleOf(contents),
    ...contents.records.flatMap((record) => [...fieldsOf(record), record.text]),
  ]
  const looked = ` ${phrase.join(' ')} `
  return lines.some((line) => ` ${wordsOf(line).join(' ')} `.includes(looked))
}

function wordsOf(line: string): string[] {
  return tokensOf(line).map(({ word }) => word)
}

function sentenceOf({ records }: Contents, words: ReadonlySet<string>): SearchResult['sentence'] {
  let best: { sentence: SearchResult['sentence']; hits: number } = { sentence: null, hits: 0 }
  for (const record of records) {
    // The text first: between a field and a sentence that have as much, the sentence says more.
    for (const text of [record.text, ...fieldsOf(record)]) {
      const found = findSentence(text, words)
      if (found === null || found.hits <= best.hits) continue
      best = { sentence: { marked: found.sentence, of: record.entity }, hits: found.hits }
    }
  }
  return best.sentence ?? beginOf(records)
}

function beginOf(records: Contents['records']): SearchResult['sentence'] {
  const written = records.find(({ text }) => text !== '')
  return written === undefined ? null : { marked: firstWords(written.text), of: written.entity }
}
