import { randomBytes, randomUUID } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MAX_DOCUMENT, MAX_FRAME } from '../../shared/sync/limits.ts'
import { liveName } from '../../shared/sync/live.ts'
import {
  colleague,
  enter,
  join,
  openControl,
  openDocument,
  openLive,
  readFresh,
  register,
  textOf,
  write,
  type Laptop,
  type LiveDocument,
  type LiveSocket,
} from './server-laptop.ts'
import { cleanUpServers, startServer, type ServerProcess } from './server-process.ts'

let server: ServerProcess
let anna: Laptop
let bert: Laptop

beforeAll(async () => {
  server = await startServer()
  anna = await join(server.invitation, 'Anna')
  bert = await colleague(anna, 'Bert')
})
afterAll(cleanUpServers)

/** A note with a line of Anna's, open on both laptops. */
async function sharedNote() {
  const id = `note:${randomUUID()}`
  await register(anna, [id])
  const sockets = [openLive(anna), openLive(bert)] as const
  const hers = openDocument(anna, sockets[0], id)
  await hers.settled
  write(hers.doc, 'van Anna')
  await hers.commit()
  const his = openDocument(bert, sockets[1], id)
  await his.settled
  return { id, hers, his, herSocket: sockets[0], hisSocket: sockets[1] }
}

/** Sends bytes as if they were an update of this document. */
function sendUpdate(live: LiveDocument, update: Uint8Array): void {
  live.provider.documentUpdateHandler(update, 'test')
}

async function expectUnharmed(id: string, hers: LiveDocument, herSocket: LiveSocket): Promise<void> {
  write(hers.doc, '!')
  expect(await hers.commit()).toMatchObject({ type: 'committed' })
  expect(await readFresh(anna, id)).toBe(textOf(hers.doc))
  herSocket.destroy()
}

function nested(depth: number): Uint8Array {
  const doc = new Y.Doc()
  let map = doc.getMap('diep')
  doc.transact(() => {
    for (let i = 0; i < depth; i++) {
      const next = new Y.Map()
      map.set('x', next)
      map = next
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

function v2(): Uint8Array {
  const doc = new Y.Doc()
  write(doc, 'versie twee')
  return Y.encodeStateAsUpdateV2(doc)
}

describe('what is not a decent change', () => {
  it.each([
    ['random bytes', randomBytes(64)],
    ['nothing', new Uint8Array()],
    ['half an update', Y.encodeStateAsUpdate(textDoc('half')).subarray(0, 8)],
    [
      'an update with something behind it',
      Buffer.concat([Y.encodeStateAsUpdate(textDoc('x')), Buffer.from('y')]),
    ],
    ['an update in format V2', v2()],
    ['twenty thousand levels', nested(20_000)],
  ])('%s: the sender is cut off, the others notice nothing', async (_, bytes) => {
    const { id, hers, his, herSocket, hisSocket } = await sharedNote()
    sendUpdate(his, bytes)
    expect(await hisSocket.closed).toBe('BAD_MESSAGE')
    hisSocket.destroy()
    await expectUnharmed(id, hers, herSocket)
  })

  it('a length that points past the end of its frame: nothing behind it is read', async () => {
    const { id, hers, his, herSocket, hisSocket } = await sharedNote()
    const update = Y.encodeStateAsUpdate(textDoc('y'.repeat(100)))
    const frame = encoding.encode((encoder) => {
      encoding.writeVarString(encoder, liveName(bert.workspace.id, id))
      for (const number of [0, 2, update.length]) encoding.writeVarUint(encoder, number) // sync, update, length
      encoding.writeUint8Array(encoder, update.subarray(0, -50))
    })
    const ended = new Promise((resolve) => his.provider.on('close', resolve))
    hisSocket.provider.send(frame)
    await ended
    hisSocket.destroy()
    await expectUnharmed(id, hers, herSocket)
  })

  it('levels are counted through what the document has already', async () => {
    const { id, hers, his, herSocket, hisSocket } = await sharedNote()
    let map = his.doc.getMap('diep')
    // An honest provider on a crafted document: one level per message.
    for (let i = 0; i < 80; i++) {
      const next = new Y.Map()
      map.set('x', next)
      map = next
    }
    expect(await hisSocket.closed).toBe('BAD_MESSAGE')
    hisSocket.destroy()
    await expectUnharmed(id, hers, herSocket)
  })
})

describe('too much', () => {
  it('a frame over the limit', async () => {
    const { id, hers, his, herSocket, hisSocket } = await sharedNote()
    write(his.doc, 'x'.repeat(MAX_FRAME + 1))
    expect(await hisSocket.closed).toBe('TOO_LARGE')
    hisSocket.destroy()
    await expectUnharmed(id, hers, herSocket)
  })

  it('but a large document may come up at once, up to its own limit', async () => {
    const [large, tooLarge] = [`note:${randomUUID()}`, `note:${randomUUID()}`]
    await register(anna, [large, tooLarge])
    const socket = openLive(anna)
    const fits = openDocument(anna, socket, large, textDoc('x'.repeat(3 * MAX_FRAME)))
    await fits.settled
    expect(await fits.commit()).toMatchObject({ type: 'committed' })
    const refused = openDocument(anna, socket, tooLarge, textDoc('x'.repeat(MAX_DOCUMENT + 1)))
    await refused.settled
    expect(await refused.commit()).toMatchObject({ type: 'refused', reason: 'TOO_LARGE' })
    // It stops nobody else on the same connection.
    write(fits.doc, 'x')
    expect(await fits.commit()).toMatchObject({ type: 'committed' })
    socket.destroy()
    expect(await readFresh(anna, large)).toHaveLength(3 * MAX_FRAME + 1)
    expect(await readFresh(anna, tooLarge)).toBe('')
  })

  it('changes faster than anybody types; coming back, everything is brought in one piece', async () => {
    const { id, hers, his, herSocket, hisSocket } = await sharedNote()
    for (let i = 0; i < 2000; i++) write(his.doc, '.')
    expect(await hisSocket.closed).toBe('RATE_LIMITED')
    await expect.poll(() => textOf(hers.doc).length, { timeout: 20_000 }).toBe('van Anna'.length + 2000)
    hisSocket.destroy()
    await expectUnharmed(id, hers, herSocket)
  })

  it('messages on the control channel', async () => {
    const control = await enter(anna)
    for (let i = 0; i < 500; i++) void control.request({ type: 'ping' })
    expect(await control.closed).toBe('RATE_LIMITED')
  })

  it('connections of one laptop: the oldest makes room', async () => {
    const controls = []
    for (let i = 0; i < 5; i++) controls.push(await enter(bert))
    expect(await controls[0]?.closed).toBe('REPLACED')
    expect(await controls[4]?.request({ type: 'ping' })).toMatchObject({ type: 'pong' })
    for (const control of controls) control.close()
  })

  it('a control frame that never ends', async () => {
    const control = await openControl(server.url)
    control.sendRaw(new Uint8Array(MAX_FRAME + 1))
    expect(await control.closed).toBe('TOO_LARGE')
  })
})

function textDoc(text: string): Y.Doc {
  const doc = new Y.Doc()
  write(doc, text)
  return doc
}
