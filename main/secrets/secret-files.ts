import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { atomicWrite, syncFolder } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'
import { serial } from '../files/serial.ts'
import { openBytes, sealBytes } from '../keys/seal-bytes.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Keyring } from './keyring.ts'

/** Until v0.2 the keyring sealed each secret, or nothing did; those are still read, and sealed with the key then. */
const Stored = z.object({
  version: z.literal(1),
  protectedBy: z.enum(['key', 'keyring', 'file']),
  data: z.base64(),
})

type ProtectedBy = z.infer<typeof Stored>['protectedBy']
type Found = { value: string | null; protectedBy: ProtectedBy }

/** Short secrets by name, one file each, sealed with the profile key. */
export interface Secrets {
  /** `locked`: the key is not open, or it is not the one. */
  read: (name: string) => Promise<Result<Found, 'locked' | 'io'>>
  write: (name: string, value: string) => Promise<Result<{ protectedBy: ProtectedBy }, 'locked' | 'io'>>
  remove: (name: string) => Promise<Result<undefined, 'io'>>
}

/** `key`: the profile key while it is open. */
export function secretFiles(folder: string, key: () => Uint8Array | null, keyring: Keyring): Secrets {
  const inTurn = serial()
  const pathOf = (name: string) => join(folder, `${name}.json`)

  async function open(name: string, text: string): Promise<Result<Found & { value: string }, 'locked'>> {
    try {
      const { protectedBy, data } = Stored.parse(JSON.parse(text))
      const bytes = Buffer.from(data, 'base64')
      if (protectedBy === 'file') return ok({ value: bytes.toString('utf8'), protectedBy })
      if (protectedBy === 'keyring') return ok({ value: await keyring.open(bytes), protectedBy })
      const now = key()
      const opened = now === null ? null : openBytes(now, contextOf(name), bytes)
      return opened === null ? err('locked') : ok({ value: opened.toString('utf8'), protectedBy })
    } catch {
      // A file that cannot be understood is as closed to us as one of another key.
      return err('locked')
    }
  }

  async function seal(name: string, value: string): Promise<Result<{ protectedBy: 'key' }, 'locked'>> {
    const now = key()
    if (now === null) return err('locked')
    const data = sealBytes(now, contextOf(name), Buffer.from(value, 'utf8')).toString('base64')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await atomicWrite(pathOf(name), JSON.stringify({ version: 1, protectedBy: 'key', data }))
    return ok({ protectedBy: 'key' })
  }

  async function replace(name: string, value: string): ReturnType<Secrets['write']> {
    const present = await readIfThere(pathOf(name))
    // Another key may still open it: a new value would lose the old one for ever.
    if (present !== null && !(await open(name, present)).ok) return err('locked')
    return await seal(name, value)
  }

  async function read(name: string): ReturnType<Secrets['read']> {
    const text = await readIfThere(pathOf(name))
    if (text === null) return ok({ value: null, protectedBy: 'key' })
    const found = await open(name, text)
    if (found.ok && found.value.protectedBy !== 'key') await seal(name, found.value.value)
    return found
  }

  return {
    read: (name) => inTurn(() => read(name).catch(() => err('io'))),
    write: (name, value) => inTurn(() => replace(name, value).catch(() => err('io'))),

    async remove(name) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await rm(pathOf(name), { force: true })
        await syncFolder(folder)
        return ok(undefined)
      } catch {
        return err('io')
      }
    },
  }
}

const contextOf = (name: string): string => `secret|${name}`
