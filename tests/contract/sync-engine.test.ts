import { cpSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { workspaceDocument, writeColleague } from '../../shared/documents/workspace.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { connect, join, type ConnectedLaptop } from '../support/connected-laptop.ts'
import { faultProxy } from '../support/fault-proxy.ts'
import { relay } from '../support/relay.ts'
import { cleanUpServers, newFolder, startServer } from './server-process.ts'

const laptops: ConnectedLaptop[] = []

async function start(identity: Parameters<typeof connect>[0], server?: string): Promise<ConnectedLaptop> {
  const laptop = await connect(identity, server)
  laptops.push(laptop)
  return laptop
}

afterEach(async () => {
  for (const laptop of laptops.splice(0)) await laptop.leave()
  await cleanUpServers()
})

function note(
  laptop: ConnectedLaptop,
  doc: string,
  title: string,
  audience: 'team' | 'intern' | 'persoonlijk' = 'team',
): Promise<void> {
  return laptop.create(doc, audience, (content) => Note.write(content, NOTE_RECORD, { title }))
}

const titleOn = (laptop: ConnectedLaptop, doc: string): Promise<string> =>
  laptop.read(doc, (content) => Note.read(content, NOTE_RECORD).title)

const eventually = <T>(check: () => Promise<T> | T): Promise<T> =>
  vi.waitFor(check, { timeout: 45_000, interval: 50 })

/** A server with a workspace, the laptop that brought it and an invitation for a colleague. */
async function office(options: { data?: string } = {}) {
  const server = await startServer(options)
  const anna = await start(await join(server.invitation, 'anna', randomUUID()))
  await eventually(() => expect(anna.status().connection.name).toBe('connected'))
  const invite = async (role: 'editor' | 'reader' = 'editor'): Promise<string> =>
    (await anna.sync.invite(role)) ?? ''
  return { server, anna, invite }
}

describe('two laptops of one workspace', () => {
  it('share documents that nobody opens on the other side, and say so only when they are kept there', async () => {
    const { anna, invite } = await office()
    await note(anna, 'note:a', 'Geschreven voor Bram kwam')
    const bram = await start(await join(await invite(), 'bram', null))
    await eventually(async () => expect(await titleOn(bram, 'note:a')).toBe('Geschreven voor Bram kwam'))
    await note(bram, 'note:b', 'Terug')
    await eventually(async () => expect(await titleOn(anna, 'note:b')).toBe('Terug'))
    await eventually(async () => expect([await anna.waiting(), await bram.waiting()]).toEqual([[], []]))
  })

  it('know of each other, also the one that was connected before the other came', async () => {
    const { anna, invite } = await office()
    const bram = await start(await join(await invite(), 'bram', null))
    await eventually(() => expect(bram.status().colleagues).toHaveLength(2))
    // As everybody who joins does: colleagues read there what somebody is called.
    const workspace = workspaceDocument(anna.redeemed.workspace.id)
    await bram.create(workspace, 'team', (content) =>
      writeColleague(content, { id: 'bram', name: 'Bram', function: '' }),
    )
    await eventually(() => expect(anna.status().colleagues.map(({ name }) => name)).toContain('bram'))
  })

  it('both write in the same open note', async () => {
    const { anna, invite } = await office()
    await note(anna, 'note:a', 'x')
    const bram = await start(await join(await invite(), 'bram', null))
    const [hers, his] = await Promise.all([anna.sync.hold('note:a'), bram.sync.hold('note:a')])
    Note.write(hers.open.doc, NOTE_RECORD, { kind: 'bezoek' })
    Note.write(his.open.doc, NOTE_RECORD, { date: '2026-03-03' })
    const both = { kind: 'bezoek', date: '2026-03-03' }
    await eventually(() => expect(Note.read(his.open.doc, NOTE_RECORD)).toMatchObject(both))
    await eventually(() => expect(Note.read(hers.open.doc, NOTE_RECORD)).toMatchObject(both))
    await eventually(async () => expect([await anna.waiting(), await bram.waiting()]).toEqual([[], []]))
  })

  it('a persoonlijke note stays with its owner', async () => {
    const { anna, invite } = await office()
    await note(anna, 'note:mine', 'Alleen voor mij', 'persoonlijk')
    await note(anna, 'note:ours', 'Voor iedereen')
    await eventually(async () => expect(await anna.waiting()).toHaveLength(0))
    const bram = await start(await join(await invite(), 'bram', null))
    await eventually(async () => expect(await titleOn(bram, 'note:ours')).toBe('Voor iedereen'))
    expect(await bram.store.load('note:mine')).toEqual([])
  })

  it('what was written without a connection waits, says since when, and arrives', async () => {
    const { server, anna, invite } = await office()
    const identity = await join(await invite(), 'bram', null)
    const bram = await start(identity)
    await eventually(() => expect(bram.status().connection.name).toBe('connected'))
    await server.stop()
    await eventually(() => expect(anna.status().connection.name).toBe('disconnected'))
    await note(anna, 'note:onderweg', 'Bij de boerderij, zonder netwerk')
    expect(await anna.waiting()).toEqual(['note:onderweg'])
    await startServer({ data: server.data, port: server.port })
    await eventually(async () =>
      expect(await titleOn(bram, 'note:onderweg')).toBe('Bij de boerderij, zonder netwerk'),
    )
    await eventually(async () => expect(await anna.waiting()).toHaveLength(0))
  })

  it('a server that was put back from an old backup gets everything again', async () => {
    const { server, anna, invite } = await office()
    await note(anna, 'note:oud', 'Van voor de back-up')
    await eventually(async () => expect(await anna.waiting()).toHaveLength(0))
    await server.stop()
    const backup = newFolder()
    cpSync(server.data, backup, { recursive: true })
    const again = await startServer({ data: server.data, port: server.port })
    await eventually(() => expect(anna.status().connection.name).toBe('connected'))
    const bram = await join(await invite(), 'bram', null)
    await note(anna, 'note:oud', 'Gewijzigd na de back-up')
    await note(anna, 'note:nieuw', 'Van na de back-up')
    await eventually(async () => expect(await anna.waiting()).toHaveLength(0))
    await again.kill9()
    const restored = await startServer({ data: backup, port: server.port })
    await eventually(() => expect(anna.status().connection.name).toBe('connected'))
    await eventually(async () => expect(await anna.waiting()).toHaveLength(0))
    const carla = await start(await join(await invite(), 'carla', null))
    await eventually(async () => expect(await titleOn(carla, 'note:nieuw')).toBe('Van na de back-up'))
    await eventually(async () => expect(await titleOn(carla, 'note:oud')).toBe('Gewijzigd na de back-up'))
    expect(bram.redeemed.workspace.id).toBe(carla.redeemed.workspace.id)
    expect(restored.port).toBe(server.port)
  })

  it('write on through a connection that comes and goes, and end with the same text', async () => {
    const { server, anna, invite } = await office()
    await note(anna, 'note:a', 'x')
    const identity = await join(await invite(), 'bram', null)
    const network = await faultProxy(server.port)
    const bram = await start(identity, network.url)
    const [hers, his] = await Promise.all([anna.sync.hold('note:a'), bram.sync.hold('note:a')])
    const [herText, hisText] = [hers, his].map((held) => Note.fragment(held.open.doc, NOTE_RECORD, 'body'))
    for (let round = 0; round < 4; round += 1) {
      if (round % 2 === 0) network.cut()
      else network.stall()
      for (let n = 0; n < 10; n += 1) {
        herText?.push([new Y.XmlText(`A${round}.${n} `)])
        hisText?.insert(0, [new Y.XmlText(`B${round}.${n} `)])
      }
      if (round % 2 === 0) await eventually(() => expect(bram.status().connection.name).not.toBe('connected'))
      network.restore()
      await eventually(() => expect(bram.status().connection.name).toBe('connected'))
    }
    await eventually(() => expect(herText?.toString()).toBe(hisText?.toString()))
    expect(herText?.length).toBe(80)
    await eventually(async () => expect([await anna.waiting(), await bram.waiting()]).toEqual([[], []]))
    await network.close()
  })

  it('what was on its way when a document was let go is fetched', async () => {
    const { server, anna, invite } = await office()
    await note(anna, 'note:a', 'x')
    const identity = await join(await invite(), 'bram', null)
    const network = await faultProxy(server.port)
    onTestFinished(network.close)
    const bram = await start(identity, network.url)
    await eventually(async () => expect(await titleOn(bram, 'note:a')).toBe('x'))
    const held = await bram.sync.hold('note:a')
    await eventually(() => expect(held.live.state()).toBe('live'))
    held.live.awareness.setLocalState({ here: true })
    const isLetGo = new Promise((resolve) => held.live.awareness.once('change', resolve))
    // That it changed arrives, the change does not: the documents have a connection of their own.
    network.stallLast()
    held.release()
    const hers = await anna.sync.hold('note:a')
    Note.write(hers.open.doc, NOTE_RECORD, { title: 'Net te laat' })
    await isLetGo
    network.restore()
    await eventually(async () => expect(await titleOn(bram, 'note:a')).toBe('Net te laat'))
  })

  it('a new laptop gets hundreds of documents', async () => {
    const { anna, invite } = await office()
    const ids = Array.from({ length: 400 }, (_, n) => `note:n${n}`)
    for (let n = 0; n < ids.length; n += 50) {
      await Promise.all(ids.slice(n, n + 50).map((doc) => note(anna, doc, `Aanbieder ${doc}`)))
    }
    await eventually(async () => expect(await anna.database.outbox.count()).toBe(0))
    const bram = await start(await join(await invite(), 'bram', null))
    await eventually(async () => expect(await bram.database.heads.count()).toBe(400))
    expect(await titleOn(bram, 'note:n377')).toBe('Aanbieder note:n377')
  })

  it('a laptop that comes back to documents that did not change says nothing of each of them', async () => {
    const { server, anna, invite } = await office()
    let bytes = 0
    const network = await relay(
      () => server.port,
      ({ length }) => (bytes += length),
    )
    onTestFinished(network.close)
    const ids = Array.from({ length: 60 }, (_, n) => `note:n${n}`)
    await Promise.all(ids.map((doc) => note(anna, doc, `Aanbieder ${doc}`)))
    await eventually(async () => expect(await anna.database.outbox.count()).toBe(0))
    const bram = await start(await join(await invite(), 'bram', null), `ws://127.0.0.1:${network.port}`)
    const isCalm = () =>
      eventually(async () => {
        expect(bram.status()).toMatchObject({ connection: { name: 'connected' }, catchingUp: 0 })
        expect(await bram.database.heads.count()).toBe(60)
      })
    await isCalm()
    network.cut()
    await eventually(() => expect(bram.status().connection.name).toBe('disconnected'))
    bytes = 0
    await isCalm()
    // On the same connection, so behind all that the laptop had to say first.
    await note(anna, 'note:later', 'Na de onderbreking')
    await eventually(async () => expect(await titleOn(bram, 'note:later')).toBe('Na de onderbreking'))
    expect(bytes).toBeLessThan(10_000)
  })

  it('a reader goes on working and is told that changes stay here', async () => {
    const { anna, invite } = await office()
    await note(anna, 'note:a', 'Van Anna')
    const lezer = await start(await join(await invite('reader'), 'lezer', null))
    await eventually(async () => expect(await titleOn(lezer, 'note:a')).toBe('Van Anna'))
    const held = await lezer.sync.hold('note:a')
    await eventually(() => expect(held.live.state()).toBe('read-only'))
    Note.write(held.open.doc, NOTE_RECORD, { title: 'Van de lezer' })
    await lezer.host.flush()
    expect(await lezer.waiting()).toContain('note:a')
    await note(anna, 'note:b', 'Later')
    await eventually(async () => expect(await titleOn(lezer, 'note:b')).toBe('Later'))
    expect(await titleOn(anna, 'note:a')).toBe('Van Anna')
  })
})
