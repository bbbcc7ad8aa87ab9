import { open, type FileHandle } from 'node:fs/promises'
import * as z from 'zod'
import { BackupSummary, type BackupContents } from '../../shared/ipc/backups.ts'
import { WorkspaceId } from '../../shared/ipc/journal.ts'
import { SealedKey } from '../keys/key-for-backup.ts'

/*
 * A file of a backup: sealed parts one after another, the sealed table of contents, a head in clear, and at the very
 * end where those two stand. A file that was cut off anywhere has no end, and is no backup.
 */
const MAGIC = Buffer.from('WZB1')
const END_BYTES = 12
const MAX_HEAD = 64 * 2 ** 20

const Head = z.object({
  version: z.literal(1),
  workspace: WorkspaceId,
  summary: BackupSummary,
  /** The key of the workspace, for an administrator on another laptop; null when it could not be read. */
  key: SealedKey.nullable(),
})
export type BackupHead = z.infer<typeof Head>

export interface BackupFile extends BackupContents {
  key: BackupHead['key']
  /** Of the whole file, in bytes. */
  size: number
}

/** What comes after the sealed table of contents. */
export function endOf(head: BackupHead, contentsLength: number): Buffer {
  const text = Buffer.from(JSON.stringify(head))
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(contentsLength, 0)
  end.writeUInt32LE(text.length, 4)
  MAGIC.copy(end, 8)
  return Buffer.concat([text, end])
}

/** Null when this is no whole backup, or one of a newer build. Rejects with the OS error. */
export async function readBackupFile(path: string): Promise<BackupFile | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const end = await readUpTo(file, Math.max(0, size - END_BYTES), END_BYTES)
    if (end.length < END_BYTES || !end.subarray(8).equals(MAGIC)) return null
    const [length, headLength] = [end.readUInt32LE(0), end.readUInt32LE(4)]
    const headAt = size - END_BYTES - headLength
    if (headLength > MAX_HEAD || headAt < length) return null
    const head = Head.safeParse(jsonOf(await readUpTo(file, headAt, headLength)))
    if (!head.success) return null
    const { workspace, summary, key } = head.data
    return { workspace, summary, key, at: headAt - length, length, size }
  } finally {
    await file.close()
  }
}

/** Fewer bytes when the file ends before that. */
export async function readUpTo(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let done = 0
  for (let more = true; more && done < length;) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done)
    done += bytesRead
    more = bytesRead > 0
  }
  return bytes.subarray(0, done)
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}
