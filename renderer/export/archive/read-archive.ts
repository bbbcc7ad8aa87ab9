import * as Y from 'yjs'
import { ArchiveHead, Manifest, MANIFEST_PATH, ARCHIVE_VERSION } from '../../../shared/archive/format.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { Photo } from '../../../shared/model/photo.ts'
import { openZip, type ZipFile } from '../zip/zip-reader.ts'
import { breather, type OnProgress } from './source.ts'
import { shaOf } from './sha.ts'

/** An archive in which every file was found whole. */
export interface Archive {
  manifest: Manifest
  /** How many documents there are. */
  size: number
  /**
   * The documents one by one, with the photos that they name and that are in the archive. Null, as the last: the file
   * was changed or taken away since it was looked at.
   */
  documents(): AsyncGenerator<ArchivedState | null>
}

export interface ArchivedState {
  id: DocId
  update: Uint8Array
  photos: { sha: string; type: string; bytes: Uint8Array }[]
}

/**
 * `foreign`: no archive of ours. `newer`: written by a newer build. `damaged`: a part of it is missing or was changed.
 * `too-large`: it would become more than any workspace.
 */
export type ArchiveFailure = 'foreign' | 'newer' | 'damaged' | 'too-large' | 'stopped'

const LIMITS = { file: 512 * 2 ** 20, all: 64 * 2 ** 30 }
const STATE = /^state\/([a-z]+)\.([\w.-]{1,120})\.ydoc$/u

/** Looks at every file of an archive; only one that is whole is answered, and until then nothing was made. */
export async function readArchive(
  file: Blob,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Result<Archive, ArchiveFailure>> {
  const zip = await openZip(file, LIMITS)
  if (!zip.ok) return err(zip.reason === 'not-zip' ? 'foreign' : zip.reason)
  const manifest = await manifestOf(zip.value)
  if (!manifest.ok) return manifest
  const listed = Object.entries(manifest.value.files)
  const there = zip.value.paths().filter((path) => path !== MANIFEST_PATH)
  if (there.length !== listed.length) return err('damaged')
  const breathe = breather()
  for (const [index, [path, { sha256, size }]] of listed.entries()) {
    onProgress(index, listed.length)
    await breathe()
    if (signal.aborted) return err('stopped')
    const bytes = await zip.value.read(path)
    if (bytes?.length !== size || (await shaOf(new Uint8Array(bytes))) !== sha256) return err('damaged')
    if (path.startsWith('state/') && (!STATE.test(path) || openState(bytes) === null)) return err('damaged')
  }
  const states = listed.map(([path]) => path).filter((path) => STATE.test(path))
  if (states.length !== manifest.value.counts.documents) return err('damaged')
  return ok({
    manifest: manifest.value,
    size: states.length,
    documents: () => statesIn(zip.value, states),
  })
}

async function manifestOf(zip: ZipFile): Promise<Result<Manifest, 'foreign' | 'newer' | 'damaged'>> {
  const bytes = await zip.read(MANIFEST_PATH)
  if (bytes === null) return err(zip.paths().includes(MANIFEST_PATH) ? 'damaged' : 'foreign')
  const parsed = parsedJson(bytes)
  const head = ArchiveHead.safeParse(parsed)
  if (!head.success) return err('foreign')
  if (head.data.version > ARCHIVE_VERSION) return err('newer')
  const manifest = Manifest.safeParse(parsed)
  return manifest.success ? ok(manifest.data) : err('damaged')
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return parsed
  } catch {
    return null
  }
}

async function* statesIn(zip: ZipFile, states: readonly string[]): AsyncGenerator<ArchivedState | null> {
  const pathOf = new Map(
    zip.paths().flatMap((path) => {
      const sha = /^attachments\/([0-9a-f]{64})\.\w+$/u.exec(path)?.[1]
      return sha === undefined ? [] : [[sha, path] as const]
    }),
  )
  for (const path of states) {
    const [, kind = '', unique = ''] = STATE.exec(path) ?? []
    const update = await zip.read(path)
    const content = update === null ? null : openState(update)
    if (update === null || content === null) {
      yield null
      return
    }
    const photos: ArchivedState['photos'] = []
    for (const { sha, type } of Photo.list(content)) {
      const at = pathOf.get(sha)
      const bytes = at === undefined ? null : await zip.read(at)
      if (bytes !== null) photos.push({ sha, type, bytes })
    }
    content.destroy()
    yield { id: `${kind}:${unique}`, update, photos }
  }
}

/** Null when these bytes are no document. */
function openState(update: Uint8Array): Y.Doc | null {
  const content = new Y.Doc()
  try {
    Y.applyUpdate(content, update)
    return content
  } catch {
    content.destroy()
    return null
  }
}
