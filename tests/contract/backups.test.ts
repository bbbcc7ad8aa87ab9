import '../support/browser.ts'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { argon2 } from '../../main/keys/argon2.ts'
import { createKeys } from '../../main/keys/keys.ts'
import { makeAdministratorKey } from '../../main/keys/recovery.ts'
import { AttachmentsDatabase } from '../../renderer/data/attachments/attachments-database.ts'
import { dexieAttachments } from '../../renderer/data/attachments/dexie-attachments.ts'
import { chooseOther } from '../../renderer/data/backup/choose-other.ts'
import { compareBackup } from '../../renderer/data/backup/compare-backup.ts'
import { makeBackup, type MadeBackup, type Storage } from '../../renderer/data/backup/make-backup.ts'
import { putBack } from '../../renderer/data/backup/put-back.ts'
import { openBackup, type BackupPort, type OpenedBackup } from '../../renderer/data/backup/read-backup.ts'
import { testBackup } from '../../renderer/data/backup/test-backup.ts'
import { docHost } from '../../renderer/data/doc-host/doc-host.ts'
import { wholeDocuments } from '../../renderer/data/doc-host/whole-documents.ts'
import { editDocument } from '../../renderer/data/doc-host/edit-document.ts'
import { codecFor, type CodecSpec } from '../../renderer/data/doc-store/codec.ts'
import { initMeta, readMeta, setDeleted } from '../../shared/documents/meta.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { Provider, PROVIDER_RECORD } from '../../shared/model/provider.ts'
import { backupsOn } from '../support/backups.ts'
import { codecSpecs } from '../support/codecs.ts'
import { newProfileFolder, openLaptop, type OpenLaptop } from '../support/workspace.ts'
import { keyring } from '../unit/main/a-keyring.ts'

const PHOTO = new TextEncoder().encode('een foto van de kas')
const quiet = (): void => undefined

interface Office {
  folder: string
  laptop: OpenLaptop
  storage: Storage
  port: BackupPort
  /** Moves the clock on by an hour. */
  later: () => void
}

async function office(spec: CodecSpec, workspace: string = randomUUID()): Promise<Office> {
  const folder = newProfileFolder()
  const laptop = await openLaptop(folder, workspace, spec)
  onTestFinished(() => laptop.close())
  let now = Date.parse('2026-11-22T10:00:00.000Z')
  const port = backupsOn(folder, () => new Date(now))
  const { database, store, codec } = laptop
  const attachments = new AttachmentsDatabase(workspace)
  const storage = {
    workspace: { id: workspace, name: 'Gemeente Voorbeeld' },
    app: '1',
    database,
    store,
    attachments,
    codec,
  }
  return { folder, laptop, storage, port, later: () => (now += 3_600_000) }
}

async function write(laptop: OpenLaptop, doc: string, title: string): Promise<void> {
  await editDocument(laptop.host, doc, (content) => {
    initMeta(content, {
      audience: 'team',
      dossier: 'dossier:d',
      createdAt: '2026-01-01T00:00:00.000Z',
      createdBy: 'a',
    })
    if (doc.startsWith('dossier:')) Provider.write(content, PROVIDER_RECORD, { name: title })
    else Note.write(content, NOTE_RECORD, { title })
  })
  await laptop.project()
}

async function made({ port, storage }: Office, base: OpenedBackup | null = null): Promise<MadeBackup> {
  const done = await makeBackup(port, storage, base)
  if (!done.ok) throw new Error(done.reason)
  return done.value
}

async function opened({ port, storage }: Office, name: string): Promise<OpenedBackup> {
  const found = await openBackup(port, storage.workspace.id, name, storage.codec)
  if (!found.ok) throw new Error(found.reason)
  return found.value
}

async function titleIn(backup: OpenedBackup, doc: string): Promise<string> {
  const content = new Y.Doc()
  Y.applyUpdate(content, (await backup.read(doc)) ?? new Uint8Array())
  return Note.read(content, NOTE_RECORD).title
}

function folderOf({ folder, storage }: Office): string {
  return join(folder, 'backups', storage.workspace.id)
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}

