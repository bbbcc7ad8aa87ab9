import type { MenuStrings } from './strings.nl.ts'

/** What Chromium tells of where a context menu was asked for. */
export interface ContextAsked {
  isEditable: boolean
  selectionText: string
  misspelledWord: string
  dictionarySuggestions: readonly string[]
  editFlags: { canCut: boolean; canCopy: boolean; canPaste: boolean; canSelectAll: boolean }
}

export interface ContextItem {
  id:
    | 'suggestion'
    | 'noSuggestion'
    | 'addWord'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'pasteAsText'
    | 'selectAll'
    | 'line'
  label: string
  isEnabled: boolean
}

const LINE: ContextItem = { id: 'line', label: '', isEnabled: true }
const MOST_SUGGESTIONS = 5

/** What a context menu offers there; empty where there is nothing to do. */
export function contextItems(asked: ContextAsked, words: MenuStrings): ContextItem[] {
  const { isEditable, editFlags: can } = asked
  if (!isEditable && asked.selectionText.trim() === '') return []
  const copy: ContextItem = { id: 'copy', label: words.copy, isEnabled: can.canCopy }
  if (!isEditable) return [copy]
  return [
    ...spelling(asked, words),
    { id: 'cut', label: words.cut, isEnabled: can.canCut },
    copy,
    { id: 'paste', label: words.paste, isEnabled: can.canPaste },
    { id: 'pasteAsText', label: words.pasteAsText, isEnabled: can.canPaste },
    LINE,
    { id: 'selectAll', label: words.selectAll, isEnabled: can.canSelectAll },
  ]
}

function spelling(
  { misspelledWord, dictionarySuggestions }: ContextAsked,
  words: MenuStrings,
): ContextItem[] {
  if (misspelledWord === '') return []
  const suggestions = dictionarySuggestions.slice(0, MOST_SUGGESTIONS)
  const none: ContextItem = { id: 'noSuggestion', label: words.noSuggestion, isEnabled: false }
  return [
    ...(suggestions.length === 0
      ? [none]
      : suggestions.map((label): ContextItem => ({ id: 'suggestion', label, isEnabled: true }))),
    LINE,
    { id: 'addWord', label: words.addWord(misspelledWord), isEnabled: true },
    LINE,
  ]
}
