import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { atomicWrite, syncFolder } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'
import { serial } from '../files/serial.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Keyring } from './keyring.ts'

const Stored = z.object({ version: z.literal(1), protectedBy: z.enum(['keyring', 'file']), data: z.base64() })

type ProtectedBy = z.infer<typeof Stored>['protectedBy']
type Found = { value: string | null; protectedBy: ProtectedBy }

/** Short secrets by name, one file each, sealed by the keyring where there is one. */
export interface Secrets {
  read: (name: string) => Promise<Result<Found, 'locked' | 'io'>>
  write: (name: string, value: string) => Promise<Result<{ protectedBy: ProtectedBy }, 'locked' | 'io'>>
  remove: (name: string) => Promise<Result<undefined, 'io'>>
}

export function secretFiles(folder: string, keyring: Keyring): Secrets {
  const inTurn = serial()
  const pathOf = (name: string) => join(folder, `${name}.json`)

  async function protection(): Promise<ProtectedBy> {
    return (await keyring.available()) ? 'keyring' : 'file'
  }

  async function open(text: string): Promise<Result<Found, 'locked'>> {
    try {
      const stored = Stored.parse(JSON.parse(text))
      const data = Buffer.from(stored.data, 'base64')
      const value = stored.protectedBy === 'file' ? data.toString('utf8') : await keyring.open(data)
      return ok({ value, protectedBy: stored.protectedBy })
    } catch {
      // A file that cannot be understood is as closed to us as one of another keyring.
      return err('locked')
    }
  }

  async function replace(name: string, value: string): ReturnType<Secrets['write']> {
    try {
      const present = await readIfThere(pathOf(name))
      // Another keyring may still hold the key to it: a new value would lose the old one for ever.
      if (present !== null && !(await open(present)).ok) return err('locked')
      const protectedBy = await protection()
      const data = protectedBy === 'keyring' ? await keyring.seal(value) : Buffer.from(value, 'utf8')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const stored = { version: 1, protectedBy, data: data.toString('base64') }
      await atomicWrite(pathOf(name), JSON.stringify(stored))
      return ok({ protectedBy })
    } catch {
      return err('io')
    }
  }

  return {
    async read(name) {
      try {
        const text = await readIfThere(pathOf(name))
        return text === null ? ok({ value: null, protectedBy: await protection() }) : await open(text)
      } catch {
        return err('io')
      }
    },

    write: (name, value) => inTurn(() => replace(name, value)),

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
