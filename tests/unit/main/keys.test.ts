import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { argon2 } from '../../../main/keys/argon2.ts'
import { createKeys, type Keys } from '../../../main/keys/keys.ts'
import { makeAdministratorKey } from '../../../main/keys/recovery.ts'
import type { Stretch } from '../../../main/keys/stretch.ts'
import type { Keyring } from '../../../main/secrets/keyring.ts'
import { keyring } from './a-keyring.ts'
import { folder } from './folder.ts'

/** As much work as a test can spare. */
const stretch: Stretch = (passphrase, salt) => argon2(passphrase, salt, { memoryKiB: 64, rounds: 1 })

/** The keys of one laptop after a start. */
function start(userData: string, ring: Keyring, now: () => number = Date.now): Keys {
  return createKeys({ userData, keyring: ring, stretch, now })
}

async function stateOf(keys: Keys): Promise<string> {
  const found = await keys.status()
  return found.ok ? found.value.state : found.reason
}

async function keyOf(keys: Keys, workspace: string): Promise<string> {
  await keys.status()
  const found = await keys.workspace(workspace)
  return found.ok ? Buffer.from(found.value.key).toString('hex') : found.reason
}

/** Every byte in the folder of the keys, to see that nothing was touched. */
function bytesIn(userData: string): Record<string, string> {
  const keys = join(userData, 'keys')
  const names = existsSync(keys) ? readdirSync(keys) : []
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(keys, name), 'hex')]))
}

const workspace = randomUUID()

describe('a laptop with a keyring', () => {
  test('opens by itself, with the same key after every start', async () => {
    const userData = folder()
    const key = await keyOf(start(userData, keyring('a')), workspace)
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(await keyOf(start(userData, keyring('a')), workspace)).toBe(key)
    expect(await keyOf(start(userData, keyring('a')), randomUUID())).not.toBe(key)
  })

  test('neither key stands on the disk in clear, and only this user reads the files', async () => {
    const userData = folder()
    const keys = start(userData, keyring('a'))
    const key = await keyOf(keys, workspace)
    const profileKey = Buffer.from(keys.opened() ?? [])
    const files = [
      ...readdirSync(join(userData, 'keys')).map((name) => join(userData, 'keys', name)),
      join(userData, 'workspaces', workspace, 'key.json'),
    ]
    for (const file of files) {
      expect(statSync(file).mode & 0o077).toBe(0)
      const text = readFileSync(file, 'utf8')
      for (const secret of [profileKey, Buffer.from(key, 'hex')]) {
        expect(text).not.toContain(secret.toString('base64'))
        expect(text).not.toContain(secret.toString('hex'))
      }
    }
  })

  test.each([
    ['locked', keyring('a', 'none')],
    ['locked', keyring('a', 'basic')],
    ['other', keyring('b')],
  ])('%s later: it says so, and nothing is made or changed', async (state, later) => {
    const userData = folder()
    const key = await keyOf(start(userData, keyring('a')), workspace)
    const before = bytesIn(userData)
    const keys = start(userData, later)
    expect(await stateOf(keys)).toBe(state)
    expect(await keys.workspace(workspace)).toEqual({ ok: false, reason: 'closed' })
    expect(await keys.protect(null, 'een nieuwe wachtzin')).toEqual({ ok: false, reason: 'closed' })
    expect(bytesIn(userData)).toEqual(before)
    expect(await keyOf(start(userData, keyring('a')), workspace)).toBe(key)
  })

  test('a keyring that answers with noise is another keyring', async () => {
    const userData = folder()
    await start(userData, keyring('a')).status()
    const noise: Keyring = { ...keyring('a'), open: () => Promise.resolve('AAAA') }
    expect(await stateOf(start(userData, noise))).toBe('other')
  })

  test.each(['profile-key.json', 'profile-key.copy.json', `workspace-${workspace}.json`])(
    'a damaged or lost %s is not the end: there is a copy',
    async (name) => {
      const userData = folder()
      const key = await keyOf(start(userData, keyring('a')), workspace)
      writeFileSync(join(userData, 'keys', name), '{"version":1')
      expect(await keyOf(start(userData, keyring('a')), workspace)).toBe(key)
      rmSync(join(userData, 'keys', name))
      expect(await keyOf(start(userData, keyring('a')), workspace)).toBe(key)
    },
  )

  test('when all keys are gone and a workspace is left, no new key is made', async () => {
    const userData = folder()
    await keyOf(start(userData, keyring('a')), workspace)
    rmSync(join(userData, 'keys'), { recursive: true })
    expect(await stateOf(start(userData, keyring('a')))).toBe('other')
    expect(existsSync(join(userData, 'keys'))).toBe(false)
  })

  test('a workspace that another profile key sealed stays closed', async () => {
    const [mine, theirs] = [folder(), folder()]
    await keyOf(start(theirs, keyring('a')), workspace)
    const file = join('workspaces', workspace, 'key.json')
    const keys = start(mine, keyring('a'))
    await keyOf(keys, workspace)
    for (const place of [file, join('keys', `workspace-${workspace}.json`)]) {
      writeFileSync(join(mine, place), readFileSync(join(theirs, file)))
    }
    expect(await keyOf(keys, workspace)).toBe('other')
  })
})

