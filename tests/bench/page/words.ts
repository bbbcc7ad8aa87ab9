import * as Y from 'yjs'
import { Note, NOTE_RECORD } from '../../../shared/model/note.ts'
import { writeBlocks } from '../../../shared/documents/example/rich-text.ts'
import { seededRandom } from '../../../shared/documents/example/random.ts'

const WORDS =
  'de het een van op met voor gemeente aanbieder begeleiding dagbesteding vervoer wachttijd team afspraak gesprek locatie bezoek cliënt indicatie beschikking overleg terugkoppeling personeel huisvesting groep ruimte planning week maand'.split(
    ' ',
  )

/** So many words of Dutch, the same for the same seed, in paragraphs of about fifty. */
export function paragraphsOf(words: number, seed: number): string[] {
  const random = seededRandom(seed)
  const all = Array.from({ length: words }, () => WORDS[random.between(0, WORDS.length - 1)] ?? 'de')
  const paragraphs: string[] = []
  for (let start = 0; start < all.length; start += 50)
    paragraphs.push(`${all.slice(start, start + 50).join(' ')}.`)
  return paragraphs
}

/** The bytes of a note document with so many words. */
export function noteOf(words: number, seed: number, dossier: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set('dossier', dossier)
  Note.write(doc, NOTE_RECORD, { title: `Gesprek ${seed}`, kind: 'gesprek', date: '2026-03-03' })
  writeBlocks(
    Note.fragment(doc, NOTE_RECORD, 'body'),
    paragraphsOf(words, seed).map((text) => ({ type: 'paragraph' as const, text })),
  )
  return Y.encodeStateAsUpdate(doc)
}
