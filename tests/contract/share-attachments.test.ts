import '../support/browser.ts'
import { cpSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AttachmentsDatabase } from '../../renderer/data/attachments/attachments-database.ts'
import type { AttachmentRef, AttachmentStore } from '../../renderer/data/attachments/attachments.ts'
import { dexieAttachments } from '../../renderer/data/attachments/dexie-attachments.ts'
import {
  shareAttachments,
  type AttachmentSharing,
} from '../../renderer/data/attachments/share-attachments.ts'
import { plainCodec } from '../../renderer/data/doc-store/codec.ts'
import type { Welcome } from '../../renderer/data/sync/connection.ts'
import type { ControlClient } from '../../renderer/data/sync/control-client.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { connect, join, type ConnectedLaptop, type Identity } from '../support/connected-laptop.ts'
import { faultProxy } from '../support/fault-proxy.ts'
import { cleanUpServers, newFolder, startServer } from './server-process.ts'

/** A laptop with photos: what its documents name is a list here, as a query over the read model is in the app. */
interface Laptop extends ConnectedLaptop {
  photos: AttachmentStore
  photoDatabase: AttachmentsDatabase
  names(refs: AttachmentRef[]): void
}

const laptops: Laptop[] = []
const sharings = new Map<Laptop, AttachmentSharing>()

async function start(identity: Identity, server?: string): Promise<Laptop> {
  // Laptops of one workspace live in one process here: each its own IndexedDB.
  Dexie.dependencies.indexedDB = new IDBFactory()
  const photoDatabase = new AttachmentsDatabase(identity.redeemed.workspace.id)
  const photos = dexieAttachments(photoDatabase, plainCodec)
  let named: AttachmentRef[] = []
  const sharing = shareAttachments(photos, () => Promise.resolve(named))
  const laptop: Laptop = {
    ...(await connect(identity, server, sharing.follower)),
    photos,
    photoDatabase,
    names(refs) {
      named = refs
      sharing.changed()
    },
  }
  laptops.push(laptop)
  sharings.set(laptop, sharing)
  return laptop
}

async function stop(laptop: Laptop): Promise<void> {
  await laptop.leave()
  await sharings.get(laptop)?.close()
  await laptop.photos.close()
}

afterEach(async () => {
  for (const laptop of laptops.splice(0)) await stop(laptop)
  await cleanUpServers()
})

const photo = (size = 200_000): Uint8Array => new Uint8Array(randomBytes(size))

const eventually = <T>(check: () => Promise<T> | T): Promise<T> =>
  vi.waitFor(check, { timeout: 45_000, interval: 50 })

/** Keeps a photo in a document of this laptop, which names it. */
async function take(laptop: Laptop, doc: string, bytes: Uint8Array): Promise<AttachmentRef> {
  const kept = await laptop.photos.keep(doc, bytes, 'image/webp')
  if (!kept.ok) throw new Error(kept.reason)
  return { doc, sha: kept.value.sha }
}

const visit = (laptop: Laptop, doc: string, audience: 'team' | 'persoonlijk' = 'team'): Promise<void> =>
  laptop.create(doc, audience, (content) => Note.write(content, NOTE_RECORD, { title: doc }))

const stateOf = async (laptop: Laptop, { doc, sha }: AttachmentRef) =>
  (await laptop.photoDatabase.attachments.get([doc, sha]))?.state

const hasPhoto = (laptop: Laptop, ref: AttachmentRef, bytes: Uint8Array): Promise<void> =>
  eventually(async () => expect((await laptop.photos.read(ref))?.bytes).toEqual(bytes))

async function office() {
  const server = await startServer()
  const anna = await start(await join(server.invitation, 'anna', randomUUID()))
  await eventually(() => expect(anna.status().connection.name).toBe('connected'))
  const invite = async (role: 'editor' | 'reader' = 'editor'): Promise<Identity> =>
    join((await anna.sync.invite(role)) ?? '', role, null)
  return { server, anna, invite }
}

