import * as Y from 'yjs'
import { MAX_BACKUP_PART, type BackupName, type BackupSummary } from '../../../shared/ipc/backups.ts'
import { toHex, type DocId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { documentDigest } from '../../../shared/sync/digest.ts'
import type { AttachmentsDatabase } from '../attachments/attachments-database.ts'
import { dexieAttachments } from '../attachments/dexie-attachments.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'
import type { DocStore } from '../doc-store/doc-store.ts'
import { backupPhotoContext, manifestContext, partContext, type Manifest } from './manifest.ts'
import type { BackupPort, OpenedBackup } from './read-backup.ts'

/** What a backup is made of. */
export interface Storage {
  workspace: { id: string; name: string }
  app: string
  database: WorkspaceDatabase
  store: DocStore
  attachments: AttachmentsDatabase
  codec: Codec
}

/** `empty`: there is nothing to keep. `busy`: one is being made. */
export type MakeReason = 'empty' | 'busy' | 'no-space' | 'io'

export interface MadeBackup {
  name: BackupName
  /** Photos that were written now; the others stood there. */
  photos: string[]
}

/**
 * Makes a backup of everything on this laptop. With `base`, one that was tested, only what changed since is written;
 * the rest stands in the files that it names.
 */
export async function makeBackup(
  port: BackupPort,
  storage: Storage,
  base: OpenedBackup | null,
): Promise<Result<MadeBackup, MakeReason>> {
  const { workspace, app, codec, database } = storage
  if ((await database.heads.count()) === 0) return err('empty')
  const begun = await port.begin({ workspace: workspace.id })
  if (!begun.ok) return begun
  const { backup, name, photos: there } = begun.value
  try {
    const out = partWriter((bytes) => port.append({ backup, bytes }))
    const files: BackupName[] = [name]
    const documents: Manifest['documents'] = []
    for await (const { doc, digest, update } of documentsSince(storage, base)) {
      if (update === null) {
        const before = base?.documents.get(doc)
        if (before === undefined) continue
        if (!files.includes(before.file)) files.push(before.file)
        documents.push([doc, digest, files.indexOf(before.file), before.at, before.length])
      } else {
        const sealed = await codec.seal(partContext(workspace.id, doc), update)
        documents.push([doc, digest, 0, await out.write(sealed), sealed.length])
      }
    }
    // A whole one writes every photo anew: one that went bad on the disk is good again after that.
    const kept = await keepPhotos(port, backup, storage, new Set(base === null ? [] : there))
    const shas = [...new Set(kept.photos.map(([, sha]) => sha))]
    const summary: BackupSummary = {
      needs: files.slice(1).sort(),
      photos: shas,
      counts: {
        documents: documents.length,
        dossiers: countOf(documents, 'dossier'),
        notes: countOf(documents, 'note'),
        photos: shas.length,
      },
    }
    const manifest: Manifest = { version: 1, app, workspace, files, documents, photos: kept.photos }
    const plain = new TextEncoder().encode(JSON.stringify(manifest))
    const sealed = await codec.seal(manifestContext(workspace.id, name, summary), plain)
    await out.write(sealed)
    await out.flush()
    done(await port.commit({ backup, length: sealed.length, summary }))
    return ok({ name, photos: kept.written })
  } catch (error) {
    await port.abort({ backup })
    return err(error instanceof NotWritten ? error.reason : 'io')
  }
}

/** Every document with the digest of its content; its bytes when `base` does not have just that. */
async function* documentsSince(
  { database, store }: Storage,
  base: OpenedBackup | null,
): AsyncGenerator<{ doc: DocId; digest: string; update: Uint8Array | null }> {
  const [heads, digests] = await Promise.all([database.heads.toArray(), database.digests.toArray()])
  const known = new Map(digests.map((row) => [row.doc, row]))
  for (const { doc, clock } of heads) {
    const row = known.get(doc)
    const current = row?.clock === clock ? row.digest : null
    if (current !== null && base?.documents.get(doc)?.digest === current) {
      yield { doc, digest: current, update: null }
      continue
    }
    const content = new Y.Doc()
    const updates = await store.load(doc)
    content.transact(() => {
      for (const update of updates) Y.applyUpdate(content, update)
    })
    const digest = toHex(documentDigest(content))
    const isSame = base?.documents.get(doc)?.digest === digest
    yield { doc, digest, update: isSame ? null : Y.encodeStateAsUpdate(content) }
    content.destroy()
  }
}

async function keepPhotos(
  port: BackupPort,
  backup: string,
  { attachments, codec }: Storage,
  there: ReadonlySet<string>,
): Promise<{ photos: Manifest['photos']; written: string[] }> {
  const store = dexieAttachments(attachments, codec)
  const photos: Manifest['photos'] = []
  const written = new Set<string>()
  for (const { doc, sha, type } of await attachments.attachments.toArray()) {
    if (!there.has(sha) && !written.has(sha)) {
      const found = await store.read({ doc, sha })
      // One that is damaged here is no longer ours to keep; an older backup or a colleague may have it.
      if (found === null) continue
      const sealed = await codec.seal(backupPhotoContext(sha), found.bytes)
      done(await port.photo({ backup, sha, bytes: sealed }))
      written.add(sha)
    }
    photos.push([doc, sha, type])
  }
  return { photos, written: [...written] }
}

function countOf(documents: Manifest['documents'], kind: string): number {
  return documents.filter(([doc]) => doc.startsWith(`${kind}:`)).length
}

const TOGETHER = 2 ** 20

/** Collects small parts; `write` answers where a part stands in the file. */
function partWriter(append: (bytes: Uint8Array) => Promise<Result<undefined, string>>) {
  let waiting: Uint8Array[] = []
  let size = 0
  let at = 0

  async function flush(): Promise<void> {
    const bytes = new Uint8Array(size)
    let offset = 0
    for (const part of waiting) {
      bytes.set(part, offset)
      offset += part.length
    }
    waiting = []
    size = 0
    for (let start = 0; start < bytes.length; start += MAX_BACKUP_PART) {
      done(await append(bytes.slice(start, start + MAX_BACKUP_PART)))
    }
  }

  return {
    async write(part: Uint8Array): Promise<number> {
      const where = at
      at += part.length
      size += part.length
      waiting.push(part)
      if (size >= TOGETHER) await flush()
      return where
    },
    flush,
  }
}

/** Ends the making of this backup; only seen in this file. */
class NotWritten extends Error {
  readonly reason: 'no-space' | 'io'
  constructor(reason: string) {
    super(reason)
    this.reason = reason === 'no-space' ? 'no-space' : 'io'
  }
}

function done(answer: Result<unknown, string>): void {
  if (!answer.ok) throw new NotWritten(answer.reason)
}
