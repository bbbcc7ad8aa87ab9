import * as z from 'zod'

/** When a backup was begun, in UTC, written so that it can be the name of a file. */
export const BackupName = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/)

/** The id of a workspace of this laptop, or what `openOther` answered for backups of another laptop. */
export const BackupSource = z.uuid()

/** Names a backup that is being made. */
export const BackupHandle = z.uuid()

export const PhotoSha = z.string().regex(/^[0-9a-f]{64}$/)

/** No part that goes between window and disk is larger, in bytes. */
export const MAX_BACKUP_PART = 8 * 2 ** 20
export const BackupBytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= MAX_BACKUP_PART,
)

const Count = z.int().nonnegative()

/** What may be known of a backup without its key: how much is in it, and in which other files its parts stand. */
export const BackupSummary = z.object({
  /** Names of older backups, and hashes of photos, that this one builds on. */
  needs: z.array(BackupName),
  photos: z.array(PhotoSha),
  counts: z.object({ documents: Count, dossiers: Count, notes: Count, photos: Count }),
})

/** `new`: not read back yet. `tested`: everything was read back and was equal. `failed`: it was not. */
export const BackupState = z.enum(['new', 'tested', 'failed'])

export const ListedBackup = z.object({
  name: BackupName,
  state: BackupState,
  /** Of its own file, in bytes. */
  size: Count,
  /** The oldest file that it builds on, its own when it is whole, and on how many others. */
  since: BackupName,
  needs: Count,
  counts: BackupSummary.shape.counts,
})

/** Where the sealed table of contents stands in the file. */
export const BackupContents = z.object({
  workspace: z.uuid(),
  summary: BackupSummary,
  at: Count,
  length: Count,
})

export type BackupName = z.infer<typeof BackupName>
export type BackupSummary = z.infer<typeof BackupSummary>
export type BackupState = z.infer<typeof BackupState>
export type ListedBackup = z.infer<typeof ListedBackup>
export type BackupContents = z.infer<typeof BackupContents>

/** The moment in a name, as ISO 8601. */
export function momentOf(name: BackupName): string {
  return `${name.slice(0, 13)}:${name.slice(14, 16)}:${name.slice(17)}`
}
