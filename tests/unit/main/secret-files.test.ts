import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Keyring } from '../../../main/secrets/keyring.ts'
import { secretFiles, type Secrets } from '../../../main/secrets/secret-files.ts'
import { keyring } from './a-keyring.ts'
import { folder } from './folder.ts'

const KEY = randomBytes(32)

function secretsIn(path: string, key: Uint8Array | null = KEY, ring: Keyring = keyring('a')): Secrets {
  return secretFiles(path, () => key, ring)
}

test('a secret comes back and does not stand on the disk in clear', async () => {
  const path = folder()
  const secrets = secretsIn(path)
  expect(await secrets.write('device-token', 'geheim')).toEqual({ ok: true, value: { protectedBy: 'key' } })
  expect(await secrets.read('device-token')).toEqual({
    ok: true,
    value: { value: 'geheim', protectedBy: 'key' },
  })
  const text = readFileSync(join(path, 'device-token.json'), 'utf8')
  expect(text).not.toContain('geheim')
  expect(text).not.toContain(Buffer.from('geheim').toString('base64'))
  await secrets.remove('device-token')
  expect(await secrets.read('device-token')).toMatchObject({ ok: true, value: { value: null } })
})

test.each([
  ['not open', null],
  ['another', randomBytes(32)],
])('while the key is %s the secret is locked, and never overwritten', async (_state, later) => {
  const path = folder()
  await secretsIn(path).write('token', 'geheim')
  const before = readFileSync(join(path, 'token.json'))
  expect(await secretsIn(path, later).read('token')).toEqual({ ok: false, reason: 'locked' })
  expect(await secretsIn(path, later).write('token', 'nieuw')).toEqual({ ok: false, reason: 'locked' })
  expect(readFileSync(join(path, 'token.json'))).toEqual(before)
  expect(await secretsIn(path).read('token')).toMatchObject({ ok: true, value: { value: 'geheim' } })
})

test('a secret cannot be put in the place of another one', async () => {
  const path = folder()
  await secretsIn(path).write('one', 'geheim')
  writeFileSync(join(path, 'two.json'), readFileSync(join(path, 'one.json')))
  expect(await secretsIn(path).read('two')).toEqual({ ok: false, reason: 'locked' })
})

describe('a secret of v0.2', () => {
  async function before(path: string, protectedBy: 'keyring' | 'file'): Promise<void> {
    mkdirSync(path, { recursive: true })
    const data = protectedBy === 'keyring' ? await keyring('a').seal('geheim') : Buffer.from('geheim')
    const stored = { version: 1, protectedBy, data: data.toString('base64') }
    writeFileSync(join(path, 'token.json'), JSON.stringify(stored))
  }

  test.each(['keyring', 'file'] as const)('that the %s held is read once, and sealed then', async (by) => {
    const path = folder()
    await before(path, by)
    expect(await secretsIn(path).read('token')).toMatchObject({ value: { value: 'geheim' } })
    expect(JSON.parse(readFileSync(join(path, 'token.json'), 'utf8'))).toMatchObject({ protectedBy: 'key' })
    expect(await secretsIn(path, KEY, keyring('b')).read('token')).toMatchObject({
      value: { value: 'geheim' },
    })
  })

  test('of another keyring is locked, and never overwritten', async () => {
    const path = folder()
    await before(path, 'keyring')
    const secrets = secretsIn(path, KEY, keyring('b'))
    expect(await secrets.read('token')).toEqual({ ok: false, reason: 'locked' })
    expect(await secrets.write('token', 'nieuw')).toEqual({ ok: false, reason: 'locked' })
  })
})

test('a damaged file is locked, not empty', async () => {
  const path = folder()
  writeFileSync(join(path, 'token.json'), '{')
  expect(await secretsIn(path).read('token')).toEqual({ ok: false, reason: 'locked' })
})
