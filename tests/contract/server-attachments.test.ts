import Database from 'better-sqlite3'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeControl } from '../../shared/sync/control.ts'
import { MAX_ATTACHMENT, MAX_ATTACHMENTS } from '../../shared/sync/limits.ts'
import {
  colleague,
  enter,
  join,
  openControl,
  register,
  type ControlClient,
  type Laptop,
} from './server-laptop.ts'
import { cleanUpServers, newFolder, startServer, type ServerProcess } from './server-process.ts'

let server: ServerProcess
let anna: Laptop
let bram: Laptop
let lezer: Laptop
let hers: ControlClient
let his: ControlClient
let theirs: ControlClient

beforeAll(async () => {
  server = await startServer()
  anna = await join(server.invitation, 'Anna')
  bram = await colleague(anna, 'Bram')
  lezer = await colleague(anna, 'Lezer', 'reader')
  hers = await enter(anna)
  his = await enter(bram)
  theirs = await enter(lezer)
})
afterAll(cleanUpServers)

const mime = 'image/webp'
const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const photo = (size = 5000): Uint8Array => new Uint8Array(randomBytes(size))

async function visit(audience: 'team' | 'intern' | 'persoonlijk' = 'team'): Promise<string> {
  const id = `visit:${randomUUID()}`
  await register(anna, [id], audience)
  return id
}

function keep(control: ControlClient, document: string, bytes: Uint8Array, sha = shaOf(bytes)) {
  return control.request({ type: 'keep-attachment', document, sha, mime, bytes })
}

function fetch(control: ControlClient, document: string, sha: string) {
  return control.request({ type: 'fetch-attachment', document, sha })
}

const refused = (reason: string) => ({ type: 'attachment-refused', reason })

describe('attachments on the server', () => {
  it('says at the door that it keeps them', async () => {
    const control = await openControl(anna.url)
    const welcome = await control.request({
      type: 'hello',
      protocol: 1,
      app: 'test',
      token: anna.token,
      person: { name: 'Anna', function: '' },
      device: { name: 'laptop' },
    })
    expect(welcome).toMatchObject({ type: 'welcome', attachments: true })
    control.close()
  })

  it('a colleague fetches what was kept, and was told about it', async () => {
    const document = await visit()
    const bytes = photo(MAX_ATTACHMENT)
    const before = his.changed.length
    expect(await keep(hers, document, bytes)).toMatchObject({ type: 'attachment-kept' })
    await expect.poll(() => his.changed.slice(before)).toContain(document)
    const reply = await fetch(his, document, shaOf(bytes))
    expect(reply).toMatchObject({ type: 'attachment', attachment: { mime } })
    expect(reply.type === 'attachment' && shaOf(reply.attachment?.bytes ?? photo())).toBe(shaOf(bytes))
  })

  it('what is not there (yet) is null', async () => {
    const document = await visit()
    expect(await fetch(his, document, shaOf(photo()))).toMatchObject({ type: 'attachment', attachment: null })
  })

  it('a reader may see those of the team, not those of others, and keeps none', async () => {
    const [team, intern] = [await visit(), await visit('intern')]
    const bytes = photo()
    await keep(hers, team, bytes)
    await keep(hers, intern, bytes)
    expect(await fetch(theirs, team, shaOf(bytes))).toMatchObject({ attachment: { mime } })
    expect(await fetch(theirs, intern, shaOf(bytes))).toMatchObject(refused('NO_DOCUMENT'))
    expect(await keep(theirs, team, photo())).toMatchObject(refused('READ_ONLY'))
    expect(await theirs.request({ type: 'ping' })).toMatchObject({ type: 'pong' })
  })

  it('those of a personal document exist for nobody else', async () => {
    const document = await visit('persoonlijk')
    const bytes = photo()
    await keep(hers, document, bytes)
    expect(await fetch(his, document, shaOf(bytes))).toMatchObject(refused('NO_DOCUMENT'))
    expect(await keep(his, document, bytes)).toMatchObject(refused('NO_DOCUMENT'))
    expect(await check(his, [[document, bytes]])).toEqual(['no-document'])
    expect(await fetch(hers, document, shaOf(bytes))).toMatchObject({ attachment: { mime } })
  })

  it('refuses a wrong hash, too many bytes and an unknown document, and the connection stays', async () => {
    const document = await visit()
    expect(await keep(hers, document, photo(), shaOf(photo()))).toMatchObject(refused('WRONG_SHA'))
    expect(await keep(hers, document, photo(MAX_ATTACHMENT + 1))).toMatchObject(refused('TOO_LARGE'))
    expect(await keep(hers, `visit:${randomUUID()}`, photo())).toMatchObject(refused('NO_DOCUMENT'))
    expect(await hers.request({ type: 'ping' })).toMatchObject({ type: 'pong' })
  })

  it('the same photo is not the same attachment in another document', async () => {
    const [one, other] = [await visit(), await visit()]
    const bytes = photo()
    await keep(hers, one, bytes)
    expect(await fetch(hers, other, shaOf(bytes))).toMatchObject({ attachment: null })
    expect(
      await check(hers, [
        [one, bytes],
        [other, bytes],
        [`visit:${randomUUID()}`, bytes],
      ]),
    ).toEqual(['kept', 'wanted', 'no-document'])
  })

  it('a document can have only so many, and still the same one again', async () => {
    const document = await visit()
    const first = photo(10)
    await keep(hers, document, first)
    fill(server, document, MAX_ATTACHMENTS - 1)
    expect(await keep(hers, document, photo(10))).toMatchObject(refused('FULL'))
    expect(await keep(hers, document, first)).toMatchObject({ type: 'attachment-kept' })
  })

  it('a stranger gets nothing', async () => {
    const document = await visit()
    const control = await openControl(server.url)
    expect(await fetch(control, document, shaOf(photo()))).toMatchObject({
      type: 'refused',
      reason: 'UNKNOWN',
    })
    expect(await control.closed).toBe('UNKNOWN')
  })

  it.each([
    ['a hash that is none', { sha: '../../etc/passwd' }],
    ['a type that is none', { mime: 'image/webp\r\nx: y' }],
    ['bytes that are none', { bytes: 'tekst' }],
  ])('%s: the sender is cut off', async (_, wrong) => {
    const control = await enter(bram)
    const bytes = photo(10)
    const message = { type: 'keep-attachment', n: 1, document: 'visit:a', sha: shaOf(bytes), mime, bytes }
    control.sendRaw(encodeControl({ ...message, ...wrong } as never))
    expect(await control.closed).toBe('BAD_MESSAGE')
  })
})

