import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as Y from 'yjs'
import * as z from 'zod'
import { archiveSchema } from '../../../shared/archive/json-schema.ts'
import { recordSession } from '../../../shared/documents/authorship.ts'
import { exampleDocuments } from '../../../shared/documents/example/index.ts'
import { hideInDocument } from '../../../shared/documents/hide-numbers.ts'
import { initMeta, setDeleted, type Audience } from '../../../shared/documents/meta.ts'
import { addPhoto } from '../../../shared/documents/visit.ts'
import { workspaceDocument, writeColleague, writeWorkspace } from '../../../shared/documents/workspace.ts'
import { kindOf, type DocId } from '../../../shared/kernel/ids.ts'
import { Note } from '../../../shared/model/note.ts'
import { findBsns } from '../../../shared/rules/bsn/find-bsn.ts'
import { rowsOf } from '../../../shared/projection/rows-of.ts'
import { nl } from '../../../renderer/common/strings.nl.ts'
import { dossierWords } from '../../../renderer/export/dossier/words.ts'
import { readArchive } from '../../../renderer/export/archive/read-archive.ts'
import { scanArchive } from '../../../renderer/export/archive/scan-archive.ts'
import type { ArchiveSource } from '../../../renderer/export/archive/source.ts'
import { shaOf } from '../../../renderer/export/archive/sha.ts'
import { writeArchive } from '../../../renderer/export/archive/write-archive.ts'
import { writeText } from './write-text.ts'

const WORKSPACE = '11111111-1111-4111-8111-111111111111'
const NEVER = new AbortController().signal
const BSN = '111222333'
const quiet = (): void => undefined

/** A workspace in memory with everything that can be in one. */
async function workspace(
  providers = 8,
): Promise<ArchiveSource & { docs: Map<DocId, Y.Doc>; photo: Uint8Array }> {
  const docs = new Map<DocId, Y.Doc>()
  const make = (
    id: DocId,
    audience: Audience,
    dossier: DocId | '',
    fill: (content: Y.Doc) => void,
  ): Y.Doc => {
    const content = new Y.Doc()
    initMeta(content, { createdAt: '2026-03-01T10:00:00.000Z', createdBy: 'anna', audience, dossier })
    fill(content)
    recordSession(content, { person: 'anna', device: 'laptop' }, '2026-03-01T10:00:00.000Z')
    docs.set(id, content)
    return content
  }
  make(workspaceDocument(WORKSPACE), 'team', '', (content) => {
    writeWorkspace(content, { name: 'Gemeente Waterdam' })
    writeColleague(content, { id: 'anna', name: 'Anna de Wit', function: '' })
  })
  for (const { doc, meta, fill } of exampleDocuments(
    WORKSPACE,
    1,
    '2026-11-22',
    { name: 'Anna' },
    providers,
  )) {
    make(doc, meta.audience, meta.dossier, fill)
  }
  const dossier = [...docs.keys()].find((id) => kindOf(id) === 'dossier') ?? ''
  make('note:van-mij', 'persoonlijk', dossier, (content) =>
    Note.write(content, 'main', { title: 'Alleen voor mij' }),
  )
  setDeleted(
    make('note:weg', 'team', dossier, (content) => Note.write(content, 'main', { title: 'Weggegooid' })),
    '2026-03-02T10:00:00.000Z',
  )
  const photo = crypto.getRandomValues(new Uint8Array(5000))
  const sha = await shaOf(photo)
  make('visit:met-foto', 'team', dossier, (content) => {
    const about = {
      type: 'image/jpeg',
      size: 5000,
      width: 10,
      height: 10,
      caption: 'De schuur',
      addedAt: '',
      by: '',
    }
    addPhoto(content, { ...about, sha })
    addPhoto(content, { ...about, sha: 'f'.repeat(64) })
  })
  return {
    docs,
    photo,
    documents: () => Promise.resolve([...docs.keys()]),
    read: (id) => Promise.resolve([Y.encodeStateAsUpdate(docs.get(id) ?? new Y.Doc())]),
    attachment: (_doc, asked) => Promise.resolve(asked === sha ? { bytes: photo, type: 'image/jpeg' } : null),
  }
}