describe('a laptop without a keyring', () => {
  test.each(['none', 'basic'] as const)('%s: makes no key until the user says how', async (state) => {
    const userData = folder()
    const keys = start(userData, keyring('a', state))
    expect(await stateOf(keys)).toBe(state)
    expect(existsSync(join(userData, 'keys'))).toBe(false)
    expect(await keys.protect(null, null)).toMatchObject({
      value: { state: 'open', keyring: false, passphrase: false },
    })
    const key = await keyOf(keys, workspace)
    expect(await keyOf(start(userData, keyring('a', state)), workspace)).toBe(key)
    // A keyring that comes later is offered, not taken.
    const later = start(userData, keyring('a'))
    expect(await later.status()).toMatchObject({ value: { keyring: false, keyringAvailable: true } })
    expect(await later.protect(null, null)).toMatchObject({ value: { keyring: true } })
    expect(await keyOf(start(userData, keyring('a')), workspace)).toBe(key)
    expect(await stateOf(start(userData, keyring('a', state)))).toBe('locked')
  })
})

describe('a passphrase', () => {
  const RIGHT = 'vier blauwe fietsen thuis'

  test.each(['available', 'none'] as const)('with the keyring %s: only it opens', async (state) => {
    const userData = folder()
    const first = start(userData, keyring('a', state))
    await first.status()
    await first.protect(null, RIGHT)
    const key = await keyOf(first, workspace)
    const again = start(userData, keyring('a', state))
    expect(await stateOf(again)).toBe('passphrase')
    expect(await again.workspace(workspace)).toEqual({ ok: false, reason: 'closed' })
    expect(await again.unlock('iets anders')).toEqual({ ok: false, reason: 'wrong' })
    expect(await again.unlock(RIGHT)).toMatchObject({ value: { state: 'open' } })
    expect(await keyOf(again, workspace)).toBe(key)
    again.lock()
    expect(again.opened()).toBeNull()
    expect(await stateOf(again)).toBe('passphrase')
  })

  test('the keyring is needed as well', async () => {
    const userData = folder()
    await start(userData, keyring('a')).protect(null, RIGHT)
    expect(await stateOf(start(userData, keyring('b')))).toBe('other')
    expect(await stateOf(start(userData, keyring('a', 'none')))).toBe('locked')
  })

  test('only who knows it changes it or stops with it', async () => {
    const userData = folder()
    const keys = start(userData, keyring('a'))
    await keys.protect(null, RIGHT)
    expect(await keys.protect('iets anders', null)).toEqual({ ok: false, reason: 'wrong' })
    expect(await keys.protect(null, 'nog iets anders')).toEqual({ ok: false, reason: 'wrong' })
    expect(await keys.protect(RIGHT, null)).toMatchObject({ value: { passphrase: false } })
    expect(await stateOf(start(userData, keyring('a')))).toBe('open')
  })

  test('after five wrong ones one waits, longer each time, also after a restart', async () => {
    const userData = folder()
    let now = 1_000_000
    const clock = () => now
    await start(userData, keyring('a'), clock).protect(null, RIGHT)
    const keys = start(userData, keyring('a'), clock)
    for (let n = 0; n < 5; n += 1) await keys.unlock('mis')
    const again = start(userData, keyring('a'), clock)
    expect(await again.status()).toMatchObject({ value: { waitMs: 30_000 } })
    // Too soon: even the right one is not looked at.
    expect(await again.unlock(RIGHT)).toMatchObject({ value: { state: 'passphrase' } })
    now += 30_000
    expect(await again.unlock('mis')).toEqual({ ok: false, reason: 'wrong' })
    expect(await again.status()).toMatchObject({ value: { waitMs: 60_000 } })
    // A clock that is put back does not lock the user out for days.
    now -= 10 * 24 * 3600_000
    expect(await again.status()).toMatchObject({ value: { waitMs: 15 * 60_000 } })
    now += 11 * 24 * 3600_000
    expect(await again.unlock(RIGHT)).toMatchObject({ value: { state: 'open' } })
  })

  test('without a passphrase there is nothing to lock', async () => {
    const keys = start(folder(), keyring('a'))
    await keys.status()
    keys.lock()
    expect(keys.opened()).not.toBeNull()
  })
})