for (const [codecName, spec] of await codecSpecs()) {
  describe(`backups, ${codecName}`, () => {
    test('everything comes back from a backup, and it stands the test', async () => {
      const at = await office(spec)
      for (let n = 0; n < 8; n += 1) await write(at.laptop, `note:n${n}`, `Notitie ${n}`)
      const kept = await dexieAttachments(at.storage.attachments, at.storage.codec).keep(
        'note:n1',
        PHOTO,
        'image/webp',
      )
      const backup = await opened(at, (await made(at)).name)
      expect(await testBackup(at.port, backup, 'all', quiet)).toBe(true)
      expect(await titleIn(backup, 'note:n7')).toBe('Notitie 7')
      const photo = await backup.readPhoto(kept.ok ? kept.value.sha : '')
      expect([...(photo ?? [])]).toEqual([...PHOTO])
      expect(backup.summary.counts).toEqual({ documents: 8, dossiers: 0, notes: 8, photos: 1 })
    })

    test('a second one holds what changed, and reads the rest from the first', async () => {
      const at = await office(spec)
      for (let n = 0; n < 8; n += 1) await write(at.laptop, `note:n${n}`, `Notitie ${n}`)
      const first = await opened(at, (await made(at)).name)
      at.later()
      await write(at.laptop, 'note:n3', 'Anders')
      const second = await opened(at, (await made(at, first)).name)
      expect([...second.documents.values()].filter(({ file }) => file === second.name)).toHaveLength(1)
      expect(second.summary.needs).toEqual([first.name])
      expect(await testBackup(at.port, second, 'all', quiet)).toBe(true)
      expect([await titleIn(first, 'note:n3'), await titleIn(second, 'note:n3')]).toEqual([
        'Notitie 3',
        'Anders',
      ])
      expect(await titleIn(second, 'note:n4')).toBe('Notitie 4')
    })

    test('a flipped byte anywhere, a file cut off, and one that is gone are refused', async () => {
      const at = await office(spec)
      for (let n = 0; n < 5; n += 1) await write(at.laptop, `note:n${n}`, `Notitie ${n}`)
      const first = await opened(at, (await made(at)).name)
      at.later()
      await write(at.laptop, 'note:n3', 'Anders')
      const { name } = await made(at, first)
      const isGood = async (): Promise<boolean> => {
        const found = await openBackup(at.port, at.storage.workspace.id, name, at.storage.codec)
        return found.ok && (await testBackup(at.port, found.value, 'all', quiet))
      }
      expect(await isGood()).toBe(true)
      for (const file of [first.name, name]) {
        const path = join(folderOf(at), `${file}.wzb`)
        const whole = readFileSync(path)
        const partsEnd = Math.max(...[...first.documents.values()].map((part) => part.at + part.length))
        // In its parts, in its table of contents, and in what says where that is.
        for (const place of file === name ? [3, partsEnd + 40, whole.length - 5] : [3, partsEnd - 5]) {
          if (place >= whole.length) continue
          flip(path, place)
          // The plain codec is no seal: only what the digests cover is sure to be seen.
          if (codecName !== 'plain' || place === 3) expect(await isGood()).toBe(false)
          writeFileSync(path, whole)
        }
        writeFileSync(path, whole.subarray(0, Math.floor(whole.length / 2)))
        expect(await isGood()).toBe(false)
        rmSync(path)
        expect(await isGood()).toBe(false)
        writeFileSync(path, whole)
      }
      expect(await isGood()).toBe(true)
    })

    test('what would change is told, and comes back as work of now', async () => {
      const at = await office(spec)
      const { laptop, storage } = at
      for (const doc of ['note:deleted', 'note:changed', 'note:gone', 'note:same'])
        await write(laptop, doc, doc)
      await write(laptop, 'dossier:d', 'De Linde')
      const photo = await dexieAttachments(storage.attachments, storage.codec).keep(
        'note:gone',
        PHOTO,
        'image/webp',
      )
      const backup = await opened(at, (await made(at)).name)
      await editDocument(laptop.host, 'note:deleted', (content) =>
        setDeleted(content, '2026-11-22T11:00:00.000Z'),
      )
      await write(laptop, 'note:changed', 'Heel anders')
      await write(laptop, 'dossier:d', 'De Eik')
      await write(laptop, 'note:newer', 'Nieuw')
      await laptop.store.remove('note:gone')
      const found = (await compareBackup(backup, storage, quiet)) ?? []
      expect(Object.fromEntries(found.map(({ doc, what }) => [doc, what]))).toEqual({
        'note:deleted': 'deleted',
        'note:changed': 'changed',
        'note:gone': 'gone',
        'note:newer': 'newer',
        'dossier:d': 'changed',
      })

      const photos = dexieAttachments(new AttachmentsDatabase(randomUUID()), storage.codec)
      // What was taken out of the store is not in memory either.
      const fresh = docHost(laptop.store, { person: 'anna', device: 'laptop' })
      const change = (doc: string, edit: (content: Y.Doc) => void) => editDocument(fresh, doc, edit)
      const session = { whole: wholeDocuments(laptop.store, fresh), change, attachments: photos }
      const chosen = found.filter(({ what }) => what !== 'newer')
      expect(await putBack(session, backup, chosen, '(zoals op 22 november 2026)', quiet)).toEqual({
        ok: true,
        value: null,
      })
      await fresh.flush()
      const notes = await contentsOf(laptop)
      expect(readMeta(notes.get('note:deleted')!).deletedAt).toBe('')
      expect(Note.read(notes.get('note:changed')!, NOTE_RECORD).title).toBe('Heel anders')
      expect(Note.read(notes.get('note:gone')!, NOTE_RECORD).title).toBe('note:gone')
      expect(Provider.read(notes.get('dossier:d')!, PROVIDER_RECORD).name).toBe('De Linde')
      const titles = [...notes]
        .filter(([doc]) => doc.startsWith('note:'))
        .map(([, doc]) => Note.read(doc, NOTE_RECORD).title)
      expect(titles).toContain('note:changed (zoals op 22 november 2026)')
      expect(notes.size).toBe(7)
      const sha = photo.ok ? photo.value.sha : ''
      expect((await photos.read({ doc: 'note:gone', sha }))?.bytes.length).toBe(PHOTO.length)
    })
  })
}

