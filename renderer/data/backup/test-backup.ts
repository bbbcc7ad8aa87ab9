import type { BackupPort, OpenedBackup } from './read-backup.ts'

export type OnProgress = (done: number, total: number) => void

/**
 * Reads a backup as putting it back would: every document is opened, applied to a new one and compared with the
 * digest of what was there, and these photos are opened too. The others must stand there. True when all is well.
 */
export async function testBackup(
  port: BackupPort,
  backup: OpenedBackup,
  photos: 'all' | readonly string[],
  onProgress: OnProgress,
): Promise<boolean> {
  const { source, summary, documents } = backup
  const toRead = photos === 'all' ? summary.photos : photos
  const total = documents.size + toRead.length
  let done = 0
  for (const doc of documents.keys()) {
    onProgress(done, total)
    if ((await backup.read(doc)) === null) return false
    done += 1
  }
  const there = await port.photos({ source })
  const shas = new Set(there.ok ? there.value.flatMap(([sha, size]) => (size > 0 ? [sha] : [])) : [])
  if (!summary.photos.every((sha) => shas.has(sha))) return false
  for (const sha of toRead) {
    onProgress(done, total)
    if ((await backup.readPhoto(sha)) === null) return false
    done += 1
  }
  return documents.size === summary.counts.documents
}
