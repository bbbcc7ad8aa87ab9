import * as z from 'zod'
import { BackupName, PhotoSha, type BackupSummary } from '../../../shared/ipc/backups.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'

const Count = z.int().nonnegative()

/** The sealed table of contents of a backup. Short, because every backup has one. */
export const Manifest = z.object({
  version: z.literal(1),
  app: z.string(),
  workspace: z.object({ id: z.uuid(), name: z.string() }),
  /** The files that the parts stand in: its own first. */
  files: z.array(BackupName).min(1),
  /** Id, digest of its content in hex, file, where in it, and how many bytes. */
  documents: z.array(z.tuple([z.string(), z.string(), Count, Count, Count])),
  /** Document, sha and type. */
  photos: z.array(z.tuple([z.string(), PhotoSha, z.string()])),
})
export type Manifest = z.infer<typeof Manifest>

/** One document, under the workspace: what was sealed for another place does not open. */
export function partContext(workspace: string, doc: DocId): string {
  return `backup|${workspace}|${doc}`
}

export function backupPhotoContext(sha: string): string {
  return `backup-photo|${sha}`
}

/** Also what stands in clear in the file: whoever changes that, makes the backup unreadable and nothing else. */
export function manifestContext(
  workspace: string,
  name: BackupName,
  { needs, photos, counts }: BackupSummary,
): string {
  const { documents, dossiers, notes } = counts
  return ['backup-contents', workspace, name, needs, photos, documents, dossiers, notes, counts.photos].join(
    '|',
  )
}
