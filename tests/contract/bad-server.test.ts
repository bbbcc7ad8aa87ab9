import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocketServer, type WebSocket } from 'ws'
import { MAX_DOCUMENT } from '../../shared/sync/limits.ts'
import { redeemInvitation } from '../../renderer/data/sync/redeem.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { clockAhead } from '../../main/security/server-clock.ts'
import { encodeControl } from '../../shared/sync/control.ts'
import { decodeInvitation, encodeInvitation } from '../../shared/sync/invitation.ts'
import { connect, join, type ConnectedLaptop } from '../support/connected-laptop.ts'
import { faultProxy } from '../support/fault-proxy.ts'
import { cleanUpServers, startServer } from './server-process.ts'

const laptops: ConnectedLaptop[] = []
const strangers: Server[] = []

afterEach(async () => {
  for (const laptop of laptops.splice(0)) await laptop.leave()
  for (const stranger of strangers.splice(0)) {
    stranger.closeAllConnections()
    stranger.close()
  }
  await cleanUpServers()
})

async function start(identity: Parameters<typeof connect>[0], server?: string): Promise<ConnectedLaptop> {
  const laptop = await connect(identity, server)
  laptops.push(laptop)
  return laptop
}

async function leave(laptop: ConnectedLaptop): Promise<void> {
  laptops.splice(laptops.indexOf(laptop), 1)
  await laptop.leave()
}

const write = (laptop: ConnectedLaptop, doc: string, title: string): Promise<void> =>
  laptop.create(doc, 'team', (content) => Note.write(content, NOTE_RECORD, { title }))
const titleOn = (laptop: ConnectedLaptop, doc: string): Promise<string> =>
  laptop.read(doc, (content) => Note.read(content, NOTE_RECORD).title)
const eventually = <T>(check: () => Promise<T> | T): Promise<T> =>
  vi.waitFor(check, { timeout: 45_000, interval: 50 })

/** Somebody else at the address of the server; counts who came. */
async function stranger(speak: (socket: WebSocket) => void): Promise<{ url: string; guests: () => number }> {
  let guests = 0
  const http = createServer((_request, response) => response.end('<h1>Meld u aan bij dit netwerk</h1>'))
  const sockets = new WebSocketServer({ server: http })
  sockets.on('connection', (socket) => {
    guests += 1
    socket.on('error', () => undefined)
    speak(socket)
  })
  strangers.push(http)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `ws://127.0.0.1:${address.port}`, guests: () => guests }
}

const nonsense: Record<string, (socket: WebSocket) => void> = {
  'words instead of bytes': (socket) => socket.send('HTTP/1.1 302 Found'),
  'random bytes': (socket) => socket.send(randomBytes(500)),
  'a frame of 32 MB': (socket) => socket.send(Buffer.alloc(32 * 2 ** 20)),
  'an answer to something else': (socket) =>
    socket.on('message', () => socket.send(encodeControl({ type: 'pong', n: 0 }))),
  'changes of nothing, and then goodbye': (socket) => {
    socket.send(encodeControl({ type: 'changed', ids: ['note:nergens'] }))
    socket.close(4999)
  },
  'that the frame was too large': (socket) => socket.close(1009),
}

describe.each(Object.entries(nonsense))('at the address of the server somebody says %s', (_what, speak) => {
  it('the laptop goes on, shares nothing, and brings everything when the server is back', async () => {
    const server = await startServer()
    const identity = await join(server.invitation, 'anna', randomUUID())
    const { url, guests } = await stranger(speak)
    const lost = await start(identity, url)
    await write(lost, 'note:a', 'Geschreven bij een vreemde')
    // It tries again by itself: the network may be the right one by now.
    await eventually(() => expect(guests()).toBeGreaterThan(1))
    expect(lost.status().connection.name).toBe('disconnected')
    expect(lost.status().role).toBeNull()
    expect(await lost.waiting()).toContain('note:a')
    expect(await titleOn(lost, 'note:a')).toBe('Geschreven bij een vreemde')
    await leave(lost)
    const home = await start(identity)
    await eventually(async () => expect(await home.waiting()).toEqual([]))
  })

  it('an invitation for it is told to be unreachable', async () => {
    const { url } = await stranger(speak)
    const invitation = encodeInvitation({ url, secret: randomBytes(16), expires: Date.now() + 60_000 })
    const person = { id: randomUUID(), name: 'Anna', function: '' }
    const device = { id: randomUUID(), name: 'laptop' }
    expect(await redeemInvitation(invitation, { person, device }, null, 'test')).toMatchObject({ ok: false })
  })
})

