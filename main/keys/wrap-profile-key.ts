import { randomBytes } from 'node:crypto'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { checkOf, type StoredProfileKey } from './profile-key-file.ts'
import { openBytes, sealBytes } from './seal-bytes.ts'
import { COST, type Stretch } from './stretch.ts'

const CONTEXT = 'profile-key'

/** `other`: this keyring did not seal it, or it is damaged. `passphrase`: the key opens with a passphrase only. */
export type UnwrapReason = 'locked' | 'other' | 'passphrase' | 'wrong'

/** Seals the profile key; the keyring goes around it where there is one. Rejects when the keyring refuses. */
export async function wrapProfileKey(
  key: Uint8Array,
  passphrase: string | null,
  keyring: Keyring | null,
  stretch: Stretch,
): Promise<StoredProfileKey> {
  const salt = randomBytes(16)
  const inner = passphrase === null ? key : sealBytes(await stretch(passphrase, salt, COST), CONTEXT, key)
  const text = Buffer.from(inner).toString('base64')
  return {
    version: 1,
    keyring: keyring !== null,
    passphrase: passphrase === null ? null : { salt: salt.toString('base64'), ...COST },
    data: keyring === null ? text : (await keyring.seal(text)).toString('base64'),
    check: checkOf(key),
  }
}

export async function unwrapProfileKey(
  stored: StoredProfileKey,
  passphrase: string | null,
  keyring: Keyring,
  stretch: Stretch,
): Promise<Result<Uint8Array, UnwrapReason>> {
  const inner = stored.keyring ? await fromKeyring(stored.data, keyring) : ok(stored.data)
  if (!inner.ok) return inner
  const bytes = Buffer.from(inner.value, 'base64')
  if (stored.passphrase === null) return checkOf(bytes) === stored.check ? ok(bytes) : err('other')
  if (passphrase === null) return err('passphrase')
  const { salt, ...cost } = stored.passphrase
  const key = openBytes(await stretch(passphrase, Buffer.from(salt, 'base64'), cost), CONTEXT, bytes)
  return key !== null && checkOf(key) === stored.check ? ok(key) : err('wrong')
}

async function fromKeyring(data: string, keyring: Keyring): Promise<Result<string, 'locked' | 'other'>> {
  if ((await keyring.state()) !== 'available') return err('locked')
  try {
    return ok(await keyring.open(Buffer.from(data, 'base64')))
  } catch {
    return err('other')
  }
}
