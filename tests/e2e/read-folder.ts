import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files under these folders that hold these words, as UTF-8 or UTF-16. */
export function filesWith(words: string, folders: readonly string[]): string[] {
  const wanted = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')]
  return folders.flatMap(filesUnder).filter((path) => {
    const bytes = readOrNothing(path)
    return wanted.some((each) => bytes.includes(each))
  })
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** A file may go while the app runs. */
function readOrNothing(path: string): Buffer {
  try {
    return statSync(path).size > 0 ? readFileSync(path) : Buffer.alloc(0)
  } catch {
    return Buffer.alloc(0)
  }
}
