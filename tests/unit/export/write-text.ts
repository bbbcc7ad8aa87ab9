import * as Y from 'yjs'
import { noteBody } from '../../../shared/documents/note.ts'

/** Adds a paragraph to a note. */
export function writeText(content: Y.Doc, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  noteBody(content).push([paragraph])
}