async function contentsOf({ store }: OpenLaptop): Promise<Map<string, Y.Doc>> {
  const heads = await store.heads(0)
  return new Map(
    await Promise.all(
      heads.map(async ({ doc }) => {
        const content = new Y.Doc()
        for (const update of await store.load(doc)) Y.applyUpdate(content, update)
        return [doc, content] as const
      }),
    ),
  )
}

const [, sealed] = (await codecSpecs())[1]!

test('nothing of a backup can be read without the key', async () => {
  const at = await office(sealed)
  await write(at.laptop, 'note:a', 'Zeer geheim woord')
  await dexieAttachments(at.storage.attachments, at.storage.codec).keep('note:a', PHOTO, 'image/webp')
  const { name } = await made(at)
  for (const file of readdirSync(folderOf(at), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )) {
    const text = readFileSync(join(file.parentPath, file.name)).toString('latin1')
    expect(text).not.toMatch(/geheim|kas|Gemeente/)
  }
  const [, other] = (await codecSpecs())[1]!
  expect(await openBackup(at.port, at.storage.workspace.id, name, codecFor(other))).toMatchObject({
    ok: false,
  })
})

test('ended in the middle, the backup before it stays and nothing piles up', async () => {
  const at = await office(sealed)
  await write(at.laptop, 'note:a', 'Notitie')
  const first = await made(at)
  for (let times = 0; times < 3; times += 1) {
    // Another start of the app each time: nobody calls off what was being made.
    const port = backupsOn(at.folder, () => new Date(Date.parse('2026-11-22T12:00:00.000Z') + times))
    const begun = await port.begin({ workspace: at.storage.workspace.id })
    if (!begun.ok) throw new Error(begun.reason)
    const { backup } = begun.value
    await port.append({ backup, bytes: new Uint8Array(1000) })
    onTestFinished(() => void port.abort({ backup }))
  }
  const files = readdirSync(folderOf(at)).filter((file) => file !== 'photos')
  expect(files.filter((file) => file.endsWith('.tmp'))).toHaveLength(1)
  const list = await at.port.list({ source: at.storage.workspace.id })
  expect(list.ok && list.value.map(({ name }) => name)).toEqual([first.name])
  at.later()
  await made(at)
  expect(readdirSync(folderOf(at)).filter((file) => file.endsWith('.tmp'))).toEqual([])
})

