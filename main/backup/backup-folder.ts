import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { atomicWrite } from '../files/atomic-write.ts'
import { BackupName, BackupState, type ListedBackup } from '../../shared/ipc/backups.ts'
import { readBackupFile, readUpTo, type BackupFile } from './backup-file.ts'
import { keptBackups } from './retention.ts'

/**
 * The backups of one workspace: a file each, a folder with the photos that they share, and what the last test of each
 * said. The marks may be lost: then every backup is tested again.
 */
export interface BackupFolder {
  /** Those that are kept, the newest first. */
  list: () => Promise<ListedBackup[]>
  pathOf: (name: BackupName) => string
  photoPath: (sha: string) => string
  /** Each photo with its size as it stands there, in bytes. */
  photos: () => Promise<[string, number][]>
  /** Null when there is none of that name that is whole. */
  contents: (name: BackupName) => Promise<BackupFile | null>
  /** Fewer bytes when the file ends before that; null when it is not there. */
  read: (name: BackupName, at: number, length: number) => Promise<Uint8Array | null>
  readPhoto: (sha: string) => Promise<Uint8Array | null>
  mark: (name: BackupName, state: BackupState) => Promise<void>
  /** Makes the folder and takes away what a backup that was ended in the middle left. */
  prepare: () => Promise<void>
  /** Takes away what no backup that is kept builds on. */
  prune: () => Promise<void>
}

const Marks = z.record(BackupName, BackupState)
const END = '.wzb'
const PHOTO = /^([0-9a-f]{64})\.wzp$/

export function backupFolder(folder: string): BackupFolder {
  const marksPath = join(folder, 'tested.json')
  const photosFolder = join(folder, 'photos')
  const pathOf = (name: BackupName): string => join(folder, name + END)
  const photoPath = (sha: string): string => join(photosFolder, `${sha}.wzp`)

  async function names(): Promise<BackupName[]> {
    if (!existsSync(folder)) return []
    const files = (await readdir(folder)).filter((file) => file.endsWith(END))
    return files
      .map((file) => file.slice(0, -END.length))
      .filter((name) => BackupName.safeParse(name).success)
  }

  async function marks(): Promise<Record<string, BackupState>> {
    try {
      return Marks.parse(JSON.parse(await readFile(marksPath, 'utf8')))
    } catch {
      return {}
    }
  }

  async function all(): Promise<{
    kept: string[]
    files: Map<string, BackupFile>
    states: Record<string, BackupState>
  }> {
    const [found, states] = await Promise.all([names(), marks()])
    const read = await Promise.all(found.map(async (name) => [name, await contents(name)] as const))
    const files = new Map(read.flatMap(([name, file]) => (file === null ? [] : [[name, file] as const])))
    const kept = keptBackups([...files.keys()].map((name) => ({ name, state: states[name] ?? 'new' })))
    return { kept, files, states }
  }

  async function contents(name: BackupName): Promise<BackupFile | null> {
    return existsSync(pathOf(name)) ? await readBackupFile(pathOf(name)) : null
  }

  async function photos(): Promise<[string, number][]> {
    if (!existsSync(photosFolder)) return []
    const shas = (await readdir(photosFolder)).flatMap((file) => PHOTO.exec(file)?.[1] ?? [])
    return await Promise.all(
      shas.map(async (sha) => [sha, (await stat(photoPath(sha))).size] as [string, number]),
    )
  }

  return {
    pathOf,
    photoPath,
    photos,
    contents,

    async list() {
      const { kept, files, states } = await all()
      return kept.flatMap((name) => {
        const file = files.get(name)
        if (file === undefined) return []
        const { summary, size } = file
        const state = states[name] ?? 'new'
        const since = summary.needs.reduce((oldest, one) => (one < oldest ? one : oldest), name)
        return [{ name, state, size, since, needs: summary.needs.length, counts: summary.counts }]
      })
    },

    async read(name, at, length) {
      if (!existsSync(pathOf(name))) return null
      const file = await open(pathOf(name), 'r')
      try {
        return await readUpTo(file, at, length)
      } finally {
        await file.close()
      }
    },

    readPhoto: async (sha) => (existsSync(photoPath(sha)) ? await readFile(photoPath(sha)) : null),

    async mark(name, state) {
      const there = new Set(await names())
      const kept = Object.entries(await marks()).filter(([one]) => there.has(one))
      await atomicWrite(marksPath, JSON.stringify({ ...Object.fromEntries(kept), [name]: state }))
    },

    async prepare() {
      await mkdir(photosFolder, { recursive: true, mode: 0o700 })
      for (const each of [folder, photosFolder]) {
        const left = (await readdir(each)).filter((file) => file.endsWith('.tmp'))
        await Promise.all(left.map((file) => rm(join(each, file), { force: true })))
      }
    },

    async prune() {
      const { kept, files } = await all()
      const summaries = kept.flatMap((name) => files.get(name)?.summary ?? [])
      const needed = new Set([...kept, ...summaries.flatMap(({ needs }) => needs)])
      const shown = new Set(summaries.flatMap((summary) => summary.photos))
      // What cannot be read stays: a newer build may have written it.
      const old = [...files.keys()].filter((name) => !needed.has(name))
      for (const name of old) await rm(pathOf(name), { force: true })
      for (const [sha] of await photos()) if (!shown.has(sha)) await rm(photoPath(sha), { force: true })
    },
  }
}