describe('bad days', () => {
  it('what was acknowledged survives kill -9', async () => {
    const first = await startServer()
    const laptop = await join(first.invitation, 'Carla')
    const document = `visit:${randomUUID()}`
    await register(laptop, [document])
    const control = await enter(laptop)
    const bytes = photo(MAX_ATTACHMENT)
    expect(await keep(control, document, bytes)).toMatchObject({ type: 'attachment-kept' })
    await first.kill9()
    const again = await startServer({ data: first.data })
    const reply = await fetch(await enter({ ...laptop, url: again.url }), document, shaOf(bytes))
    expect(reply.type === 'attachment' && shaOf(reply.attachment?.bytes ?? photo())).toBe(shaOf(bytes))
    await again.stop()
  })

  it('a database from before attachments gets them, and keeps what it had', async () => {
    const old = await startServer()
    const laptop = await join(old.invitation, 'Dirk')
    const document = `visit:${randomUUID()}`
    await register(laptop, [document])
    await old.stop()
    const db = new Database(databaseOf(old))
    db.exec('DROP TABLE attachments')
    db.pragma('user_version = 1')
    db.close()
    const again = await startServer({ data: old.data })
    const control = await enter({ ...laptop, url: again.url })
    expect(await keep(control, document, photo())).toMatchObject({ type: 'attachment-kept' })
    await again.stop()
  })

  it('what the disk does not take is not acknowledged, and the connection stays', async () => {
    const small = await startServer({ data: newFolder() })
    const laptop = await join(small.invitation, 'Els')
    const document = `visit:${randomUUID()}`
    await register(laptop, [document])
    const control = await enter(laptop)
    const db = new Database(databaseOf(small))
    db.exec(`CREATE TRIGGER full BEFORE INSERT ON attachments BEGIN SELECT raise(ABORT, 'full'); END`)
    const bytes = photo()
    expect(await keep(control, document, bytes)).toMatchObject(refused('STORAGE_FAILED'))
    db.exec('DROP TRIGGER full')
    db.close()
    expect(await fetch(control, document, shaOf(bytes))).toMatchObject({ attachment: null })
    expect(await keep(control, document, bytes)).toMatchObject({ type: 'attachment-kept' })
    await small.stop()
  })
})

async function check(control: ControlClient, asked: [string, Uint8Array][]): Promise<string[]> {
  const attachments = asked.map(([document, bytes]) => ({ document, sha: shaOf(bytes) }))
  const reply = await control.request({ type: 'check-attachments', attachments })
  return reply.type === 'attachments-checked' ? reply.states : []
}

/** Puts attachments of one byte straight into the database: five hundred requests would take long. */
function fill({ data }: ServerProcess, document: string, count: number): void {
  const db = new Database(databaseOf({ data }))
  const insert = db.prepare(
    `INSERT INTO attachments SELECT number, ?, 'image/webp', x'00', 'test', 0 FROM documents WHERE id = ?`,
  )
  db.transaction(() => {
    for (let i = 0; i < count; i++) insert.run(i.toString(16).padStart(64, '0'), document)
  })()
  db.close()
}

function databaseOf({ data }: Pick<ServerProcess, 'data'>): string {
  return joinPath(data, 'wederzijds.sqlite')
}
