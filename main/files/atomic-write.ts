import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Replaces a file whole: after a crash it holds either the old or the new content. Rejects with the OS error; then
 * nothing is left beside the old content.
 */
export async function atomicWrite(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const temporary = `${path}.tmp`
  const file = await open(temporary, 'w', mode)
  try {
    try {
      await file.writeFile(content)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Makes a rename or a new name in this folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder as a file; NTFS journals names itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
