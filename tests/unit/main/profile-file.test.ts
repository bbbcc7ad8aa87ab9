import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { profileFile } from '../../../main/profile/profile-file.ts'
import type { Profile } from '../../../shared/ipc/profile.ts'
import { folder } from './folder.ts'

const profile: Profile = {
  version: 1,
  person: { id: '0b7f7a0e-54c1-4f6e-9d4b-0d6a6f0c9a11', name: 'Noor', function: 'relatiebeheerder' },
  device: { id: '1b7f7a0e-54c1-4f6e-9d4b-0d6a6f0c9a11', name: 'laptop' },
  workspaces: [],
  activeWorkspace: null,
  language: 'nl',
  theme: 'system',
}
const renamed: Profile = { ...profile, person: { ...profile.person, name: 'Noor de Wit' } }

test('a new laptop has no profile', async () => {
  expect(await profileFile(folder()).read()).toEqual({ ok: true, value: { profile: null, restored: false } })
})

test('what was written is read back, with keys that only a newer build knows', async () => {
  const file = profileFile(folder())
  const newer = { ...profile, calendar: { start: 'maandag' }, person: { ...profile.person, pronoun: 'zij' } }
  expect(await file.write(newer)).toEqual({ ok: true, value: undefined })
  expect(await file.read()).toEqual({ ok: true, value: { profile: newer, restored: false } })
})

test.each(['', '{"version":1', '[]', 'null'])(
  'of a damaged profile (%j) there is a copy, and it says so',
  async (text) => {
    const path = folder()
    const file = profileFile(path)
    await file.write(profile)
    await file.write(renamed)
    writeFileSync(join(path, 'profile.json'), text)
    expect(await file.read()).toEqual({ ok: true, value: { profile: renamed, restored: true } })

    // Writing again makes both whole.
    await file.write(profile)
    writeFileSync(join(path, 'profile.json.bak'), text)
    expect(await file.read()).toEqual({ ok: true, value: { profile, restored: false } })
  },
)

test('a profile of v0.2, without a checksum, is read and gets one', async () => {
  const path = folder()
  writeFileSync(join(path, 'profile.json'), JSON.stringify(renamed, null, 2))
  writeFileSync(join(path, 'profile.json.bak'), JSON.stringify(profile, null, 2))
  const file = profileFile(path)
  expect(await file.read()).toEqual({ ok: true, value: { profile: renamed, restored: false } })
  await file.write(renamed)
  const text = readFileSync(join(path, 'profile.json'), 'utf8')
  writeFileSync(join(path, 'profile.json'), text.replace('Noor', 'Moor'))
  expect(await file.read()).toEqual({ ok: true, value: { profile: renamed, restored: true } })
})

test('when both copies are damaged nothing is invented', async () => {
  const path = folder()
  writeFileSync(join(path, 'profile.json'), 'x')
  writeFileSync(join(path, 'profile.json.bak'), 'x')
  expect(await profileFile(path).read()).toEqual({ ok: false, reason: 'damaged' })
})

test('a profile of a newer build is neither read nor overwritten', async () => {
  const path = folder()
  const newer = JSON.stringify({ version: 2, everything: 'else' })
  writeFileSync(join(path, 'profile.json'), newer)
  const file = profileFile(path)
  expect(await file.read()).toEqual({ ok: false, reason: 'newer-format' })
  expect(await file.write(profile)).toEqual({ ok: false, reason: 'newer-format' })
  expect(readFileSync(join(path, 'profile.json'), 'utf8')).toBe(newer)
})

test('writes at the same moment end with the last one, whole', async () => {
  const path = folder()
  const file = profileFile(path)
  await Promise.all([file.write(profile), file.write(renamed), file.write(profile), file.write(renamed)])
  expect(await file.read()).toMatchObject({ value: { profile: renamed } })
  expect(readdirSync(path).sort()).toEqual(['profile.json', 'profile.json.bak'])
})
