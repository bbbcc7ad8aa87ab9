import { beginFile } from '../../data/files.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'
import type { Scan } from '../../export/archive/scan-archive.ts'
import type { ArchiveSource, OnProgress } from '../../export/archive/source.ts'
import { writeArchive, type ArchiveOptions } from '../../export/archive/write-archive.ts'
import { fileNameOf } from '../../export/file-name.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { inParts } from './in-parts.ts'

export interface Taken {
  file: string
  counts: { documents: number; dossiers: number; attachments: number; missing: number }
}

export type TakeFailure = 'cancelled' | 'stopped' | 'no-space' | 'io' | 'gone'

/** Where an archive of this workspace gets its contents. */
export function sourceOf({ whole, attachments }: WorkspaceSession): ArchiveSource {
  return {
    documents: () => whole.list(),
    read: (doc) => whole.read(doc),
    attachment: (doc, sha) => attachments.read({ doc, sha }),
  }
}

/** Asks where to keep the workspace and writes it there; what is not finished leaves nothing behind. */
export async function takeWorkspace(
  session: WorkspaceSession,
  scan: Scan,
  options: ArchiveOptions,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Result<Taken, TakeFailure>> {
  const name = fileNameOf(`${dayOf(options.now)} ${session.workspace.name}`, 'zip')
  const begun = await beginFile(name, 'zip', scan.bytes)
  if (!begun.ok) return begun
  const file = begun.value
  const pieces = writeArchive(sourceOf(session), scan, options, onProgress)
  const counts = { documents: 0, dossiers: 0, attachments: 0, missing: 0 }
  try {
    for await (const part of inParts(pieces, (answer) => Object.assign(counts, answer))) {
      if (signal.aborted) return err('stopped')
      const written = await file.append(part)
      if (!written.ok) return written
    }
    if (signal.aborted) return err('stopped')
    const saved = await file.commit()
    return saved.ok ? ok({ file: saved.value.name, counts }) : saved
  } finally {
    // Harmless when it was committed.
    await file.abort()
  }
}
