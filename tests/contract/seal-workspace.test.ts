import '../support/browser.ts'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { journalHandlers } from '../../main/ipc/journal.ts'
import { argon2 } from '../../main/keys/argon2.ts'
import { createKeys, type Keys } from '../../main/keys/keys.ts'
import { setupJournals } from '../../main/journal/journals.ts'
import {
  AttachmentsDatabase,
  unsealedAttachmentsName,
} from '../../renderer/data/attachments/attachments-database.ts'
import { dexieAttachments } from '../../renderer/data/attachments/dexie-attachments.ts'
import { alsoEnteredStore } from '../../renderer/data/doc-host/also-entered.ts'
import { aesGcmCodec, plainCodec } from '../../renderer/data/doc-store/codec.ts'
import { unsealedDatabaseName, WorkspaceDatabase } from '../../renderer/data/doc-store/database.ts'
import { dexieDocStore } from '../../renderer/data/doc-store/dexie-doc-store.ts'
import { journalWriter, type JournalPort } from '../../renderer/data/journal/journal-writer.ts'
import { openJournal } from '../../renderer/data/journal/recover.ts'
import { sealWorkspace } from '../../renderer/data/keys/seal-workspace.ts'
import { localValues } from '../../renderer/data/local/local-values.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { keyring } from '../unit/main/a-keyring.ts'
import { newProfileFolder } from '../support/workspace.ts'

const DOCS = 12
const PHOTO = new TextEncoder().encode('een foto van de kas')

interface Profile {
  folder: string
  workspace: string
  keys: Keys
}

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory()
})

/** A profile as v0.2 left it: everything through the plain codec, in the databases of then. */
async function profileOfBefore(): Promise<Profile> {
  const [folder, workspace] = [newProfileFolder(), randomUUID()]
  const { port, close } = journalIn(folder, workspace)
  await openJournal(port, workspace)
  const database = new WorkspaceDatabase(workspace, unsealedDatabaseName(workspace))
  const store = dexieDocStore(database, plainCodec)
  const writer = journalWriter(port, workspace, database, plainCodec, () => undefined)
  for (let n = 0; n < DOCS; n += 1) {
    const doc = `note:n${n}`
    for (const update of updatesOf(`Geheim ${n}`)) {
      const kept = await store.append(doc, update, 'here')
      if (kept.ok) writer.write(doc, update, kept.value.clock)
    }
  }
  await store.compact('note:n0')
  await alsoEnteredStore(database, plainCodec).add('note:n1', [
    { record: 'note', field: 'title', mine: 'Geheim van mij', theirs: 'x', by: 'b' } as never,
  ])
  await localValues(database, plainCodec).write('columns', ['Geheime kolom'])
  await writer.flush()
  await store.close()
  const photos = new AttachmentsDatabase(workspace, unsealedAttachmentsName(workspace))
  await dexieAttachments(photos, plainCodec).keep('visit:v', PHOTO, 'image/webp')
  photos.close()
  await close()
  const keys = createKeys({
    userData: folder,
    keyring: keyring('a'),
    stretch: (words, salt) => argon2(words, salt, { memoryKiB: 64, rounds: 1 }),
  })
  await keys.status()
  return { folder, workspace, keys }
}

function updatesOf(title: string): Uint8Array[] {
  const content = new Y.Doc()
  const updates: Uint8Array[] = []
  content.on('update', (update: Uint8Array) => updates.push(update))
  Note.write(content, NOTE_RECORD, { title })
  Note.write(content, NOTE_RECORD, { date: '2026-03-01' })
  return updates
}

function journalIn(folder: string, workspace: string): { port: JournalPort; close: () => Promise<void> } {
  const journals = setupJournals(folder, 'test')
  return { port: journalHandlers(journals), close: async () => journals.get(workspace)?.close() }
}

async function keyOf({ keys, workspace }: Profile): Promise<{ key: CryptoKey; sealed: boolean }> {
  const found = await keys.workspace(workspace)
  if (!found.ok) throw new Error(found.reason)
  const raw = new Uint8Array(found.value.key)
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { key, sealed: found.value.sealed }
}

