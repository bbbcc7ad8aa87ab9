import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BUCKET_BYTES, bucketDigests, bucketOf, documentDigest } from '../../shared/sync/digest.ts'
import { encodeInvitation } from '../../shared/sync/invitation.ts'
import { PROTOCOL_VERSION } from '../../shared/sync/protocol.ts'
import {
  colleague,
  enter,
  helloOf,
  join,
  openControl,
  openDocument,
  openLive,
  redeem,
  register,
  stranger,
  write,
  type Laptop,
} from './server-laptop.ts'
import { cleanUpServers, startServer, type ServerProcess } from './server-process.ts'

let server: ServerProcess
let anna: Laptop

beforeAll(async () => {
  server = await startServer()
  anna = await join(server.invitation, 'Anna')
}, 30_000)
afterAll(cleanUpServers)

describe('an invitation', () => {
  it('lets the first laptop bring its workspace and a colleague join it', async () => {
    const bert = await colleague(anna, 'Bert')
    expect(bert.workspace).toEqual(anna.workspace)
    const control = await openControl(bert.url)
    const welcome = await control.request(helloOf(bert))
    expect(welcome).toMatchObject({ type: 'welcome', role: 'editor', workspace: anna.workspace })
    expect(welcome).toMatchObject({
      colleagues: [
        { name: 'Anna', devices: [{ name: 'laptop van Anna' }] },
        { name: 'Bert', devices: [{ name: 'laptop van Bert' }] },
      ],
    })
    control.close()
  })

  it('is for one laptop, which may repeat itself when the answer got lost', async () => {
    const control = await enter(anna)
    const invited = await control.request({ type: 'invite', role: 'editor', days: 14 })
    control.close()
    if (invited.type !== 'invited') throw new Error('not invited')
    const who = stranger('Cor')
    expect(await redeem(invited.text, who)).toMatchObject({ type: 'redeemed' })
    expect(await redeem(invited.text, who)).toMatchObject({ type: 'redeemed' })
    expect(await redeem(invited.text, stranger('Dief'))).toMatchObject({ type: 'refused', reason: 'USED' })
  })

  it('does not let anybody become a person who is known already', async () => {
    const control = await enter(anna)
    const invited = await control.request({ type: 'invite', role: 'editor', days: 14 })
    control.close()
    if (invited.type !== 'invited') throw new Error('not invited')
    const dief = { person: anna.person, device: stranger('Dief').device }
    expect(await redeem(invited.text, dief)).toMatchObject({
      type: 'refused',
      reason: 'TAKEN',
      closing: false,
    })
  })

  it('cannot be guessed', async () => {
    const text = encodeInvitation({
      url: server.url,
      secret: new Uint8Array(20),
      expires: Date.now() + 60_000,
    })
    expect(await redeem(text, stranger('Dief'))).toMatchObject({
      type: 'refused',
      reason: 'UNKNOWN',
      closing: true,
    })
  })

  it('for a colleague does not accept another workspace', async () => {
    const control = await enter(anna)
    const invited = await control.request({ type: 'invite', role: 'editor', days: 14 })
    control.close()
    if (invited.type !== 'invited') throw new Error('not invited')
    const other = { id: randomUUID(), name: 'Elders' }
    expect(await redeem(invited.text, stranger('Eva'), other)).toMatchObject({ reason: 'OTHER_WORKSPACE' })
  })
})

describe('the control channel', () => {
  it('answers a ping, and nothing else, before hello', async () => {
    const control = await openControl(server.url)
    expect(await control.request({ type: 'ping' })).toMatchObject({ type: 'pong' })
    const reply = await control.request({ type: 'compare', buckets: new Uint8Array(BUCKET_BYTES) })
    expect(reply).toMatchObject({ type: 'refused', reason: 'UNKNOWN', closing: true })
    expect(await control.closed).toBe('UNKNOWN')
  })

  it('keeps the first registration of a document', async () => {
    const id = `note:${randomUUID()}`
    expect(await register(anna, [id], 'intern')).toMatchObject({ documents: [{ id, audience: 'intern' }] })
    const bert = await colleague(anna, 'Bert 2')
    expect(await register(bert, [id], 'team')).toMatchObject({
      documents: [{ id, audience: 'intern', owner: anna.person.id }],
      refused: [],
    })
  })

  it('names the documents that differ, with the digest that the laptop computes too', async () => {
    const id = `note:${randomUUID()}`
    await register(anna, [id])
    const socket = openLive(anna)
    const live = openDocument(anna, socket, id)
    await live.settled
    write(live.doc, 'een bezoek')
    live.doc.getText('text').delete(0, 4)
    await live.commit()
    socket.destroy()

    const bert = await colleague(anna, 'Bert 3')
    const control = await enter(bert)
    const all = await control.request({ type: 'compare', buckets: new Uint8Array(BUCKET_BYTES) })
    if (all.type !== 'differing') throw new Error('no answer')
    expect(all.entries.find((entry) => entry.id === id)?.digest).toEqual(documentDigest(live.doc))

    const none = await control.request({ type: 'compare', buckets: bucketDigests(all.entries) })
    expect(none).toMatchObject({ type: 'differing', buckets: [], entries: [] })

    const older = all.entries.map((entry) =>
      entry.id === id ? { ...entry, digest: documentDigest(new Y.Doc()) } : entry,
    )
    const one = await control.request({ type: 'compare', buckets: bucketDigests(older) })
    expect(one).toMatchObject({ type: 'differing', buckets: [bucketOf(id)] })
    control.close()
  })

  it('tells other laptops what changed, and not the one that changed it', async () => {
    const bert = await colleague(anna, 'Bert 4')
    const annaControl = await enter(anna)
    const bertControl = await enter(bert)
    const id = `note:${randomUUID()}`
    await register(anna, [id])
    const socket = openLive(anna)
    const live = openDocument(anna, socket, id)
    await live.settled
    write(live.doc, 'nieuw')
    await live.commit()
    await expect.poll(() => bertControl.changed).toContain(id)
    // A ping travels behind anything that was sent before it.
    await annaControl.request({ type: 'ping' })
    expect(annaControl.changed).toEqual([])
    for (const control of [annaControl, bertControl]) control.close()
    socket.destroy()
  })

  it('ends a connection that sends something else', async () => {
    const control = await openControl(server.url)
    control.sendRaw(new Uint8Array([255, 1, 2, 3]))
    expect(await control.closed).toBe('BAD_MESSAGE')
  })

  it('speaks only to the app and to programs, not to web pages', async () => {
    await expect(openControl(server.url, 'https://example.org')).rejects.toThrow('403')
    const control = await openControl(server.url, 'app://wederzijds')
    expect(await control.request({ type: 'ping' })).toMatchObject({ type: 'pong' })
    control.close()
  })

  it.each([
    ['CLIENT_TOO_OLD', 0],
    ['SERVER_TOO_OLD', PROTOCOL_VERSION + 1],
  ])('says %s to protocol %i', async (name, protocol) => {
    const control = await openControl(server.url)
    const reply = await control.request({ ...helloOf(anna), protocol } as Parameters<
      typeof control.request
    >[0])
    expect(reply).toMatchObject({ type: 'refused', reason: name, closing: true })
    expect(await control.closed).toBe(name)
  })
})
