import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { argon2 } from '../../main/keys/argon2.ts'
import { createKeys, type Keys } from '../../main/keys/keys.ts'
import { makeAdministratorKey } from '../../main/keys/recovery.ts'
import type { Stretch } from '../../main/keys/stretch.ts'
import { profileFile } from '../../main/profile/profile-file.ts'
import { secretFiles } from '../../main/secrets/secret-files.ts'
import type { Profile } from '../../shared/ipc/profile.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { codecSpecs } from '../support/codecs.ts'
import { emptyDatabase, newProfileFolder, openLaptop, type OpenLaptop } from '../support/workspace.ts'
import { keyring } from '../unit/main/a-keyring.ts'

/** What can happen to a file on a disk. */
const damages: Record<string, (file: string) => void> = {
  'is empty': (file) => writeFileSync(file, ''),
  'is cut in half': (file) => writeFileSync(file, halfOf(readFileSync(file))),
  'has one other bit': (file) => {
    const bytes = readFileSync(file)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(file, bytes)
  },
  'begins with a block of zeros': (file) => {
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0, 0, Math.min(512, bytes.length)))
  },
  'is gone': (file) => rmSync(file),
  'has garbage behind it': (file) => {
    writeFileSync(file, Buffer.concat([readFileSync(file), randomBytes(100)]))
  },
}

const stretch: Stretch = (passphrase, salt) => argon2(passphrase, salt, { memoryKiB: 64, rounds: 1 })
const [, sealed] = await codecSpecs()

const profile: Profile = {
  version: 1,
  person: { id: randomUUID(), name: 'Noor', function: 'relatiebeheerder' },
  device: { id: randomUUID(), name: 'laptop' },
  workspaces: [],
  activeWorkspace: null,
  language: 'nl',
  theme: 'system',
}

interface Found {
  profile: Profile | null
  key: string
  token: string | null
  notes: string[]
}

/** Everything that a start of this laptop finds. */
async function start(folder: string, workspace: string): Promise<Found> {
  const keys = await openKeys(folder)
  const [found, key, token] = await Promise.all([
    profileFile(folder).read(),
    keys.workspace(workspace),
    secretFiles(join(folder, 'secrets'), keys.opened, keyring('a')).read('device-token'),
  ])
  const laptop = await openLaptop(folder, workspace, sealed?.[1] ?? { kind: 'plain' })
  const notes = await Promise.all(NOTES.map((doc) => titleOf(laptop, doc)))
  await laptop.close()
  return {
    profile: found.ok ? found.value.profile : null,
    key: key.ok ? Buffer.from(key.value.key).toString('hex') : key.reason,
    token: token.ok ? token.value.value : token.reason,
    notes,
  }
}

async function openKeys(folder: string): Promise<Keys> {
  const keys = createKeys({ userData: folder, keyring: keyring('a'), stretch })
  await keys.status()
  return keys
}

const NOTES = ['note:a', 'note:b', 'note:c']

async function titleOf(laptop: OpenLaptop, doc: string): Promise<string> {
  const open = await laptop.host.open(doc)
  const { title } = Note.read(open.doc, NOTE_RECORD)
  open.release()
  return title
}