async function seal(profile: Profile, journal?: (port: JournalPort) => JournalPort, key?: CryptoKey) {
  const { port, close } = journalIn(profile.folder, profile.workspace)
  const { keys } = profile
  const sealed = await sealWorkspace(
    {
      journal: journal?.(port) ?? port,
      keys: { sealed: ({ workspace }: { workspace: string }) => keys.noteSealed(workspace) } as never,
    },
    profile.workspace,
    key ?? (await keyOf(profile)).key,
    () => undefined,
  )
  await close()
  return sealed
}

/** Everything is there, and opens with the key alone. */
async function expectAllSealed(profile: Profile): Promise<void> {
  const { key, sealed } = await keyOf(profile)
  expect(sealed).toBe(true)
  const codec = aesGcmCodec(key)
  const database = new WorkspaceDatabase(profile.workspace)
  const store = dexieDocStore(database, codec)
  for (let n = 0; n < DOCS; n += 1) {
    const content = new Y.Doc()
    for (const update of await store.load(`note:n${n}`)) Y.applyUpdate(content, update)
    expect(Note.read(content, NOTE_RECORD)).toMatchObject({ title: `Geheim ${n}`, date: '2026-03-01' })
  }
  expect(await alsoEnteredStore(database, codec).of('note:n1')).toMatchObject([{ mine: 'Geheim van mij' }])
  expect(await localValues(database, codec).read('columns')).toEqual(['Geheime kolom'])
  expect(await database.outbox.count()).toBe(DOCS)
  await store.close()
  const photos = new AttachmentsDatabase(profile.workspace)
  const [row] = await photos.attachments.toArray()
  expect(await dexieAttachments(photos, codec).read({ doc: 'visit:v', sha: row?.sha ?? '' })).toMatchObject({
    bytes: PHOTO,
  })
  photos.close()
  expect(await Dexie.getDatabaseNames()).not.toContain(unsealedDatabaseName(profile.workspace))
  const journal = join(profile.folder, 'workspaces', profile.workspace, 'journal')
  for (const name of readdirSync(journal)) {
    expect(readFileSync(join(journal, name)).toString('latin1')).not.toContain('Geheim')
  }
}

test('what v0.2 stored in clear is sealed once, with nothing lost', async () => {
  const profile = await profileOfBefore()
  expect(await seal(profile)).toEqual({ ok: true, value: null })
  await expectAllSealed(profile)
})

test.each([1, 2, 3, 4, 5, 6])(
  'ended at step %i of the journal, it begins again and nothing is lost',
  async (step) => {
    const profile = await profileOfBefore()
    let calls = 0
    const broken = await seal(profile, (port) => ({
      ...port,
      rotate: (input) => {
        calls += 1
        return calls >= step ? Promise.reject(new Error('killed')) : port.rotate(input)
      },
    }))
    expect(broken).toEqual({ ok: false, reason: 'io' })
    expect((await keyOf(profile)).sealed).toBe(false)
    expect(await seal(profile)).toEqual({ ok: true, value: null })
    await expectAllSealed(profile)
  },
)

test('when the old database was emptied by damage, everything comes back from the plain journal', async () => {
  const profile = await profileOfBefore()
  Dexie.dependencies.indexedDB = new IDBFactory()
  expect(await seal(profile)).toEqual({ ok: true, value: null })
  const store = dexieDocStore(
    new WorkspaceDatabase(profile.workspace),
    aesGcmCodec((await keyOf(profile)).key),
  )
  expect(await store.load('note:n7')).not.toEqual([])
  await store.close()
})

test('what another key sealed is not touched', async () => {
  const profile = await profileOfBefore()
  expect(await seal(profile)).toMatchObject({ ok: true })
  const other = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  Dexie.dependencies.indexedDB = new IDBFactory()
  expect(await seal(profile, undefined, other)).toEqual({ ok: false, reason: 'other' })
})

test('a new workspace has nothing to seal', async () => {
  const [folder, workspace] = [newProfileFolder(), randomUUID()]
  const keys = createKeys({ userData: folder, keyring: keyring('a'), stretch: argon2 })
  await keys.status()
  expect(await seal({ folder, workspace, keys })).toEqual({ ok: true, value: null })
})
