import { statfs, type FileHandle } from 'node:fs/promises'

/** The two things about a disk that go wrong in ways a test cannot make happen on a real one. */
export interface Disk {
  /** Bytes that this user may still write. */
  freeBytes: (folder: string) => Promise<number>
  /** Resolves when the bytes are on the disk itself, not only in memory. */
  writeDurably: (file: FileHandle, bytes: Buffer, at: number) => Promise<void>
}

export const realDisk: Disk = {
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
  async writeDurably(file, bytes, at) {
    await writeAll(file, bytes, at)
    await file.datasync()
  },
}

/** A write may take only part of what it is given. */
export async function writeAll(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}
