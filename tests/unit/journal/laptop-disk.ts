import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { realDisk, type Disk } from '../../../main/journal/disk.ts'
import type { Journal } from '../../../main/journal/journal.ts'
import { setupJournals } from '../../../main/journal/journals.ts'

export const WORKSPACE = '5b3f5a0e-54c1-4f6e-9d4b-0d6a6f0c9a11'
export const FORMAT = { reader: 1, writer: 1 }

/** A user-data folder of its own, gone after the test, with the journal as a restarted app would find it. */
export function laptopDisk() {
  const userData = mkdtempSync(join(tmpdir(), 'wederzijds-journal-'))
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }))
  const folder = join(userData, 'workspaces', WORKSPACE, 'journal')
  return {
    userData,
    folder,
    files: () => readdirSync(folder).sort(),
    path: (name: string) => join(folder, name),
    bytes: (name: string) => readFileSync(join(folder, name)),
    overwrite: (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes),
    /** Null when a newer build wrote it. */
    tryOpen: (format = FORMAT, disk: Disk = realDisk, patienceMs?: number) =>
      setupJournals(userData, 'test', disk, patienceMs).open(WORKSPACE, format),
    async open(disk: Disk = realDisk, patienceMs?: number): Promise<Journal> {
      const journal = await setupJournals(userData, 'test', disk, patienceMs).open(WORKSPACE, FORMAT)
      if (journal === null) throw new Error('the journal is newer than this build')
      onTestFinished(() => journal.close().catch(() => undefined))
      return journal
    },
  }
}

export function frame(doc: string, text: string) {
  return { doc, bytes: new TextEncoder().encode(text) }
}

/** Everything in the journal as [document, text], in order. */
export async function contents(journal: Journal): Promise<[string, string][]> {
  const found: [string, string][] = []
  for (let after = 0, more = true; more;) {
    const page = await journal.read(after)
    for (const { doc, bytes, seq } of page.frames) {
      found.push([doc, new TextDecoder().decode(bytes)])
      after = seq
    }
    more = page.more
  }
  return found
}