async function taken(source: ArchiveSource, { personal = false } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const scan = await scanArchive(source, NEVER, quiet)
  if (scan === null) throw new Error('called off')
  const words = dossierWords('nl', { ...nl, functionCode: {} }, scan.names)
  const parts: Uint8Array[] = []
  const options = {
    workspace: { id: WORKSPACE, name: 'Gemeente Waterdam' },
    app: '0.3.0',
    readMe: 'Lees mij',
  }
  const now = new Date('2026-11-22T12:00:00Z')
  for await (const part of writeArchive(source, scan, { ...options, now, personal, words }, quiet)) {
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const read = (bytes: Uint8Array<ArrayBuffer>) => readArchive(new Blob([bytes]), NEVER, quiet)
const text = (files: Record<string, Uint8Array>, path: string): string =>
  strFromU8(files[path] ?? new Uint8Array())

/** The same zip with one file in it changed, as somebody could with any zip program. */
function changed(
  bytes: Uint8Array,
  change: (files: Record<string, Uint8Array>) => void,
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes)
  change(files)
  return new Uint8Array(zipSync(files))
}

describe('a workspace that is taken along', () => {
  it('comes back with equal contents: every row, and every byte of its photos', async () => {
    const source = await workspace()
    const archive = await read(await taken(source, { personal: true }))
    if (!archive.ok) throw new Error(archive.reason)
    expect(archive.value.manifest.counts).toMatchObject({
      documents: source.docs.size - 1,
      attachments: 1,
      missing: 1,
    })
    const back = new Map<DocId, Y.Doc>()
    for await (const state of archive.value.documents()) {
      if (state === null) throw new Error('changed meanwhile')
      const { id, update, photos } = state
      const content = new Y.Doc()
      Y.applyUpdate(content, update)
      back.set(id, content)
      if (id === 'visit:met-foto') expect(photos.map(({ bytes }) => [...bytes])).toEqual([[...source.photo]])
    }
    expect([...back.keys()].sort()).toEqual([...source.docs.keys()].filter((id) => id !== 'note:weg').sort())
    for (const [id, content] of back) {
      expect(rowsOf(id, content), id).toEqual(rowsOf(id, source.docs.get(id) ?? new Y.Doc()))
    }
  })

  it('holds every dossier for people, and every document as its published schema says', async () => {
    const files = unzipSync(await taken(await workspace()))
    const dossiers = Object.keys(files).filter((path) => path.startsWith('dossiers/'))
    expect(dossiers).toHaveLength(8)
    expect(text(files, dossiers[0] ?? '')).toMatch(/^# .+\n/u)
    const { Manifest, Document } = archiveSchema()['$defs'] as Record<
      string,
      Parameters<typeof z.fromJSONSchema>[0]
    >
    const [manifest, document] = [Manifest, Document].map((schema) => z.fromJSONSchema(schema ?? true))
    manifest?.parse(JSON.parse(text(files, 'manifest.json')))
    const documents = Object.keys(files).filter((path) => path.startsWith('documents/'))
    for (const path of documents) document?.parse(JSON.parse(text(files, path)))
    expect(documents.length).toBeGreaterThan(40)
  })

  it('holds what only its writer reads when that was asked for, and never what was thrown away', async () => {
    const source = await workspace()
    const files = (bytes: Uint8Array) =>
      Object.values(unzipSync(bytes))
        .map((content) => strFromU8(content, true))
        .join()
    const without = files(await taken(source))
    expect(without).not.toContain('Alleen voor mij')
    expect(without).not.toContain('Weggegooid')
    expect(files(await taken(source, { personal: true }))).toContain('Alleen voor mij')
  })

  it('is written the same way as it was published', async () => {
    const published = '../../../docs/export-schema.json'
    const style = await resolveConfig(fileURLToPath(new URL(published, import.meta.url)))
    const schema = await format(JSON.stringify(archiveSchema()), { ...style, parser: 'json' })
    await expect(schema).toMatchFileSnapshot(published)
  })
})

it('a number that was hidden in a note is nowhere in the file, also not in what is kept for merging', async () => {
  const source = await workspace(1)
  const [id, note] = [...source.docs].find(([doc]) => kindOf(doc) === 'note') ?? []
  if (id === undefined || note === undefined) throw new Error('the example has no note')
  writeText(note, `Het gaat om ${BSN}, zegt zij.`)
  const before = Y.encodeStateAsUpdate(note)
  const vector = Y.encodeStateVector(note)
  hideInDocument(note, { find: findBsns, skips: () => false })
  const read = (doc: DocId) =>
    doc === id ? Promise.resolve([before, Y.encodeStateAsUpdate(note, vector)]) : source.read(doc)
  const files = Object.values(unzipSync(await taken({ ...source, read })))
  expect(strFromU8(before, true)).toContain(BSN)
  expect(files.filter((content) => strFromU8(content, true).includes(BSN))).toEqual([])
})

describe('a file that is no whole archive', () => {
  it.each([
    ['something else', () => strToU8('%PDF-1.7'), 'foreign'],
    ['an empty file', () => new Uint8Array(), 'foreign'],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'foreign'],
    ['half of one', (whole: Uint8Array) => whole.slice(0, whole.length / 2), 'damaged'],
    [
      'one with a changed document',
      (whole: Uint8Array) =>
        changed(whole, (files) => {
          files['documents/note/van-mij.json'] = strToU8('{}')
        }),
      'damaged',
    ],
    [
      'one without a document',
      (whole: Uint8Array) =>
        changed(whole, (files) => void Reflect.deleteProperty(files, 'state/note.van-mij.ydoc')),
      'damaged',
    ],
    [
      'one of a newer build',
      (whole: Uint8Array) =>
        changed(whole, (files) => {
          files['manifest.json'] = strToU8(
            JSON.stringify({ format: 'wederzijds-workspace', version: 2, other: true }),
          )
        }),
      'newer',
    ],
  ])('%s is refused for what it is', async (_what, spoil, reason) => {
    const whole = await taken(await workspace(1), { personal: true })
    expect(await read(new Uint8Array(spoil(whole)))).toEqual({ ok: false, reason })
  })

  it('stops when the user calls it off', async () => {
    const stop = new AbortController()
    stop.abort()
    const bytes = await taken(await workspace(1))
    expect(await readArchive(new Blob([bytes]), stop.signal, quiet)).toEqual({ ok: false, reason: 'stopped' })
    expect(await scanArchive(await workspace(1), stop.signal, quiet)).toBeNull()
  })
})
