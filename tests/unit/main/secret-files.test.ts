import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Keyring } from '../../../main/secrets/keyring.ts'
import { secretFiles } from '../../../main/secrets/secret-files.ts'
import { folder } from './folder.ts'

/** A keyring with a key of its own: what another sealed, it cannot open. */
function keyring(key: string, available = true): Keyring {
  return {
    available: () => Promise.resolve(available),
    seal: (text) => Promise.resolve(Buffer.from(`${key}|${text}`).map((byte) => byte ^ 0x5a) as Buffer),
    open(sealed) {
      const [sealedWith, text] = Buffer.from(sealed.map((byte) => byte ^ 0x5a))
        .toString()
        .split('|')
      return available && sealedWith === key && text !== undefined
        ? Promise.resolve(text)
        : Promise.reject(new Error('cannot decrypt'))
    },
  }
}

const none = keyring('none', false)

describe('with a keyring', () => {
  test('a secret comes back and does not stand on the disk in clear', async () => {
    const path = folder()
    const secrets = secretFiles(path, keyring('k'))
    expect(await secrets.write('device-token', 'geheim')).toEqual({
      ok: true,
      value: { protectedBy: 'keyring' },
    })
    expect(await secrets.read('device-token')).toEqual({
      ok: true,
      value: { value: 'geheim', protectedBy: 'keyring' },
    })
    expect(readFileSync(join(path, 'device-token.json'), 'utf8')).not.toContain('geheim')
    expect(readFileSync(join(path, 'device-token.json'), 'utf8')).not.toContain(
      Buffer.from('geheim').toString('base64'),
    )
    await secrets.remove('device-token')
    expect(await secrets.read('device-token')).toMatchObject({ ok: true, value: { value: null } })
  })

  test.each([
    ['absent', none],
    ['another', keyring('other')],
  ])('when the keyring is %s the secret is locked, and never overwritten', async (_state, later) => {
    const path = folder()
    await secretFiles(path, keyring('k')).write('key', 'geheim')
    const before = readFileSync(join(path, 'key.json'))
    expect(await secretFiles(path, later).read('key')).toEqual({ ok: false, reason: 'locked' })
    expect(await secretFiles(path, later).write('key', 'nieuw')).toEqual({ ok: false, reason: 'locked' })
    expect(readFileSync(join(path, 'key.json'))).toEqual(before)
    expect(await secretFiles(path, keyring('k')).read('key')).toMatchObject({
      ok: true,
      value: { value: 'geheim' },
    })
  })
})

describe('without a keyring', () => {
  test('the file says that it is unprotected and only this user can read it', async () => {
    const path = folder()
    const secrets = secretFiles(path, none)
    expect(await secrets.write('key', 'geheim')).toEqual({ ok: true, value: { protectedBy: 'file' } })
    expect(await secrets.read('key')).toEqual({ ok: true, value: { value: 'geheim', protectedBy: 'file' } })
    expect(statSync(join(path, 'key.json')).mode & 0o777).toBe(0o600)
  })

  test('once there is a keyring the next write uses it', async () => {
    const path = folder()
    await secretFiles(path, none).write('key', 'geheim')
    const secrets = secretFiles(path, keyring('k'))
    expect(await secrets.write('key', 'geheim')).toMatchObject({ value: { protectedBy: 'keyring' } })
    expect(readdirSync(path)).toEqual(['key.json'])
  })
})

test('a damaged file is locked, not empty', async () => {
  const path = folder()
  writeFileSync(join(path, 'key.json'), '{')
  expect(await secretFiles(path, keyring('k')).read('key')).toEqual({ ok: false, reason: 'locked' })
})
