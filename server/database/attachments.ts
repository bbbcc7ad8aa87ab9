import type Database from 'better-sqlite3'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { MAX_ATTACHMENTS, MAX_ATTACHMENTS_SIZE } from '../../shared/sync/limits.ts'
import type { Log } from '../log.ts'
import { errorCode } from './error-code.ts'

export type Attachment = { mime: string; bytes: Uint8Array }

/** Attachments by the number of their document and the hash of their bytes. */
export type AttachmentRows = {
  /** In the database when this returns. The same one again changes nothing. */
  keep: (
    document: number,
    sha: string,
    attachment: Attachment,
    by: string,
  ) => Result<null, 'FULL' | 'STORAGE_FAILED'>
  has: (document: number, sha: string) => boolean
  find: (document: number, sha: string) => Attachment | null
}

export function openAttachments(db: Database.Database, log: Log): AttachmentRows {
  const insert = db.prepare<[number, string, string, Uint8Array, string, number]>(
    'INSERT INTO attachments (document, sha, mime, bytes, by, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const there = db.prepare<[number, string], { found: 1 }>(
    'SELECT 1 AS found FROM attachments WHERE document = ? AND sha = ?',
  )
  const whole = db.prepare<[number, string], Attachment>(
    'SELECT mime, bytes FROM attachments WHERE document = ? AND sha = ?',
  )
  const taken = db.prepare<[number], { count: number; size: number }>(
    'SELECT count(*) AS count, coalesce(sum(length(bytes)), 0) AS size FROM attachments WHERE document = ?',
  )
  const has = (document: number, sha: string): boolean => there.get(document, sha) !== undefined

  const keep = db.transaction(
    (document: number, sha: string, { mime, bytes }: Attachment, by: string): Result<null, 'FULL'> => {
      if (has(document, sha)) return ok(null)
      const { count, size } = taken.get(document) ?? { count: 0, size: 0 }
      if (count >= MAX_ATTACHMENTS || size + bytes.length > MAX_ATTACHMENTS_SIZE) return err('FULL')
      insert.run(document, sha, mime, bytes, by, Date.now())
      return ok(null)
    },
  )
  return {
    keep: (document, sha, attachment, by) => {
      try {
        return keep.immediate(document, sha, attachment, by)
      } catch (error) {
        log('storage-failed', { code: errorCode(error) })
        return err('STORAGE_FAILED')
      }
    },
    has,
    find: (document, sha) => whole.get(document, sha) ?? null,
  }
}
