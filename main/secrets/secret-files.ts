import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { syncFolder } from '../files/atomic-write.ts'
import { serial } from '../files/serial.ts'
import { twoCopies } from '../files/two-copies.ts'
import { openBytes, sealBytes } from '../keys/seal-bytes.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Keyring } from './keyring.ts'

/** Until v0.2 the keyring sealed each secret, or nothing did; those are still read, and sealed with the key then. */
const Stored = z.object({
  version: z.literal(1),
  protectedBy: z.enum(['key', 'keyring', 'file']),
  data: z.base64(),
})

type Stored = z.infer<typeof Stored>
type ProtectedBy = Stored['protectedBy']
type Found = { value: string | null; protectedBy: ProtectedBy }

/** Short secrets by name, two copies of a file each, sealed with the profile key. */
export interface Secrets {
  /** `locked`: the key is not open, or it is not the one. */
  read: (name: string) => Promise<Result<Found, 'locked' | 'io'>>
  write: (name: string, value: string) => Promise<Result<{ protectedBy: ProtectedBy }, 'locked' | 'io'>>
  remove: (name: string) => Promise<Result<undefined, 'io'>>
}

/** `key`: the profile key while it is open. */
export function secretFiles(folder: string, key: () => Uint8Array | null, keyring: Keyring): Secrets {
  const inTurn = serial()
  const pathsOf = (name: string): [string, string] => [
    join(folder, `${name}.json`),
    join(folder, `${name}.copy.json`),
  ]
  const fileOf = (name: string) => twoCopies(pathsOf(name), Stored)

  async function open(
    name: string,
    { protectedBy, data }: Stored,
  ): Promise<Result<Found & { value: string }, 'locked'>> {
    try {
      const bytes = Buffer.from(data, 'base64')
      if (protectedBy === 'file') return ok({ value: bytes.toString('utf8'), protectedBy })
      if (protectedBy === 'keyring') return ok({ value: await keyring.open(bytes), protectedBy })
      const now = key()
      const opened = now === null ? null : openBytes(now, contextOf(name), bytes)
      return opened === null ? err('locked') : ok({ value: opened.toString('utf8'), protectedBy })
    } catch {
      return err('locked')
    }
  }

  async function seal(name: string, value: string): Promise<Result<{ protectedBy: 'key' }, 'locked'>> {
    const now = key()
    if (now === null) return err('locked')
    const data = sealBytes(now, contextOf(name), Buffer.from(value, 'utf8')).toString('base64')
    await fileOf(name).write({ version: 1, protectedBy: 'key', data })
    return ok({ protectedBy: 'key' })
  }

  async function replace(name: string, value: string): ReturnType<Secrets['write']> {
    const present = await fileOf(name).read()
    if (present === 'damaged') await setAside(name)
    // Another key may still open it: a new value would lose the old one for ever.
    else if (present !== 'absent' && !(await open(name, present)).ok) return err('locked')
    return await seal(name, value)
  }

  /** No key opens what cannot be read any more; whoever can save more from it still finds it. */
  async function setAside(name: string): Promise<void> {
    for (const path of pathsOf(name)) {
      await rename(path, `${path}.${Date.now().toString(36)}.damaged`).catch(() => undefined)
    }
  }

  async function read(name: string): ReturnType<Secrets['read']> {
    const stored = await fileOf(name).mend()
    if (stored === 'absent') return ok({ value: null, protectedBy: 'key' })
    // A file that cannot be understood is as closed to us as one of another key.
    if (stored === 'damaged') return err('locked')
    const found = await open(name, stored)
    if (found.ok && found.value.protectedBy !== 'key') await seal(name, found.value.value)
    return found
  }

  return {
    read: (name) => inTurn(() => read(name).catch(() => err('io'))),
    write: (name, value) => inTurn(() => replace(name, value).catch(() => err('io'))),

    async remove(name) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        for (const path of pathsOf(name)) await rm(path, { force: true })
        await syncFolder(folder)
        return ok(undefined)
      } catch {
        return err('io')
      }
    },
  }
}

const contextOf = (name: string): string => `secret|${name}`