it('a clock that is three days off is known by that of the server', async () => {
  const server = new URL((await startServer()).url)
  const days = 3 * 86_400_000
  for (const off of [0, days, -days]) {
    const found = await clockAhead(server, () => Date.now() + off)
    expect(found.ok && Math.round((found.value.ahead - off) / 60_000)).toBe(0)
  }
  expect(await clockAhead(new URL('ws://127.0.0.1:9'))).toEqual({ ok: false, reason: 'unreachable' })
})

it('a page of a network that wants a password first is no server', async () => {
  const http = createServer((_request, response) => response.end('<h1>Meld u aan</h1>'))
  http.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'))
  strangers.push(http)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const server = await startServer()
  const laptop = await start(
    await join(server.invitation, 'anna', randomUUID()),
    `ws://127.0.0.1:${address.port}`,
  )
  await write(laptop, 'note:a', 'In de trein')
  await eventually(() => expect(laptop.status().connection.name).toBe('disconnected'))
  expect(await laptop.waiting()).toContain('note:a')
})

it('a laptop that falls asleep in the middle of sharing, and wakes up in another network, misses nothing', async () => {
  const server = await startServer()
  const anna = await start(await join(server.invitation, 'anna', randomUUID()))
  await eventually(() => expect(anna.status().connection.name).toBe('connected'))
  const invitation = decodeInvitation((await anna.sync.invite('editor')) ?? '', Date.now())
  if (!invitation.ok) throw new Error(invitation.reason)
  const network = await faultProxy(server.port)
  const bram = await start(
    await join(encodeInvitation({ ...invitation.value, url: network.url }), 'bram', null),
  )
  await eventually(() => expect(bram.status().connection.name).toBe('connected'))
  const ids = Array.from({ length: 40 }, (_, n) => n)
  const sharing = Promise.all(ids.map((n) => write(bram, `note:b${n}`, `Van Bram ${n}`)))
  await eventually(async () => expect((await bram.waiting()).length).toBeGreaterThan(0))
  // Asleep: nothing passes, and nobody says goodbye.
  network.stall()
  await sharing
  await Promise.all(ids.map((n) => write(anna, `note:a${n}`, `Van Anna ${n}`)))
  await eventually(async () => expect(await anna.waiting()).toEqual([]))
  network.cut()
  await eventually(() => expect(bram.status().connection.name).toBe('disconnected'))
  network.restore()
  await eventually(async () => expect([await anna.waiting(), await bram.waiting()]).toEqual([[], []]))
  for (const n of ids) {
    await eventually(async () => expect(await titleOn(anna, `note:b${n}`)).toBe(`Van Bram ${n}`))
    await eventually(async () => expect(await titleOn(bram, `note:a${n}`)).toBe(`Van Anna ${n}`))
  }
  await leave(bram)
  await network.close()
})

it('a note that is more than the server keeps of one stays here, is named, and holds up nothing else', async () => {
  const server = await startServer()
  const anna = await start(await join(server.invitation, 'anna', randomUUID()))
  await anna.create('note:groot', 'team', (content) =>
    content.getText('x').insert(0, 'x'.repeat(MAX_DOCUMENT)),
  )
  await eventually(() => expect(anna.status().tooLarge).toEqual(['note:groot']))
  await write(anna, 'note:klein', 'Deze gaat gewoon mee')
  await eventually(async () => expect(await anna.waiting()).toEqual(['note:groot']))
  expect(anna.status().connection.name).toBe('connected')
  expect(await anna.read('note:groot', (content) => content.getText('x').length)).toBe(MAX_DOCUMENT)
})