/** A laptop that was used for a while, closed; and the text of its administrator's file. */
async function usedLaptop(): Promise<{ folder: string; workspace: string; administrator: string }> {
  const [folder, workspace] = [newProfileFolder(), randomUUID()]
  await profileFile(folder).write(profile)
  const keys = await openKeys(folder)
  await keys.workspace(workspace)
  await secretFiles(join(folder, 'secrets'), keys.opened, keyring('a')).write('device-token', 'geheim')
  const { identity, recipient } = await makeAdministratorKey()
  await keys.escrow(workspace, recipient)
  const laptop = await openLaptop(folder, workspace, sealed?.[1] ?? { kind: 'plain' })
  for (const doc of NOTES) {
    const open = await laptop.host.open(doc)
    Note.write(open.doc, NOTE_RECORD, { title: `Titel van ${doc}` })
    open.release()
    await laptop.host.flush()
  }
  await laptop.close()
  return { folder, workspace, administrator: identity }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

function halfOf(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

describe('one file of the profile that', async () => {
  const used = await usedLaptop()
  const expected = await start(used.folder, used.workspace)
  const names = filesIn(used.folder)
  const whole = newProfileFolder()
  cpSync(used.folder, whole, { recursive: true })
  beforeEach(() => {
    rmSync(used.folder, { recursive: true })
    cpSync(whole, used.folder, { recursive: true })
  })

  it('this test knows of', () => {
    expect(names.map((name) => name.replace(used.workspace, 'ID'))).toEqual([
      'keys/profile-key.copy.json',
      'keys/profile-key.json',
      'keys/recovery.age',
      'keys/recovery.json',
      'keys/workspace-ID.json',
      'profile.json',
      'profile.json.bak',
      'secrets/device-token.copy.json',
      'secrets/device-token.json',
      'workspaces/ID/journal/00000001.wzj',
      'workspaces/ID/journal/format.copy.json',
      'workspaces/ID/journal/format.json',
      'workspaces/ID/key.json',
    ])
    expect(expected).toMatchObject({
      profile,
      token: 'geheim',
      notes: NOTES.map((doc) => `Titel van ${doc}`),
    })
  })

  describe.each(Object.keys(damages))('%s', (how) => {
    it.each(names)('costs nothing: %s', async (name) => {
      damages[how]?.(join(used.folder, name))
      expect(await start(used.folder, used.workspace)).toEqual(expected)
    })
  })

  it('was damaged, is whole again: now its other copy may go too', async () => {
    for (const first of names.filter((name) => /copy|bak|keys\/workspace/.test(name))) {
      damages['is empty']?.(join(used.folder, first))
    }
    expect(await start(used.folder, used.workspace)).toEqual(expected)
    // The profile is made whole by the window, which writes what it was given.
    await profileFile(used.folder).write(profile)
    const others = ['keys/profile-key.json', 'secrets/device-token.json', 'profile.json']
    const format = join('workspaces', used.workspace, 'journal', 'format.json')
    const key = join('workspaces', used.workspace, 'key.json')
    for (const second of [...others, format, key]) damages['is gone']?.(join(used.folder, second))
    expect(await start(used.folder, used.workspace)).toEqual(expected)
  })
})

describe.each(Object.entries(damages))('a journal that %s', (_how, damage) => {
  it('is made anew from the database, and then saves it', async () => {
    const { folder, workspace } = await usedLaptop()
    const { notes } = await start(folder, workspace)
    damage(join(folder, 'workspaces', workspace, 'journal', '00000001.wzj'))
    const laptop = await openLaptop(folder, workspace, sealed?.[1] ?? { kind: 'plain' })
    expect(laptop.recovery).toMatchObject({ restored: [], journalRenewed: true, journalFailure: null })
    await laptop.close()
    emptyDatabase(folder)
    expect((await start(folder, workspace)).notes).toEqual(notes)
  })
})

describe.each(Object.entries(damages))('a recovery file of the administrator that %s', (_how, damage) => {
  it.each(['recovery.age', 'recovery.json'])('is made anew while the key is open: %s', async (name) => {
    const { folder, workspace, administrator } = await usedLaptop()
    const other = await makeAdministratorKey()
    damage(join(folder, 'keys', name))
    // The workspace says at every opening who its administrator is.
    await (await openKeys(folder)).escrow(workspace, other.recipient)
    for (const file of ['profile-key.json', 'profile-key.copy.json']) rmSync(join(folder, 'keys', file))
    const keys = createKeys({ userData: folder, keyring: keyring('b'), stretch })
    expect(await keys.recover(administrator)).toMatchObject({ ok: false, reason: 'other-key' })
    expect(await keys.recover(other.identity)).toMatchObject({ ok: true })
  })
})

it('a secret of which both copies are broken is set aside, so that a new one can be kept', async () => {
  const { folder, workspace } = await usedLaptop()
  for (const name of ['device-token.json', 'device-token.copy.json']) {
    writeFileSync(join(folder, 'secrets', name), 'stuk')
  }
  const keys = await openKeys(folder)
  const secrets = secretFiles(join(folder, 'secrets'), keys.opened, keyring('a'))
  expect(await secrets.read('device-token')).toEqual({ ok: false, reason: 'locked' })
  expect(await secrets.write('device-token', 'nieuw')).toMatchObject({ ok: true })
  expect((await start(folder, workspace)).token).toBe('nieuw')
  expect(filesIn(join(folder, 'secrets')).filter((name) => name.endsWith('.damaged'))).toHaveLength(2)
})
