import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'
import { checkOf } from './profile-key-file.ts'

/** For whom `recovery.age` was sealed: the administrator of each workspace. */
const Sealed = z.object({
  version: z.literal(1),
  check: z.string(),
  /** The sha256 of `recovery.age`, so that a damaged one is made anew. Absent in files of v0.2. */
  file: z.string().optional(),
  recipients: z.record(z.string(), z.string()),
})

export type RecoverReason = 'not-a-key' | 'no-recovery' | 'other-key'

const IDENTITY = /AGE-SECRET-KEY-1[0-9A-Z]+/

/** The profile key, sealed for the administrators of the workspaces on this laptop. */
export interface Recovery {
  there: () => boolean
  /** Seals the profile key for this administrator too, or no longer (null) for one of this workspace. */
  escrow: (profileKey: Uint8Array, workspace: string, recipient: string | null) => Promise<void>
  /** Opens the profile key with the text of an administrator's file. */
  open: (identityFile: string) => Promise<Result<Uint8Array, RecoverReason>>
}

export function recoveryFile(folder: string): Recovery {
  const path = join(folder, 'recovery.age')
  const list = join(folder, 'recovery.json')

  async function sealedFor(check: string): Promise<{ recipients: Record<string, string>; isWhole: boolean }> {
    const text = await readIfThere(list)
    const found = Sealed.safeParse(text === null ? null : jsonOf(text))
    if (!found.success || found.data.check !== check) return { recipients: {}, isWhole: false }
    const { recipients, file } = found.data
    return { recipients, isWhole: existsSync(path) && file === digestOf(await readFile(path)) }
  }

  return {
    there: () => existsSync(path),

    async escrow(profileKey, workspace, recipient) {
      const check = checkOf(profileKey)
      const { recipients: known, isWhole } = await sealedFor(check)
      const { [workspace]: before, ...others } = known
      if (isWhole && (before ?? null) === recipient) return
      const recipients = recipient === null ? others : { ...others, [workspace]: recipient }
      // Without any administrator the old file stays: one that can still be opened is better than none.
      if (Object.keys(recipients).length === 0) return
      const { Encrypter } = await age()
      const encrypter = new Encrypter()
      for (const each of new Set(Object.values(recipients))) encrypter.addRecipient(each)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const sealed = await encrypter.encrypt(profileKey)
      await atomicWrite(path, sealed)
      await atomicWrite(list, JSON.stringify({ version: 1, check, file: digestOf(sealed), recipients }))
    },

    open: async (identityFile) =>
      await openForAdministrator(existsSync(path) ? await readFile(path) : null, identityFile),
  }
}

/** Opens what was sealed for an administrator with the text of that administrator's file. */
export async function openForAdministrator(
  sealed: Uint8Array | null,
  identityFile: string,
): Promise<Result<Uint8Array, RecoverReason>> {
  const identity = IDENTITY.exec(identityFile)?.[0]
  if (identity === undefined) return err('not-a-key')
  if (sealed === null) return err('no-recovery')
  try {
    const { Decrypter } = await age()
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return ok(await decrypter.decrypt(new Uint8Array(sealed)))
  } catch {
    return err('other-key')
  }
}

/** A new pair: the text that the administrator keeps, and the half that may be known. */
export async function makeAdministratorKey(): Promise<{ identity: string; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await age()
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Loaded when it is needed: it would make every start of the app slower. */
const age = () => import('age-encryption')

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