describe('photos of documents', () => {
  it('reach the server and the laptop of a colleague, whoever comes first', async () => {
    const { anna, invite } = await office()
    const bram = await start(await invite())
    await visit(anna, 'note:a')
    const bytes = photo()
    // Bram knows of the photo before the server has it.
    const ref = await take(anna, 'note:a', bytes)
    bram.names([ref])
    await hasPhoto(bram, ref, bytes)
    await eventually(async () => expect(await stateOf(anna, ref)).toBe('shared'))
    expect(await stateOf(bram, ref)).toBe('shared')
  })

  it('wait for their document to be known there, and are not dropped', async () => {
    const { anna, invite } = await office()
    const bytes = photo()
    const ref = await take(anna, 'note:later', bytes)
    const other = await take(anna, 'note:a', photo())
    await visit(anna, 'note:a')
    await eventually(async () => expect(await stateOf(anna, other)).toBe('shared'))
    expect(await stateOf(anna, ref)).toBe('local')
    await visit(anna, 'note:later')
    await eventually(async () => expect(await stateOf(anna, ref)).toBe('shared'))
    const bram = await start(await invite())
    bram.names([ref])
    await hasPhoto(bram, ref, bytes)
  })

  it('taken without a connection are shared when it is back', async () => {
    const { server, anna, invite } = await office()
    const bram = await start(await invite())
    await server.stop()
    await eventually(() => expect(anna.status().connection.name).toBe('disconnected'))
    await visit(anna, 'note:a')
    const bytes = photo()
    const ref = await take(anna, 'note:a', bytes)
    expect(await stateOf(anna, ref)).toBe('local')
    bram.names([ref])
    await startServer({ data: server.data, port: server.port })
    await hasPhoto(bram, ref, bytes)
    await eventually(async () => expect(await stateOf(anna, ref)).toBe('shared'))
  })

  it('a damaged one is fetched again', async () => {
    const { anna } = await office()
    await visit(anna, 'note:a')
    const bytes = photo()
    const ref = await take(anna, 'note:a', bytes)
    anna.names([ref])
    await eventually(async () => expect(await stateOf(anna, ref)).toBe('shared'))
    await anna.photoDatabase.bytes.put({ ...ref, sealed: photo(100) })
    expect(await anna.photos.read(ref)).toBeNull()
    await hasPhoto(anna, ref, bytes)
  })

  it('a server that was put back from an old backup gets them again', async () => {
    const { server, anna, invite } = await office()
    await visit(anna, 'note:a')
    const old = await take(anna, 'note:a', photo())
    await eventually(async () => expect(await stateOf(anna, old)).toBe('shared'))
    await server.stop()
    const backup = newFolder()
    cpSync(server.data, backup, { recursive: true })
    const again = await startServer({ data: server.data, port: server.port })
    const bytes = photo()
    const ref = await take(anna, 'note:a', bytes)
    await eventually(async () => expect(await stateOf(anna, ref)).toBe('shared'))
    await again.kill9()
    await startServer({ data: backup, port: server.port })
    await eventually(() => expect(anna.status().connection.name).toBe('connected'))
    const carla = await start(await invite())
    carla.names([old, ref])
    await hasPhoto(carla, ref, bytes)
  })

  it('arrive through a connection that comes and goes, and keep no document waiting', async () => {
    const { server, anna, invite } = await office()
    await visit(anna, 'note:a')
    const network = await faultProxy(server.port)
    const bram = await start(await invite(), network.url)
    const taken: [AttachmentRef, Uint8Array][] = []
    for (let n = 0; n < 12; n++) {
      const bytes = photo()
      taken.push([await take(anna, 'note:a', bytes), bytes])
    }
    bram.names(taken.map(([ref]) => ref))
    for (let cuts = 0; cuts < 2; cuts++) {
      await eventually(() => expect(bram.status().connection.name).toBe('connected'))
      network.cut()
      await eventually(() => expect(bram.status().connection.name).not.toBe('connected'))
      network.restore()
    }
    await visit(anna, 'note:b')
    await eventually(async () => expect(await bram.read('note:b', titleOf)).toBe('note:b'))
    for (const [ref, bytes] of taken) await hasPhoto(bram, ref, bytes)
    await network.close()
  })

  it('a reader gets them, and keeps what it takes on its own laptop', async () => {
    const { anna, invite } = await office()
    await visit(anna, 'note:a')
    const bytes = photo()
    const ref = await take(anna, 'note:a', bytes)
    const lezer = await start(await invite('reader'))
    const own = await take(lezer, 'note:a', photo())
    lezer.names([ref, own])
    await hasPhoto(lezer, ref, bytes)
    expect(await stateOf(lezer, own)).toBe('local')
    expect(await anna.photos.read(own)).toBeNull()
  })
})

it('a server from before attachments hears nothing of them', async () => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  const photos = dexieAttachments(new AttachmentsDatabase(randomUUID()), plainCodec)
  const kept = await photos.keep('note:a', photo(), 'image/webp')
  const asked: string[] = []
  const client: ControlClient = {
    request({ type }) {
      asked.push(type)
      return Promise.resolve({ ok: false, reason: 'DISCONNECTED' })
    },
    close: () => undefined,
  }
  const named = () => Promise.resolve([{ doc: 'note:a', sha: 'f'.repeat(64) }])
  const sharing = shareAttachments(photos, named)
  sharing.follower.connected(client, WELCOME)
  sharing.changed()
  await sharing.close()
  expect(asked).toEqual([])
  // The same laptop, with a server of today.
  const again = shareAttachments(photos, named)
  again.follower.connected(client, { ...WELCOME, attachments: true })
  await eventually(() =>
    expect(asked).toEqual(expect.arrayContaining(['check-attachments', 'fetch-attachment'])),
  )
  await again.close()
  expect(await photos.inState('local')).toMatchObject([{ sha: kept.ok && kept.value.sha }])
  await photos.close()
})

const WELCOME: Welcome = {
  type: 'welcome',
  n: 0,
  protocol: 1,
  bootId: 'a',
  person: 'anna',
  role: 'editor',
  workspace: { id: 'w', name: 'Gemeente' },
  colleagues: [],
}

const titleOf = (content: Parameters<typeof Note.read>[0]): string => Note.read(content, NOTE_RECORD).title
