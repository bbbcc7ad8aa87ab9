import { getSchema } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { StarterKit } from '@tiptap/starter-kit'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { exampleDocuments } from '../../shared/documents/example/index.ts'
import { initMeta } from '../../shared/documents/meta.ts'
import { kindOf } from '../../shared/kernel/ids.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { Person, PERSON_RECORD } from '../../shared/model/person.ts'
import { Provider, PROVIDER_RECORD } from '../../shared/model/provider.ts'
import { rowsOf } from '../../shared/projection/rows-of.ts'

const TODAY = '2026-03-10'

function made(seed = 1, providers?: number) {
  return [...exampleDocuments('w', seed, TODAY, { name: 'Anna de Wit' }, providers)].map(
    ({ doc, meta, fill }) => {
      const content = new Y.Doc()
      initMeta(content, { ...meta, createdAt: '2026-03-10T09:00:00Z', createdBy: 'anna' })
      fill(content)
      return { doc, meta, content }
    },
  )
}
const shown = (documents: ReturnType<typeof made>) =>
  documents.map(({ doc, content }) => rowsOf(doc, content))
const ofKind = (kind: string, documents = made()) => documents.filter(({ doc }) => kindOf(doc) === kind)

describe('the example municipality', () => {
  test('has sixty providers with places, people, notes, visits, meetings and a table', () => {
    expect(ofKind('dossier')).toHaveLength(60)
    expect(ofKind('directory').length).toBeGreaterThanOrEqual(120)
    expect(ofKind('note').length).toBeGreaterThanOrEqual(100)
    expect(ofKind('visit').length).toBeGreaterThanOrEqual(30)
    expect(ofKind('meeting')).toHaveLength(15)
    expect(ofKind('table')).toHaveLength(1)
    const providers = ofKind('dossier').map(({ content }) => Provider.read(content, PROVIDER_RECORD))
    expect(new Set(providers.map(({ name }) => name)).size).toBe(60)
    expect(new Set(providers.map(({ size }) => size))).toEqual(new Set(['klein', 'middel', 'groot']))
    expect(providers.map(({ accountHolder }) => accountHolder)).toContain('Anna de Wit')
    for (const { doc, content } of ofKind('dossier')) {
      expect(rowsOf(doc, content).filter(({ entity }) => entity === 'location').length).toBeGreaterThan(0)
    }
  })

  test('nobody works in a weekend, and what is done is past', () => {
    for (const { doc, content } of made()) {
      for (const { value } of rowsOf(doc, content)) {
        const { date = '', finishedAt = '' } = value as { date?: string; finishedAt?: string }
        if (date !== '') expect(new Date(date).getUTCDay() % 6, `${doc} ${date}`).not.toBe(0)
        if (finishedAt !== '') expect(date < TODAY, `${doc} ${date}`).toBe(true)
      }
    }
  })

  test('is the same on every laptop, and another for another seed', () => {
    expect(shown(made())).toEqual(shown(made()))
    expect(shown(made(2))).not.toEqual(shown(made(1)))
  })

  test('begins the same when more providers are asked for', () => {
    const few = shown(made())
    expect(shown(made(1, 100)).slice(0, few.length)).toEqual(few)
  })

  test('has no two documents with one id and no two providers with one name among five hundred', () => {
    const documents = made(1, 500)
    expect(new Set(documents.map(({ doc }) => doc)).size).toBe(documents.length)
    const names = ofKind('dossier', documents).map(
      ({ content }) => Provider.read(content, PROVIDER_RECORD).name,
    )
    expect(new Set(names).size).toBe(500)
  })

  test('every record is there: nothing was refused by its own entity', () => {
    for (const { content } of ofKind('dossier')) expect(Provider.has(content, PROVIDER_RECORD)).toBe(true)
    for (const { content } of ofKind('directory')) {
      const { name, email } = Person.read(content, PERSON_RECORD)
      expect(name).toMatch(/\S+ \S+/u)
      expect(email).toMatch(/^([a-z]+@[a-z]+\.example)?$/iu)
    }
    for (const { content } of ofKind('note')) expect(Note.read(content, NOTE_RECORD).title).not.toBe('')
  })

  test('contacts and notes hang under a provider, and were written before today by people who exist', () => {
    const documents = made()
    const ids = new Set(documents.map(({ doc }) => doc))
    for (const { content, meta } of [...ofKind('note', documents), ...ofKind('directory', documents)]) {
      expect(ids).toContain(meta.dossier)
      if (Note.has(content, NOTE_RECORD)) {
        const note = Note.read(content, NOTE_RECORD)
        expect(note.date < TODAY).toBe(true)
        for (const present of note.present) expect(ids).toContain(present)
      }
    }
  })

  test('leaves something to do: open actions, visits and meetings to come, people who are there twice', () => {
    const rows = shown(made()).flat()
    const values = (entity: string) => rows.flatMap((row) => (row.entity === entity ? [row.value] : []))
    const dates = (entity: string) => values(entity).map((value) => ('date' in value ? value.date : ''))
    expect(values('action').some((value) => 'doneAt' in value && value.doneAt === '')).toBe(true)
    for (const entity of ['visit', 'meeting']) {
      expect(dates(entity).some((date) => date > TODAY)).toBe(true)
      expect(dates(entity).some((date) => date < TODAY)).toBe(true)
    }
    const mail = values('person').map((value) => ('email' in value ? value.email.toLowerCase() : ''))
    const filled = mail.filter((address) => address !== '')
    expect(new Set(filled).size).toBeLessThan(filled.length)
  })

  test('nobody real: numbers and postcodes that do not exist, and none that could be a citizen service number', () => {
    const rows = shown(made(1, 100)).flat()
    const read = (entity: string, field: string) =>
      rows.flatMap(({ entity: of, value }) => (of === entity ? [String({ ...value }[field as never])] : []))
    for (const number of [...read('provider', 'kvk'), ...read('provider', 'agb')])
      expect(number).toMatch(/^00\d{6}$/u)
    for (const postcode of read('location', 'postcode')) expect(postcode).toMatch(/^0/u)
    for (const { value } of rows) expect(value.searchText).not.toMatch(/(?<!\d)\d{9}(?!\d)/u)
  })

  test('the text of every note is what the editor would make, so opening it changes nothing', () => {
    const schema = getSchema([StarterKit.configure({ undoRedo: false }), TaskList, TaskItem])
    const kinds = new Set<string>()
    for (const { content } of ofKind('note', made(1, 60))) {
      const fragment = Note.fragment(content, NOTE_RECORD, 'body')
      const before = Y.encodeStateAsUpdate(content)
      const root = yXmlFragmentToProseMirrorRootNode(fragment, schema)
      root.check()
      root.descendants((node) => {
        kinds.add(node.type.name)
        if (node.type.name === 'heading') expect(node.attrs['level']).toBe(2)
        if (node.type.name === 'taskItem') expect(node.attrs['checked']).toBeTypeOf('boolean')
      })
      expect(root.textContent.length).toBeGreaterThan(40)
      expect(Y.encodeStateAsUpdate(content)).toEqual(before)
    }
    expect([...kinds].sort()).toEqual([
      'bulletList',
      'heading',
      'listItem',
      'paragraph',
      'taskItem',
      'taskList',
      'text',
    ])
  })
})
