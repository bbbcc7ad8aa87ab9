import * as Y from 'yjs'
import { archivedDocument } from '../../../shared/archive/archived-document.ts'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  attachmentPath,
  documentPath,
  MANIFEST_PATH,
  statePath,
  type Manifest,
} from '../../../shared/archive/format.ts'
import { blocksOf } from '../../../shared/documents/blocks-of.ts'
import { kindOf, type DocId } from '../../../shared/kernel/ids.ts'
import { Photo } from '../../../shared/model/photo.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { dossierParts, type DossierDocument } from '../dossier/choice.ts'
import { dossierPaper } from '../dossier/dossier-paper.ts'
import type { DossierWords } from '../dossier/words.ts'
import { blocksToMarkdown, paperToMarkdown } from '../markdown.ts'
import { zipWriter } from '../zip/zip-writer.ts'
import { folderNames } from './folder-names.ts'
import type { Scan } from './scan-archive.ts'
import { shaOf } from './sha.ts'
import { breather, copyOf, type ArchiveSource, type OnProgress } from './source.ts'

export interface ArchiveOptions {
  workspace: { id: string; name: string }
  app: string
  now: Date
  /** Notes that only their writer reads come along. */
  personal: boolean
  words: DossierWords
  /** The text that a person who opens the file sees first. */
  readMe: string
}

/**
 * A whole workspace as a zip file, piece by piece: one dossier is in memory at a time. Stop asking to call it off. The
 * answer at the end is what is in it.
 */
export async function* writeArchive(
  source: ArchiveSource,
  scan: Scan,
  options: ArchiveOptions,
  onProgress: OnProgress,
): AsyncGenerator<Uint8Array<ArrayBuffer>, Manifest['counts']> {
  const { personal, words, now, workspace, app } = options
  const zip = zipWriter()
  const files: Manifest['files'] = {}
  const counts = { documents: 0, dossiers: 0, attachments: 0, missing: 0 }
  const documents = scan.documents.filter(({ audience }) => personal || audience !== 'persoonlijk')
  const written = new Set<DocId>()
  const shas = new Set<string>()
  const breathe = breather()
  const today = dayOf(now)

  async function add(
    path: string,
    content: Uint8Array | string,
    how?: 'store',
  ): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content)
    files[path] = { sha256: await shaOf(bytes), size: bytes.length }
    return zip.add(path, bytes, how)
  }

  async function* addDocument({ id, content }: DossierDocument): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    if (written.has(id)) return
    written.add(id)
    counts.documents += 1
    onProgress(written.size, documents.length)
    const document = archivedDocument(id, content, (text) => blocksToMarkdown(blocksOf(text)))
    yield await add(documentPath(id), `${JSON.stringify(document, null, 2)}\n`)
    yield await add(statePath(id), Y.encodeStateAsUpdate(content))
    for (const { sha } of Photo.list(content)) yield* addPhoto(id, sha)
  }

  async function* addPhoto(doc: DocId, sha: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    if (shas.has(sha)) return
    const photo = await source.attachment(doc, sha)
    if (photo === null) {
      counts.missing += 1
      return
    }
    shas.add(sha)
    counts.attachments += 1
    yield await add(attachmentPath(sha, photo.type), photo.bytes, 'store')
  }

  async function open(id: DocId): Promise<DossierDocument> {
    return { id, content: await copyOf(source, id) }
  }

  yield await add('LEESMIJ.txt', options.readMe)
  const dossiers = documents.filter(({ id }) => kindOf(id) === 'dossier')
  const folders = folderNames(dossiers.map(({ id }) => scan.names.providers.get(id) ?? ''))
  const related = byDossier(documents)
  for (const [index, { id }] of dossiers.entries()) {
    const dossier = await open(id)
    const others: DossierDocument[] = []
    yield* addDocument(dossier)
    for (const other of related.get(id) ?? []) {
      const opened = await open(other)
      others.push(opened)
      yield* addDocument(opened)
      await breathe()
    }
    const everything = { parts: dossierParts, from: '', until: '', personal }
    const paper = dossierPaper(dossier, others, everything, words, today)
    yield await add(`dossiers/${folders[index] ?? index}/dossier.md`, paperToMarkdown(paper))
    counts.dossiers += 1
    for (const { content } of [dossier, ...others]) content.destroy()
    await breathe()
  }
  for (const { id } of documents) {
    if (written.has(id)) continue
    const opened = await open(id)
    yield* addDocument(opened)
    opened.content.destroy()
    await breathe()
  }

  const manifest: Manifest = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    app,
    madeAt: now.toISOString(),
    workspace: { id: workspace.id, name: workspace.name },
    counts,
    personal,
    files,
  }
  yield zip.add(MANIFEST_PATH, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`))
  yield zip.end()
  return counts
}

function byDossier(documents: Scan['documents']): Map<DocId, DocId[]> {
  const found = new Map<DocId, DocId[]>()
  for (const { id, dossiers } of documents) {
    for (const dossier of dossiers.filter((one) => one !== id)) {
      const list = found.get(dossier)
      if (list === undefined) found.set(dossier, [id])
      else list.push(id)
    }
  }
  return found
}
