import * as Y from 'yjs'
import type { EntityPatch } from '../kernel/define-entity.ts'
import type { Result } from '../kernel/result.ts'
import { NOTE_RECORD, Note } from '../model/note.ts'

/** Writes fields of a note; the text has its own way in, the editor. */
export function writeNote(doc: Y.Doc, patch: EntityPatch<typeof Note>): Result<string[], 'invalid'> {
  return Note.write(doc, NOTE_RECORD, patch)
}

/** The text of a note, written together. */
export function noteBody(doc: Y.Doc): Y.XmlFragment {
  return Note.fragment(doc, NOTE_RECORD, 'body')
}

/**
 * The same note in a document that nobody keeps. The editor removes what it does not know from the document
 * it shows, so a note of a newer build is shown from a copy.
 */
export function readingCopy(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