test('while one is being made another cannot begin, and it can when that is called off', async () => {
  const at = await office(sealed)
  const { workspace } = at.storage
  const begun = await at.port.begin({ workspace: workspace.id })
  expect(await at.port.begin({ workspace: workspace.id })).toEqual({ ok: false, reason: 'busy' })
  if (begun.ok) await at.port.abort({ backup: begun.value.backup })
  at.later()
  const again = await at.port.begin({ workspace: workspace.id })
  expect(readdirSync(folderOf(at)).filter((file) => file.endsWith('.tmp'))).toHaveLength(1)
  if (again.ok) await at.port.abort({ backup: again.value.backup })
  expect(readdirSync(folderOf(at)).filter((file) => file.endsWith('.tmp'))).toEqual([])
})

test('after a good test old ones go, but not what a newer one builds on', async () => {
  const at = await office(sealed)
  const { id } = at.storage.workspace
  await write(at.laptop, 'note:a', 'Blijft')
  await dexieAttachments(at.storage.attachments, at.storage.codec).keep('note:a', PHOTO, 'image/webp')
  const first = await opened(at, (await made(at)).name)
  await at.port.mark({ workspace: id, name: first.name, state: 'tested' })
  let newest = first
  for (let n = 0; n < 32; n += 1) {
    at.later()
    await write(at.laptop, 'note:b', `Versie ${n}`)
    newest = await opened(at, (await made(at, newest)).name)
    await at.port.mark({ workspace: id, name: newest.name, state: 'tested' })
  }
  const files = readdirSync(folderOf(at)).filter((file) => file.endsWith('.wzb'))
  expect(files).toContain(`${first.name}.wzb`)
  expect(files.length).toBeLessThan(32)
  expect(await testBackup(at.port, newest, 'all', quiet)).toBe(true)
})

test('the administrator opens a backup of another laptop with the recovery key, and nobody else', async () => {
  const folder = newProfileFolder()
  const keys = createKeys({
    userData: folder,
    keyring: keyring('a'),
    stretch: (words, salt) => argon2(words, salt, { memoryKiB: 64, rounds: 1 }),
  })
  await keys.status()
  const workspace = randomUUID()
  const own = await keys.workspace(workspace)
  if (!own.ok) throw new Error(own.reason)
  const key = await crypto.subtle.importKey('raw', new Uint8Array(own.value.key), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
  const administrator = await makeAdministratorKey()
  await keys.escrow(workspace, administrator.recipient)
  const laptop = await openLaptop(folder, workspace, { kind: 'aes-gcm', key })
  await write(laptop, 'note:a', 'Van de oude laptop')
  const { database, store, codec } = laptop
  const storage = {
    workspace: { id: workspace, name: 'G' },
    app: '1',
    database,
    store,
    codec,
    attachments: new AttachmentsDatabase(workspace),
  }
  const done = await makeBackup(backupsOn(folder), storage, null)
  if (!done.ok) throw new Error(done.reason)

  const carried = join(newProfileFolder(), 'map van de beheerder')
  mkdirSync(carried)
  await cp(join(folder, 'backups', workspace), carried, { recursive: true })
  const elsewhere = backupsOn(newProfileFolder(), undefined, join(carried, `${done.value.name}.wzb`))
  const found = await chooseOther(elsewhere, administrator.identity)
  if (!found.ok) throw new Error(found.reason)
  const backup = await openBackup(
    elsewhere,
    found.value.source,
    found.value.name,
    codecFor(found.value.codec),
  )
  expect(backup.ok && (await titleIn(backup.value, 'note:a'))).toBe('Van de oude laptop')
  const stranger = await makeAdministratorKey()
  expect(await chooseOther(elsewhere, stranger.identity)).toEqual({ ok: false, reason: 'other-key' })
  expect(await chooseOther(elsewhere, 'geen sleutel')).toEqual({ ok: false, reason: 'not-a-key' })
  const none = backupsOn(newProfileFolder(), undefined, join(carried, 'tested.json'))
  expect(await chooseOther(none, administrator.identity)).toEqual({ ok: false, reason: 'not-a-backup' })
})

test('an empty workspace has no backup to make', async () => {
  const at = await office(sealed)
  expect(await makeBackup(at.port, at.storage, null)).toEqual({ ok: false, reason: 'empty' })
})
