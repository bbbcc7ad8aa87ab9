import * as Y from 'yjs'
import type { AppApi } from '../../../shared/ipc/api.ts'
import { MAX_BACKUP_PART, type BackupName, type BackupSummary } from '../../../shared/ipc/backups.ts'
import { toHex, type DocId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { documentDigest } from '../../../shared/sync/digest.ts'
import type { Codec } from '../doc-store/codec.ts'
import { backupPhotoContext, Manifest, manifestContext, partContext } from './manifest.ts'

/** What of the main process is used for backups. */
export type BackupPort = AppApi['backups']

/** `damaged`: it is not what was written, or a part of it is gone. */
export type ReadReason = 'damaged' | 'io'

/** Where a document stands. */
export interface BackedUp {
  digest: string
  file: BackupName
  at: number
  length: number
}

/** A backup whose table of contents opened. Every part is verified when it is read. */
export interface OpenedBackup {
  source: string
  name: BackupName
  workspace: Manifest['workspace']
  summary: BackupSummary
  /** In the order in which they stand on the disk. */
  documents: ReadonlyMap<DocId, BackedUp>
  photos: readonly { doc: DocId; sha: string; type: string }[]
  /** A document as one update; null when it is not what was written. */
  read: (doc: DocId) => Promise<Uint8Array | null>
  readPhoto: (sha: string) => Promise<Uint8Array | null>
}

/** Small parts are read together. */
const READ_AHEAD = 2 ** 20

export async function openBackup(
  port: BackupPort,
  source: string,
  name: BackupName,
  codec: Codec,
): Promise<Result<OpenedBackup, ReadReason>> {
  const found = await port.contents({ source, name })
  if (!found.ok) return err(found.reason === 'io' ? 'io' : 'damaged')
  const { workspace, summary, at, length } = found.value
  const bytesOf = reader(port, source)
  const manifest = await manifestOf(
    codec,
    manifestContext(workspace, name, summary),
    await bytesOf(name, at, length),
  )
  if (manifest === null || manifest.workspace.id !== workspace) return err('damaged')
  const { files } = manifest
  const documents = new Map(
    manifest.documents
      .toSorted((a, b) => a[2] - b[2] || a[3] - b[3])
      .map(([doc, digest, file, where, size]) => [
        doc,
        { digest, file: files[file] ?? name, at: where, length: size },
      ]),
  )

  return ok({
    source,
    name,
    workspace: manifest.workspace,
    summary,
    documents,
    photos: manifest.photos.map(([doc, sha, type]) => ({ doc, sha, type })),
    async read(doc) {
      const part = documents.get(doc)
      if (part === undefined) return null
      const sealed = await bytesOf(part.file, part.at, part.length)
      const update = sealed === null ? null : await opened(codec, partContext(workspace, doc), sealed)
      return update !== null && digestOf(update) === part.digest ? update : null
    },
    async readPhoto(sha) {
      const sealed = await port.readPhoto({ source, sha })
      const bytes = sealed.ok ? await opened(codec, backupPhotoContext(sha), sealed.value) : null
      return bytes !== null && (await shaOf(bytes)) === sha ? bytes : null
    },
  })
}

/** Hex, as the database keeps it; null for bytes that are no document. */
function digestOf(update: Uint8Array): string | null {
  const content = new Y.Doc()
  try {
    Y.applyUpdate(content, update)
    return toHex(documentDigest(content))
  } catch {
    return null
  } finally {
    content.destroy()
  }
}

async function manifestOf(
  codec: Codec,
  context: string,
  sealed: Uint8Array | null,
): Promise<Manifest | null> {
  const bytes = sealed === null ? null : await opened(codec, context, sealed)
  if (bytes === null) return null
  const parsed = Manifest.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
  return parsed.success ? parsed.data : null
}

async function opened(codec: Codec, context: string, sealed: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await codec.open(context, sealed)
  } catch {
    return null
  }
}

export async function shaOf(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))))
}

/** Reads parts of files; null when one is not that long, or cannot be read. */
function reader(port: BackupPort, source: string) {
  let last: { file: string; at: number; bytes: Uint8Array } | null = null

  async function read(file: BackupName, at: number, length: number): Promise<Uint8Array> {
    const found = await port.read({ source, name: file, at, length })
    return found.ok ? found.value : new Uint8Array()
  }

  return async (file: BackupName, at: number, length: number): Promise<Uint8Array | null> => {
    const offset = last?.file === file ? at - last.at : -1
    if (last !== null && offset >= 0 && offset + length <= last.bytes.length) {
      return last.bytes.slice(offset, offset + length)
    }
    if (length <= READ_AHEAD) {
      last = { file, at, bytes: await read(file, at, READ_AHEAD) }
      return last.bytes.length < length ? null : last.bytes.slice(0, length)
    }
    const whole = new Uint8Array(length)
    for (let done = 0; done < length;) {
      const bytes = await read(file, at + done, Math.min(MAX_BACKUP_PART, length - done))
      if (bytes.length === 0) return null
      whole.set(bytes, done)
      done += bytes.length
    }
    return whole
  }
}
