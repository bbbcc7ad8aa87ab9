import { UserRound, Building2 } from 'lucide-react'
import { noteKinds } from '../../../shared/model/note.ts'
import { wordKey } from '../../../shared/rules/word-key.ts'
import { gatheringIcons } from '../../common/gathering-icons.ts'
import { noteKindIcons } from '../../common/note-kind-icons.ts'
import type { FoundKind, SearchResult } from '../../data/search/question.ts'
import type { LucideIcon, PaletteItem } from '../../ui/index.ts'

/** The words that a result is shown with. */
export interface ResultWords {
  kind: (kind: FoundKind) => string
  untitled: (kind: FoundKind) => string
  /** What a sentence is of, when it is not of the thing itself; '' for the thing itself. */
  of: (entity: string) => string
  noteKind: (kind: string) => string
  audience: (audience: string) => string
  day: (day: string) => string
}

/** A result as a line of the palette: what it is, about whom, when, and its sentence. */
export function resultItem(result: SearchResult, words: ResultWords): PaletteItem {
  const { doc, kind, title, about, date, sentence } = result
  const of = sentence === null ? '' : words.of(sentence.of)
  const lead = of === '' ? '' : `${of}: `
  return {
    id: doc,
    icon: iconOf(result),
    label: title.text === '' ? { text: words.untitled(kind), marks: [] } : title,
    more: parts(
      words.kind(kind),
      result.noteKind === '' ? '' : words.noteKind(result.noteKind),
      result.audience === 'team' ? '' : words.audience(result.audience),
      aboutWords(about.map(({ name }) => name)),
      date === '' ? '' : words.day(date),
    ),
    ...(sentence === null
      ? {}
      : {
          sentence: {
            text: lead + sentence.marked.text,
            marks: sentence.marked.marks.map(({ from, to }) => ({
              from: from + lead.length,
              to: to + lead.length,
            })),
          },
        }),
  }
}

/** What is not known is left out, and a word that says two things stands there once. */
function parts(...words: readonly string[]): string {
  return [...new Set(words)].filter((word) => word !== '').join(' · ')
}

function iconOf({ kind, noteKind }: SearchResult): LucideIcon {
  if (kind === 'note') return noteKindIcons[wordKey(noteKinds, noteKind)]
  return kind === 'dossier' ? Building2 : kind === 'directory' ? UserRound : gatheringIcons[kind]
}

/** A table can be with ten providers: the first ones say enough. */
function aboutWords(names: readonly string[]): string {
  const [first = '', second] = names
  if (names.length > 2) return `${first} +${names.length - 1}`
  return second === undefined ? first : `${first}, ${second}`
}
