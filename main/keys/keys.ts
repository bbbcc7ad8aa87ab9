import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeysStatus } from '../../shared/ipc/keys.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { serial } from '../files/serial.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { checkOf, profileKeyFile, type StoredProfileKey } from './profile-key-file.ts'
import { recoveryFile, type RecoverReason } from './recovery.ts'
import type { Stretch } from './stretch.ts'
import { tries } from './tries.ts'
import { unwrapProfileKey, wrapProfileKey } from './wrap-profile-key.ts'
import { workspaceKeys, type WorkspaceKey } from './workspace-keys.ts'

/** The keys of this laptop. A new profile key is only ever made where there was none. */
export interface Keys {
  /** Opens the profile key when nothing needs to be asked; makes it on a laptop with a keyring that has none. */
  status: () => Promise<Result<KeysStatus, 'io'>>
  unlock: (passphrase: string) => Promise<Result<KeysStatus, 'wrong' | 'io'>>
  /** Makes the profile key when there is none, and protects it in another way when there is one. */
  protect: (
    current: string | null,
    passphrase: string | null,
  ) => Promise<Result<KeysStatus, 'wrong' | 'closed' | 'io'>>
  workspace: (id: string) => Promise<Result<WorkspaceKey, 'closed' | 'other' | 'io'>>
  noteSealed: (id: string) => Promise<Result<undefined, 'io'>>
  /** Forgets the profile key; only what a passphrase protects needs to be opened again. */
  lock: () => void
  /** The profile key while it is open. */
  opened: () => Uint8Array | null
  hasPassphrase: () => boolean
  escrow: (workspace: string, recipient: string | null) => Promise<Result<undefined, 'closed' | 'io'>>
  /** Opens the profile key with the administrator's file and protects it with what this laptop has now. */
  recover: (identityFile: string) => Promise<Result<KeysStatus, RecoverReason | 'io'>>
}

interface Ports {
  userData: string
  keyring: Keyring
  stretch: Stretch
  now?: () => number
}

export function createKeys({ userData, keyring, stretch, now = Date.now }: Ports): Keys {
  const folder = join(userData, 'keys')
  const file = profileKeyFile(folder)
  const guesses = tries(folder, now)
  const workspaces = workspaceKeys(userData)
  const recovery = recoveryFile(folder)
  /** Two windows, or two calls at once, must not make two keys. */
  const inTurn = serial()
  let opened: Uint8Array | null = null
  let stored: StoredProfileKey | null = null
  /** Opened by the administrator's file, and not protected anew yet. */
  let recovered: Uint8Array | null = null

  async function describe(state: KeysStatus['state']): Promise<KeysStatus> {
    return {
      state,
      keyring: stored?.keyring ?? false,
      passphrase: stored !== null && stored.passphrase !== null,
      keyringAvailable: (await keyring.state()) === 'available',
      recovery: recovery.there(),
      waitMs: state === 'passphrase' ? await guesses.wait() : 0,
    }
  }

  async function keep(key: Uint8Array, passphrase: string | null): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const around = (await keyring.state()) === 'available' ? keyring : null
    stored = await wrapProfileKey(key, passphrase, around, stretch)
    await file.write(stored)
    opened = key
    recovered = null
  }

  async function look(): Promise<KeysStatus> {
    if (opened !== null) return await describe('open')
    const found = await file.mend()
    stored = typeof found === 'string' ? null : found
    if (stored === null) {
      if (found === 'damaged' || (await workspaces.any())) return await describe('other')
      const state = await keyring.state()
      if (state !== 'available') return await describe(state)
      await keep(randomBytes(32), null)
      return await describe('open')
    }
    const key = await unwrapProfileKey(stored, null, keyring, stretch)
    if (key.ok) opened = key.value
    return await describe(key.ok ? 'open' : key.reason === 'wrong' ? 'other' : key.reason)
  }

  async function unlock(passphrase: string): Promise<Result<KeysStatus, 'wrong' | 'io'>> {
    const before = await look()
    if (before.state !== 'passphrase' || before.waitMs > 0 || stored === null) return ok(before)
    // Noted as wrong first: who ends the app in the middle of a try must not get it for nothing.
    await guesses.wrong()
    const key = await unwrapProfileKey(stored, passphrase, keyring, stretch)
    if (!key.ok) return key.reason === 'wrong' ? err('wrong') : ok(await describe(key.reason))
    await guesses.right()
    opened = key.value
    return ok(await describe('open'))
  }

  async function protect(
    current: string | null,
    passphrase: string | null,
  ): Promise<Result<KeysStatus, 'wrong' | 'closed' | 'io'>> {
    const { state } = await look()
    if (recovered !== null) {
      await keep(recovered, passphrase)
      await guesses.right()
    } else if (state === 'none' || state === 'basic') await keep(randomBytes(32), passphrase)
    else if (opened === null || stored === null) return err('closed')
    else {
      if (stored.passphrase !== null) {
        if (current === null) return err('wrong')
        const same = await unwrapProfileKey(stored, current, keyring, stretch)
        if (!same.ok) return err('wrong')
      }
      await keep(opened, passphrase)
    }
    return ok(await describe('open'))
  }

  async function recover(identityFile: string): Promise<Result<KeysStatus, RecoverReason>> {
    const key = await recovery.open(identityFile)
    if (!key.ok) return key
    const found = await file.read()
    if (typeof found !== 'string' && found.check !== checkOf(key.value)) return err('other-key')
    recovered = key.value
    const state = await keyring.state()
    // Without a keyring the user chooses how it is protected from now on.
    if (state !== 'available') return ok(await describe(state))
    await keep(key.value, null)
    await guesses.right()
    return ok(await describe('open'))
  }

  return {
    status: () => orIo(inTurn(async () => ok(await look()))),
    unlock: (passphrase) => orIo(inTurn(() => unlock(passphrase))),
    protect: (current, passphrase) => orIo(inTurn(() => protect(current, passphrase))),
    recover: (identityFile) => orIo(inTurn(() => recover(identityFile))),
    workspace: (id) => {
      const key = opened
      return key === null ? Promise.resolve(err('closed')) : orIo(inTurn(() => workspaces.open(key, id)))
    },
    noteSealed: (id) =>
      orIo(
        inTurn(async () => {
          await workspaces.noteSealed(id)
          return ok(undefined)
        }),
      ),
    lock() {
      if (stored?.passphrase === null) return
      opened?.fill(0)
      opened = null
    },
    opened: () => opened,
    hasPassphrase: () => stored !== null && stored.passphrase !== null,
    escrow: async (workspace, recipient) => {
      const key = opened
      if (key === null) return err('closed')
      return await orIo(
        inTurn(async () => {
          await recovery.escrow(key, workspace, recipient)
          return ok(undefined)
        }),
      )
    },
  }
}

/** Whatever the disk or the keyring refuses is one reason for the user. */
async function orIo<T, R extends string>(work: Promise<Result<T, R>>): Promise<Result<T, R | 'io'>> {
  try {
    return await work
  } catch {
    return err('io')
  }
}
