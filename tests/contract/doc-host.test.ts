import * as Y from 'yjs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { docHost, type DocHost, type OpenDocument } from '../../renderer/data/doc-host/doc-host.ts'
import { editDocument } from '../../renderer/data/doc-host/edit-document.ts'
import { makeDocuments } from '../../renderer/data/doc-host/make-documents.ts'
import type { DocStore } from '../../renderer/data/doc-store/doc-store.ts'
import { memoryDocStore } from '../../renderer/data/doc-store/memory-doc-store.ts'
import { sessionsOf } from '../../shared/documents/authorship.ts'
import { err } from '../../shared/kernel/result.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'

const ANNA = { person: 'anna', device: 'laptop-a' }

async function title(host: DocHost, doc: string): Promise<string> {
  const open = await host.open(doc)
  const { title: found } = Note.read(open.doc, NOTE_RECORD)
  open.release()
  return found
}

async function write(host: DocHost, doc: string, value: string): Promise<void> {
  const open = await host.open(doc)
  Note.write(open.doc, NOTE_RECORD, { title: value })
  open.release()
  await host.flush()
}

/** A colleague's laptop that has the same document and sends a change. */
function colleagueWrites(open: OpenDocument, value: string): void {
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(open.doc))
  Note.write(theirs, NOTE_RECORD, { title: value })
  Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(theirs))
}

describe('a change that nobody looks at', () => {
  it('is kept as one update, and not made in a document that needs a newer build', async () => {
    const host = docHost(memoryDocStore(), ANNA)
    const retitle = (content: Y.Doc): void => void Note.write(content, NOTE_RECORD, { title: 'Nieuw' })
    await editDocument(host, 'note:a', retitle)
    expect(await title(host, 'note:a')).toBe('Nieuw')

    const newer = await host.open('note:b')
    Note.write(newer.doc, NOTE_RECORD, { title: 'Uit 2031' })
    newer.doc.getMap('features').set('stemmen', 'required')
    newer.release()
    await editDocument(host, 'note:b', retitle)
    expect(await title(host, 'note:b')).toBe('Uit 2031')
  })
})

describe('many documents made at once', () => {
  const titled = (doc: string, value: string) => ({
    doc,
    fill: (content: Y.Doc) => void Note.write(content, NOTE_RECORD, { title: value }),
  })

  it('say who made them, and what is here or open gets them as a change', async () => {
    const host = docHost(memoryDocStore(), ANNA)
    await write(host, 'note:here', 'Was er al')
    const open = await host.open('note:open')
    const kept: string[] = []
    host.listen({ kept: ({ doc }) => kept.push(doc) })
    const firsts = ['note:new', 'note:here', 'note:open', 'note:new'].map((doc, index) =>
      titled(doc, `Titel ${index}`),
    )
    await makeDocuments(host, firsts)
    expect(host.unkept()).toEqual({ updates: 0, failure: null })
    expect(await Promise.all(['note:new', 'note:here'].map((doc) => title(host, doc)))).toEqual([
      'Titel 3',
      'Titel 1',
    ])
    expect(Note.read(open.doc, NOTE_RECORD).title).toBe('Titel 2')
    expect(new Set(kept)).toEqual(new Set(['note:new', 'note:here', 'note:open']))
    const made = await host.open('note:new')
    expect(sessionsOf(made.doc)[0]).toMatchObject(ANNA)
  })

  it('come to whoever opens one while it is being written', async () => {
    const disk = memoryDocStore()
    let goOn = (): void => undefined
    const waits = new Promise<void>((resolve) => (goOn = resolve))
    const begin: DocStore['begin'] = async (firsts) => {
      await waits
      return await disk.begin(firsts)
    }
    const host = docHost({ ...disk, begin }, ANNA)
    const making = makeDocuments(host, [titled('note:a', 'Nieuw')])
    const open = await host.open('note:a')
    expect(Note.read(open.doc, NOTE_RECORD).title).toBe('')
    goOn()
    await making
    expect(Note.read(open.doc, NOTE_RECORD).title).toBe('Nieuw')
  })

  it('stay in memory when the disk is full, and are kept when it is not', async () => {
    const disk = memoryDocStore()
    let isFull = true
    const full = <T>(write: () => Promise<T>) =>
      isFull ? Promise.resolve(err('no-space' as const)) : write()
    const host = docHost(
      {
        ...disk,
        begin: (firsts) => full(() => disk.begin(firsts)),
        append: (doc, update, source) => full(() => disk.append(doc, update, source)),
      },
      ANNA,
    )
    await makeDocuments(host, [titled('note:a', 'Op een volle schijf')])
    expect(host.unkept()).toEqual({ updates: 1, failure: 'no-space' })
    isFull = false
    await new Promise<void>((resolve) => {
      host.listen({ kept: () => resolve() })
    })
    expect(host.unkept()).toEqual({ updates: 0, failure: null })
    expect(await title(docHost(disk, ANNA), 'note:a')).toBe('Op een volle schijf')
  })
})

