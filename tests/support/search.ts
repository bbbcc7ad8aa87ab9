import './browser.ts'
import * as Y from 'yjs'
import { initMeta } from '../../shared/documents/meta.ts'
import { noteBody, writeNote } from '../../shared/documents/note.ts'
import { writePerson } from '../../shared/documents/person.ts'
import { writeProvider } from '../../shared/documents/dossier.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { SearchQuestion } from '../../renderer/data/search/question.ts'
import { searchEngine, type SearchEngine } from '../../renderer/data/search/search-engine.ts'
import type { OpenLaptop } from './workspace.ts'

/** A question as somebody types it, without filters. */
export function asked(words: string, filters: Partial<SearchQuestion> = {}): SearchQuestion {
  return { words, kind: null, people: null, from: '', until: '', today: '2026-03-10', ...filters }
}

/** Changes a document of this laptop, which is made when it is not there, and lets the lists follow. */
export async function write(laptop: OpenLaptop, doc: DocId, fill: (content: Y.Doc) => void): Promise<void> {
  const open = await laptop.host.open(doc)
  initMeta(open.doc, {
    createdAt: '2026-01-01T12:00:00.000Z',
    createdBy: 'anna',
    audience: 'team',
    dossier: 'dossier:linde',
  })
  fill(open.doc)
  open.release()
  await laptop.host.flush()
}

export async function writtenNote(
  laptop: OpenLaptop,
  doc: DocId,
  { text, ...fields }: Partial<Note> & { text: string },
): Promise<void> {
  await write(laptop, doc, (content) => {
    writeNote(content, { kind: 'gesprek', date: '2026-03-03', ...fields })
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    const body = noteBody(content)
    body.delete(0, body.length)
    body.insert(0, [paragraph])
  })
}

export async function writtenProvider(laptop: OpenLaptop, doc: DocId, name: string, kvk = ''): Promise<void> {
  await write(laptop, doc, (content) => writeProvider(content, { name, kvk }))
}

export async function writtenPerson(
  laptop: OpenLaptop,
  doc: DocId,
  name: string,
  phone: string,
): Promise<void> {
  await write(laptop, doc, (content) => writePerson(content, { name, phone, dossier: 'dossier:linde' }))
}

/** The search of a laptop as its worker runs it, with how far it said to be. */
export function engineOn(laptop: OpenLaptop): { engine: SearchEngine; read: () => number } {
  let most = 0
  const engine = searchEngine(laptop.database, laptop.codec, ({ done, total }) => {
    // The first thing that it says is only that it begins.
    if (done > 0 || total !== 1) most = Math.max(most, total)
  })
  return { engine, read: () => most }
}

/** The ids of what is found, the best first. */
export async function found(engine: SearchEngine, question: SearchQuestion): Promise<DocId[]> {
  return (await engine.ask(question)).results.map(({ doc }) => doc)
}