describe('the file of the administrator', () => {
  test('opens a laptop whose keyring is another one, and the keyring of now holds the key from then on', async () => {
    const userData = folder()
    const administrator = await makeAdministratorKey()
    const keys = start(userData, keyring('a'))
    const key = await keyOf(keys, workspace)
    await keys.escrow(workspace, administrator.recipient)
    const later = start(userData, keyring('b'))
    expect(await later.status()).toMatchObject({ value: { state: 'other', recovery: true } })
    const file = `# Herstelsleutel\n${administrator.identity}\n`
    expect(await later.recover(file)).toMatchObject({ value: { state: 'open', keyring: true } })
    expect(await keyOf(start(userData, keyring('b')), workspace)).toBe(key)
  })

  test('opens a forgotten passphrase; without a keyring the user chooses a new one', async () => {
    const userData = folder()
    const administrator = await makeAdministratorKey()
    const keys = start(userData, keyring('a', 'none'))
    await keys.protect(null, 'vergeten wachtzin')
    const key = await keyOf(keys, workspace)
    await keys.escrow(workspace, administrator.recipient)
    const later = start(userData, keyring('a', 'none'))
    expect(await later.recover(administrator.identity)).toMatchObject({ value: { state: 'none' } })
    expect(await later.protect(null, 'nieuwe wachtzin')).toMatchObject({ value: { state: 'open' } })
    const again = start(userData, keyring('a', 'none'))
    expect(await again.unlock('nieuwe wachtzin')).toMatchObject({ value: { state: 'open' } })
    expect(await keyOf(again, workspace)).toBe(key)
  })

  test('a new administrator takes the place of the old one; two workspaces have two', async () => {
    const userData = folder()
    const [first, second, other] = await Promise.all([
      makeAdministratorKey(),
      makeAdministratorKey(),
      makeAdministratorKey(),
    ])
    const keys = start(userData, keyring('a'))
    await keys.status()
    await keys.escrow(workspace, first.recipient)
    await keys.escrow(workspace, second.recipient)
    await keys.escrow(randomUUID(), other.recipient)
    const later = start(userData, keyring('b'))
    expect(await later.recover(first.identity)).toEqual({ ok: false, reason: 'other-key' })
    expect(await later.recover('zomaar een bestand')).toEqual({ ok: false, reason: 'not-a-key' })
    expect(await later.recover(other.identity)).toMatchObject({ ok: true })
  })

  test('where none was made, it says so', async () => {
    const keys = start(folder(), keyring('a'))
    await keys.status()
    const { identity } = await makeAdministratorKey()
    expect(await keys.recover(identity)).toEqual({ ok: false, reason: 'no-recovery' })
  })
})