describe('the doc host', () => {
  it('keeps a change and gives it back to a host that opens the document later', async () => {
    const store = memoryDocStore()
    await write(docHost(store, ANNA), 'note:a', 'Bezoek')
    expect(await title(docHost(store, ANNA), 'note:a')).toBe('Bezoek')
  })

  it('makes no update by opening, reading and receiving; only by writing', async () => {
    const store = memoryDocStore()
    const host = docHost(store, ANNA)
    await write(host, 'note:a', 'Bezoek')
    const again = docHost(store, ANNA)
    const kept: string[] = []
    again.listen({ kept: ({ source }) => kept.push(source) })
    const open = await again.open('note:a')
    Note.read(open.doc, NOTE_RECORD)
    sessionsOf(open.doc)
    await again.flush()
    expect(kept).toEqual([])
    colleagueWrites(open, 'Van een collega')
    await again.flush()
    expect(new Set(kept)).toEqual(new Set(['elsewhere']))
  })

  it('writes down once who wrote in a document, with the first change', async () => {
    const host = docHost(memoryDocStore(), ANNA)
    const open = await host.open('note:a')
    expect(sessionsOf(open.doc)).toEqual([])
    Note.write(open.doc, NOTE_RECORD, { title: 'een' })
    Note.write(open.doc, NOTE_RECORD, { title: 'twee' })
    expect(sessionsOf(open.doc)).toMatchObject([{ ...ANNA, client: open.doc.clientID }])
  })

  it('takes back own edits only', async () => {
    const host = docHost(memoryDocStore(), ANNA)
    const open = await host.open('note:a')
    Note.write(open.doc, NOTE_RECORD, { title: 'Mijn titel', kind: 'bezoek' })
    colleagueWrites(open, 'Hun titel')
    open.undo.undo()
    expect(Note.read(open.doc, NOTE_RECORD)).toMatchObject({ title: 'Hun titel', kind: '' })
    expect(sessionsOf(open.doc)).toHaveLength(1)
  })

  it('lets go of documents that nobody uses, and never of a word', async () => {
    const host = docHost(memoryDocStore(), ANNA)
    for (let n = 0; n < 120; n += 1) await write(host, `note:n${n}`, `Notitie ${n}`)
    const held = await host.open('note:n3')
    expect(host.inUse()).toEqual(['note:n3'])
    for (let n = 0; n < 120; n += 1) expect(await title(host, `note:n${n}`)).toBe(`Notitie ${n}`)
    expect((await host.open('note:n3')).doc).toBe(held.doc)
  })

  it('says that a change is not kept, keeps it in memory, and keeps it when the disk works again', async () => {
    const disk = memoryDocStore()
    let full = true
    const store: DocStore = {
      ...disk,
      append: (doc, update, source) =>
        full ? Promise.resolve(err('no-space')) : disk.append(doc, update, source),
    }
    const host = docHost(store, ANNA)
    const heard: string[] = []
    const keptAgain = new Promise<void>((resolve) => {
      host.listen({
        changed: ({ failure }) => heard.push(failure ?? 'fine'),
        kept: () => host.unkept().updates === 0 && resolve(),
      })
    })
    await write(host, 'note:a', 'Op een volle schijf')
    expect(host.unkept()).toMatchObject({ failure: 'no-space' })
    expect(host.unkept().updates).toBeGreaterThan(0)
    expect(await title(host, 'note:a')).toBe('Op een volle schijf')
    full = false
    await keptAgain
    expect(host.unkept()).toEqual({ updates: 0, failure: null })
    expect(await title(docHost(disk, ANNA), 'note:a')).toBe('Op een volle schijf')
  })

  it('does not try again what was not kept once it is closed', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    let tries = 0
    const append: DocStore['append'] = () => {
      tries += 1
      return Promise.resolve(err('no-space'))
    }
    const host = docHost({ ...memoryDocStore(), append }, ANNA)
    await write(host, 'note:a', 'Van een werkruimte die weggaat')
    const before = tries
    host.close()
    await vi.runAllTimersAsync()
    expect(tries).toBe(before)
  })
})
