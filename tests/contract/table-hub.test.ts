import { request } from 'node:http'
import { randomBytes } from 'node:crypto'
import { connect as connectTcp, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { trustedTables } from '../../main/security/tables.ts'
import { documentDigest } from '../../shared/sync/digest.ts'
import { toHex } from '../../shared/kernel/ids.ts'
import { MAX_GUEST_FRAME } from '../../shared/sync/table-messages.ts'
import { encodeSecret } from '../../shared/sync/table-secret.ts'
import { cleanUpHubs, startHub, type HubUnderTest } from './table-hub-process.ts'
import {
  BODY,
  colleagueHello,
  connect,
  guestHello,
  hostHello,
  read,
  sit,
  visit,
  write,
  type Place,
  type Visitor,
} from './table-visitor.ts'

let hub: HubUnderTest
let host: Visitor
let hers: Place

beforeAll(async () => {
  hub = await startHub()
  host = await visit(hub, hostHello(hub))
  hers = sit(host)
  write(hers.doc, 'Waar lopen kinderen vast?')
  await hers.synced
})
afterAll(cleanUpHubs)

/** A guest whom the host let in. */
async function admitted(
  name: string,
  mayWrite = true,
): Promise<{ guest: Visitor; id: string; ticket: string }> {
  const guest = await visit(hub, guestHello(name))
  await guest.waiting()
  const id = await idOf(name)
  host.say({ type: 'admit', person: id, mayWrite })
  const { ticket = '' } = await guest.welcome()
  return { guest, id, ticket }
}

async function idOf(name: string): Promise<string> {
  await expect.poll(() => host.people().map((person) => person.name)).toContain(name)
  return host.people().findLast((person) => person.name === name)!.id
}

async function seated(name: string, mayWrite = true, options: { presence?: boolean } = {}) {
  const { guest, id } = await admitted(name, mayWrite)
  const place = sit(guest, new Y.Doc(), options)
  await place.synced
  return { guest, id, ...place }
}

/** The table goes on as if nothing happened. */
async function expectUnharmed(): Promise<void> {
  const before = read(hers.doc)
  const { doc, guest } = await seated(`Getuige ${randomBytes(4).toString('hex')}`)
  expect(read(doc)).toBe(before)
  expect(doc.getMap('meta').size).toBe(0)
  await guest.leave()
}

describe('the door', () => {
  it('a guest waits, without the document, until the host lets in', async () => {
    const guest = await visit(hub, guestHello('Sanne Smit'))
    await guest.waiting()
    const id = await idOf('Sanne Smit')
    expect(host.people().find((person) => person.id === id)).toMatchObject({
      kind: 'guest',
      organisation: 'Zorg Zuid',
      state: 'waiting',
    })
    host.say({ type: 'admit', person: id, mayWrite: true })
    expect(await guest.welcome()).toMatchObject({
      you: { id, kind: 'guest', name: 'Sanne Smit', mayWrite: true },
      table: { document: hub.settings.document, closesAt: hub.settings.closesAt },
    })
    const { doc, synced } = sit(guest)
    await synced
    expect(read(doc)).toBe(read(hers.doc))
    write(doc, 'Bij de overgang naar 18')
    await expect.poll(() => read(hers.doc)).toContain('Bij de overgang naar 18')
    await guest.leave()
  })

  it('a guest who asks for the document while waiting is put out', async () => {
    const guest = await visit(hub, guestHello('Ongeduld'))
    await guest.waiting()
    guest.sync(Uint8Array.of(5, 116, 97, 98, 108, 101, 0, 0, 0))
    expect(await guest.closed).toBe('bad-message')
    expect(guest.messages.some((message) => message.type === 'people')).toBe(false)
  })

  it('a guest who is not let in hears so', async () => {
    const guest = await visit(hub, guestHello('Onbekend'))
    await guest.waiting()
    host.say({ type: 'refuse', person: await idOf('Onbekend') })
    expect(await guest.closed).toBe('not-admitted')
    expect(guest.refused()).toBe('not-admitted')
  })

  it('who has been let in comes back with the ticket without knocking, until put out', async () => {
    const { guest, id, ticket } = await admitted('Piet Prins')
    await guest.leave()
    const again = await visit(hub, guestHello('Een andere naam', 'Elders', ticket))
    expect((await again.welcome()).you).toEqual({ id, kind: 'guest', name: 'Piet Prins', mayWrite: true })
    host.say({ type: 'eject', person: id })
    expect(await again.closed).toBe('ejected')
    const third = await visit(hub, guestHello('Piet Prins', 'Elders', ticket))
    expect(await third.closed).toBe('ejected')
    expect(hub.standing().ejected).toContain(id)
  })

  it('a ticket that the hub did not sign is a knock at the door', async () => {
    const { guest, ticket } = await admitted('Tess')
    const [body = '', mac] = ticket.split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
    const forged = Buffer.from(JSON.stringify({ ...claims, name: 'De wethouder' })).toString('base64url')
    for (const wrong of [`${forged}.${mac}`, 'x.y', body]) {
      const forger = await visit(hub, guestHello('Vals', 'Zorg Zuid', wrong))
      await forger.waiting()
      await forger.leave()
    }
    await guest.leave()
  })

  it('a second connection of the same guest takes the place of the first', async () => {
    const { guest, ticket } = await admitted('Dubbel')
    const second = await visit(hub, guestHello('Dubbel', '', ticket))
    await second.welcome()
    expect(await guest.closed).toBe('replaced')
    await second.leave()
  })

  it('a colleague with the same workspace sits down at once, with another one never', async () => {
    const bert = await visit(hub, colleagueHello(hub))
    expect((await bert.welcome()).you).toMatchObject({
      kind: 'colleague',
      name: 'Bert Bakker',
      mayWrite: true,
    })
    const { doc, synced } = sit(bert)
    await synced
    doc.getMap('meta').set('titel', 'van een collega')
    await expect.poll(() => hers.doc.getMap('meta').get('titel')).toBe('van een collega')
    doc.getMap('meta').delete('titel')
    await expect.poll(() => hers.doc.getMap('meta').size).toBe(0)
    await bert.leave()
    const stranger = await visit(hub, { ...colleagueHello(hub), workspace: 'elders' } as never)
    expect(await stranger.closed).toBe('other-workspace')
  })

  it('only the host decides', async () => {
    const { guest, id } = await admitted('Gast met plannen')
    guest.say({ type: 'write', person: id, mayWrite: true })
    expect(await guest.closed).toBe('bad-message')
    const bert = await visit(hub, colleagueHello(hub))
    await bert.welcome()
    bert.say({ type: 'close' })
    expect(await bert.closed).toBe('bad-message')
  })

  it('nobody says hello as something that their door does not lead to', async () => {
    const asHost = await connect(hub, 'guest')
    asHost.say({ type: 'hello', protocol: 1, ...hostHello(hub) })
    expect(await asHost.closed).toBe('bad-message')
    const asGuest = await connect(hub, 'app')
    asGuest.say({ type: 'hello', protocol: 1, ...guestHello('Gast') })
    expect(await asGuest.closed).toBe('bad-message')
  })

  it('another version of the protocol', async () => {
    const guest = await visit(hub, guestHello('Oud'), { protocol: 99 })
    expect(await guest.closed).toBe('too-old')
  })

  it('the ninth that waits from one address', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 8 }, (_, n) => visit(hub, guestHello(`Wachter ${n}`))),
    )
    for (const one of crowd) await one.waiting()
    const ninth = await connect(hub, 'guest')
    expect(await ninth.closed).toBe('full')
    for (const one of crowd) await one.leave()
  })
})

describe('who is who', () => {
  it('names are cleaned, kept apart and everybody sees the same', async () => {
    const first = await admitted('Kim Kok')
    const second = await visit(hub, guestHello('  Kim\u202e\u0007  Kok '))
    await second.waiting()
    host.say({ type: 'admit', person: await idOf('Kim Kok (2)'), mayWrite: true })
    expect((await second.welcome()).you.name).toBe('Kim Kok (2)')
    await expect.poll(() => first.guest.people().map(({ name }) => name)).toContain('Kim Kok (2)')
    expect(
      first.guest.people().every(({ state, clients }) => state !== 'waiting' && clients.length === 0),
    ).toBe(true)
    const nameless = await visit(hub, guestHello(' \u200b '))
    expect(await nameless.closed).toBe('bad-message')
    await first.guest.leave()
    await second.leave()
  })

  it('a forged name in the presence never shows', async () => {
    const { guest, id, awareness } = await seated('Roos')
    awareness.setLocalState({
      user: { name: 'Anna de Boer', color: 'url(http://x)', title: 'host' },
      cursor: null,
    })
    await expect
      .poll(() => hers.awareness.getStates().get(awareness.clientID))
      .toMatchObject({ user: { name: 'Roos' }, from: { person: id, kind: 'guest' } })
    expect(hers.awareness.getStates().get(awareness.clientID)!['user']).toEqual({ name: 'Roos' })
    await guest.leave()
    await expect.poll(() => hers.awareness.getStates().has(awareness.clientID)).toBe(false)
  })

  it('the host learns who wrote under which clientID', async () => {
    const { guest, id, doc } = await seated('Schrijver')
    write(doc, 'een zin')
    await expect.poll(() => host.people().find((person) => person.id === id)?.clients).toEqual([doc.clientID])
    await guest.leave()
  })

  it("changes under somebody else's clientID", async () => {
    const victim = await seated('Slachtoffer')
    write(victim.doc, 'echt')
    await expect.poll(() => read(hers.doc)).toContain('echt')
    const forger = await seated('Vervalser')
    forger.doc.clientID = victim.doc.clientID
    write(forger.doc, 'in andermans naam')
    expect(await forger.guest.closed).toBe('not-yours')
    expect(read(hers.doc)).not.toContain('in andermans naam')
    await victim.guest.leave()
    // Nor when the other has left: the words would still be taken for theirs.
    const later = await seated('Vervalser later')
    later.doc.clientID = victim.doc.clientID
    write(later.doc, 'in andermans naam')
    expect(await later.guest.closed).toBe('not-yours')
    await expectUnharmed()
  })

  it('whose copy is equal', async () => {
    const { guest, id, doc } = await seated('Gelijk')
    const equal = () => host.people().find((person) => person.id === id)?.equal
    await expect.poll(equal).toBe(null)
    guest.say({ type: 'at', digest: toHex(documentDigest(doc)) })
    await expect.poll(equal, { timeout: 10_000 }).toBe(true)
    write(hers.doc, 'nog iets')
    await expect.poll(equal, { timeout: 10_000 }).toBe(false)
    await guest.leave()
  })
})

describe('what a guest may write', () => {
  it('a reader who writes reaches nobody', async () => {
    const { guest, id, doc } = await seated('Lezer', false)
    write(doc, 'stiekem')
    write(hers.doc, 'daarna')
    await expect.poll(() => read(doc)).toContain('daarna')
    expect(read(hers.doc)).not.toContain('stiekem')
    host.say({ type: 'write', person: id, mayWrite: true })
    await expect.poll(async () => (await guest.welcome()).you.mayWrite).toBe(true)
    await guest.leave()
  })

  it('a guest who may no longer write', async () => {
    const { guest, id, doc } = await seated('Eerst wel')
    write(doc, 'mag nog')
    await expect.poll(() => read(hers.doc)).toContain('mag nog')
    host.say({ type: 'write', person: id, mayWrite: false })
    await expect.poll(async () => (await guest.welcome()).you.mayWrite).toBe(false)
    write(doc, 'mag niet meer')
    write(hers.doc, 'afsluiting')
    await expect.poll(() => read(doc)).toContain('afsluiting')
    expect(read(hers.doc)).not.toContain('mag niet meer')
    await guest.leave()
  })

  it.each<[string, (doc: Y.Doc) => void]>([
    ['the table itself', (doc) => doc.getMap('meta').set('titel', 'gekaapt')],
    ['another text', (doc) => write(doc, 'gekaapt', 'note:1#body')],
    ['a root that only looks like a round', (doc) => write(doc, 'gekaapt', 'round:r1#body ')],
    ['a document inside the document', (doc) => doc.getXmlFragment(BODY).insert(0, [new Y.Doc() as never])],
    ['a type that no editor makes', (doc) => doc.getXmlFragment(BODY).insert(0, [new Y.Map() as never])],
  ])('%s: put out, nobody sees it', async (_, change) => {
    const { guest, doc } = await seated(`Buiten ${randomBytes(3).toString('hex')}`)
    try {
      change(doc)
    } catch {
      // Yjs refuses some of these on the side of the guest, after it made the change.
    }
    expect(await guest.closed).toBe('bad-message')
    await expectUnharmed()
  })

  it('deleting what is not a guest’s', async () => {
    hers.doc.getMap('seat:1').set('naam', 'Directeur')
    const { guest, doc } = await seated('Wisser')
    expect(doc.getMap('seat:1').get('naam')).toBe('Directeur')
    doc.getMap('seat:1').delete('naam')
    expect(await guest.closed).toBe('bad-message')
    expect(hers.doc.getMap('seat:1').get('naam')).toBe('Directeur')
  })

  it('but in a round: typing, marking, splitting and deleting', async () => {
    const { guest, doc } = await seated('Redacteur')
    const body = doc.getXmlFragment(BODY)
    const paragraph = body.get(0) as Y.XmlElement
    const text = paragraph.get(0) as Y.XmlText
    text.insert(0, 'Vooraf. ', { bold: {} })
    paragraph.setAttribute('class', 'x')
    body.delete(body.length - 1, 1)
    write(doc, 'tot slot')
    await expect.poll(() => read(hers.doc)).toBe(read(doc))
    expect(guest.refused()).toBe(null)
    await guest.leave()
  })
})

describe('what is not a decent change', () => {
  const half = Y.encodeStateAsUpdate(textDoc('half')).subarray(0, 8)
  it.each([
    ['random bytes', randomBytes(64)],
    ['half an update', half],
    ['an update in format V2', Y.encodeStateAsUpdateV2(textDoc('versie twee'))],
    ['something behind an update', Buffer.concat([Y.encodeStateAsUpdate(textDoc('x')), Buffer.from('y')])],
  ])('%s: the sender is cut off, the others notice nothing', async (_, bytes) => {
    const { guest, provider } = await seated(`Rommel ${randomBytes(3).toString('hex')}`)
    provider.documentUpdateHandler(bytes, 'test')
    expect(await guest.closed).toBe('bad-message')
    await expectUnharmed()
  })

  it('garbage instead of a message, before and after the handshake', async () => {
    const visitor = await connect(hub, 'guest')
    visitor.raw(randomBytes(200))
    expect(await visitor.closed).toBe('bad-message')
    const other = await connect(hub, 'app')
    other.raw(randomBytes(200))
    expect(await other.closed).toBe('bad-message')
    const { guest } = await admitted('Rommelaar')
    guest.raw(guest.sealed(Uint8Array.of(0, 123)))
    expect(await guest.closed).toBe('bad-message')
    await expectUnharmed()
  })

  it('a frame of 5 MB, and one that is too large for typing', async () => {
    const { guest } = await admitted('Groot')
    guest.raw(new Uint8Array(5 * 1024 * 1024))
    expect(await guest.closed).toBe('too-large')
    const other = await seated('Plakker')
    write(other.doc, 'x'.repeat(MAX_GUEST_FRAME + 1))
    expect(await other.guest.closed).toBe('too-large')
    await expectUnharmed()
  })

  it('more changes than anybody types', async () => {
    const { guest, doc } = await seated('Razendsnel')
    for (let n = 0; n < 400; n += 1) write(doc, '.')
    expect(await guest.closed).toBe('too-fast')
    hers.doc.getXmlFragment(BODY).delete(1, hers.doc.getXmlFragment(BODY).length - 1)
    await expectUnharmed()
  })
})

describe('the seal', () => {
  it('a wrong code is refused and waits longer each time; the right one makes good', async () => {
    const own = await startHub()
    expect(await own.delayOf('127.0.0.1')).toBe(0)
    for (const delay of [250, 500]) {
      const guesser = await connect(own, 'guest', { secret: randomBytes(16) })
      expect(await guesser.closed).toBe('wrong-code')
      expect(await own.delayOf('127.0.0.1')).toBe(delay)
    }
    const colleague = await visit(own, {
      ...colleagueHello(own),
      secret: encodeSecret(randomBytes(16)),
    } as never)
    expect(await colleague.closed).toBe('wrong-code')
    expect(await own.delayOf('127.0.0.1')).toBe(1000)
    const guest = await visit(own, guestHello('Wie het weet'))
    await guest.waiting()
    expect(await own.delayOf('127.0.0.1')).toBe(0)
    await own.kill9()
  })

  it.each<[string, (visitor: Visitor, frames: Uint8Array[]) => void]>([
    ['sent twice', (visitor, [one]) => [one, one].forEach((frame) => visitor.raw(frame!))],
    ['in another order', (visitor, [one, two]) => [two, one].forEach((frame) => visitor.raw(frame!))],
    ['with one left out', (visitor, [, two]) => visitor.raw(two!)],
    [
      'with one bit changed',
      (visitor, [one]) => visitor.raw(one!.map((byte, i) => (i === 3 ? byte ^ 1 : byte))),
    ],
  ])('frames %s end the connection', async (_, send) => {
    const { guest } = await admitted(`Zegel ${randomBytes(3).toString('hex')}`)
    const frame = new TextEncoder().encode(`\0${JSON.stringify({ type: 'at', digest: '0'.repeat(64) })}`)
    send(guest, [guest.sealed(frame), guest.sealed(frame)])
    expect(await guest.closed).toBe('bad-message')
  })

  it('what passes over the network holds no word that anybody wrote', async () => {
    const tap = await openTap(hub.port)
    const through = { ...hub, port: tap.port }
    const guest = await visit(through, guestHello('Noortje Nachtegaal', 'Zorggroep Lindenlaan'))
    await guest.waiting()
    host.say({ type: 'admit', person: await idOf('Noortje Nachtegaal'), mayWrite: true })
    await guest.welcome()
    const { doc, synced } = sit(guest)
    await synced
    write(doc, 'Vertrouwelijke wachtlijst')
    const bert = await visit(through, colleagueHello(hub))
    await bert.welcome()
    const his = sit(bert)
    await his.synced
    expect(read(his.doc)).toContain('Vertrouwelijke wachtlijst')
    await Promise.all([guest.leave(), bert.leave()])
    tap.close()
    const recorded = Buffer.concat(tap.recorded)
    expect(recorded.length).toBeGreaterThan(2_000)
    const words = [
      'Noortje',
      'Lindenlaan',
      'Vertrouwelijke',
      'kinderen',
      'paragraph',
      'table',
      'round:',
      'Bakker',
      'Anna',
    ]
    for (const word of words) expect(recorded.includes(word), word).toBe(false)
    expect(recorded.includes(Buffer.from(hub.secret))).toBe(false)
    expect(recorded.includes(hub.settings.secret)).toBe(false)
    expect(recorded.includes(hub.settings.workspace)).toBe(false)
  })

  it('an app goes by the pin of the code: another certificate is another laptop', async () => {
    const trusted = trustedTables()
    const { host: address, port, pin } = hub
    const url = new URL(`wss://${address}:${port}/app`)
    expect(await trusted.trust({ host: address, port, pin: pin.map((byte) => byte ^ 1) })).toEqual({
      ok: false,
      reason: 'other-laptop',
    })
    expect(trusted.mayReach(url)).toBe(false)
    expect(await trusted.trust({ host: address, port, pin })).toEqual({ ok: true, value: { url: url.href } })
    expect(trusted.mayReach(url)).toBe(true)
    expect(trusted.mayReach(new URL(`wss://${address}:${port}/guest`))).toBe(false)
    expect(trusted.accepts(address, hub.settings.certificate)).toBe(true)
    const other = await startHub()
    expect(trusted.accepts(address, other.settings.certificate)).toBe(false)
    expect(await trusted.trust({ host: address, port: other.port, pin })).toMatchObject({
      reason: 'other-laptop',
    })
    await other.kill9()
    expect(await trusted.trust({ host: address, port: other.port, pin })).toMatchObject({
      reason: 'unreachable',
    })
    expect(await trusted.trust({ host: '8.8.8.8', port, pin })).toMatchObject({ reason: 'unreachable' })
  })
})

describe('the page for guests', () => {
  it('comes with a policy that lets it talk to this table only', async () => {
    const page = await get('/')
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('Open tafel') as string })
    expect(page.headers['content-security-policy']).toContain(
      `connect-src 'self' ws://${hub.host}:${hub.port};`,
    )
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(await get('/assets/main.js')).toMatchObject({ status: 200 })
  })

  it.each([
    ['/../secret.json'],
    ['/%2e%2e/secret.json'],
    ['/assets/..%2f..%2fsecret.json'],
    ['//secret.json'],
    ['/secret.json%00.js'],
    ['/guest'],
    ['/app'],
    ['/%'],
  ])('nothing else: %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: '' })
  })

  it('not by another name, not by another method', async () => {
    expect(await get('/', { host: `elders.example:${hub.port}` })).toMatchObject({ status: 404 })
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 404 })
    const socket = connect({ ...hub, host: 'localhost' }, 'guest')
    await expect(socket).rejects.toThrow()
  })
})

describe('the life of a table', () => {
  it('the same table opens again: tickets count, so do those who were put out, and nobody sees it empty', async () => {
    const first = await startHub()
    const anna = hostHello(first)
    const host1 = await visit(first, anna)
    const place = sit(host1)
    write(place.doc, 'voor de klap')
    await place.synced
    const enter = async (name: string) => {
      const guest = await visit(first, guestHello(name))
      await guest.waiting()
      await expect.poll(() => host1.people().map((person) => person.name)).toContain(name)
      host1.say({
        type: 'admit',
        person: host1.people().find((person) => person.name === name)!.id,
        mayWrite: true,
      })
      return { guest, welcome: await guest.welcome() }
    }
    const good = await enter('Goed')
    const bad = await enter('Kwaad')
    const theirs = sit(good.guest)
    await theirs.synced
    // The host changes something outside the rounds, and its laptop loses the very last of it.
    place.doc.getMap('seat:9').set('naam', 'laatste')
    write(theirs.doc, 'van de gast')
    await expect.poll(() => theirs.doc.getMap('seat:9').get('naam')).toBe('laatste')
    host1.say({ type: 'eject', person: bad.welcome.you.id })
    await bad.guest.closed
    await expect.poll(() => first.standing().ejected).toEqual([bad.welcome.you.id])
    await first.kill9()

    const second = await startHub({}, first)
    expect(second.port).toBe(first.port)
    const back = await visit(second, guestHello('Goed', '', good.welcome.ticket))
    expect((await back.welcome()).you).toMatchObject({ name: 'Goed', mayWrite: true })
    const again = sit(back, theirs.doc)
    const out = await visit(second, guestHello('Kwaad', '', bad.welcome.ticket))
    expect(await out.closed).toBe('ejected')
    const host2 = await visit(second, anna)
    const old = new Y.Doc()
    write(old, 'voor de klap')
    const hers2 = sit(host2, old)
    await hers2.synced
    await again.synced
    await expect.poll(() => read(old)).toContain('van de gast')
    // A guest cannot bring back what guests may not write; the colleague who wrote it can.
    expect(back.refused()).toBe(null)
    expect(old.getMap('seat:9').size).toBe(0)
    await second.kill9()
  })

  it('ends for everybody when the host closes it', async () => {
    const own = await startHub()
    const anna = await visit(own, hostHello(own))
    const guest = await visit(own, guestHello('Gast'))
    await guest.waiting()
    await anna.welcome()
    anna.say({ type: 'close' })
    expect(await guest.closed).toBe('closed')
    expect(await anna.closed).toBe('closed')
    await own.closed
  })

  it('ends after eight hours', async () => {
    const own = await startHub()
    const anna = await visit(own, hostHello(own))
    await anna.welcome()
    own.setClock(own.settings.closesAt - 1)
    const guest = await visit(own, guestHello('Laat'))
    await guest.waiting()
    own.setClock(own.settings.closesAt)
    expect(await anna.closed).toBe('closed')
    expect(await guest.closed).toBe('closed')
    await own.closed
  })

  it('an address that is taken, or not of this laptop', async () => {
    await expect(startHub({ port: hub.port })).rejects.toThrow('address-in-use')
    await expect(startHub({ address: '10.255.255.1' })).rejects.toThrow('no-address')
  })
})

function textDoc(text: string): Y.Doc {
  const doc = new Y.Doc()
  write(doc, text)
  return doc
}

function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: hub.host, port: hub.port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
    })
    asked.once('error', reject)
    asked.end()
  })
}

/** Everything that passes in both directions, as somebody else in the room could record it. */
async function openTap(port: number): Promise<{ port: number; recorded: Buffer[]; close: () => void }> {
  const recorded: Buffer[] = []
  const server = createServer((client) => {
    const upstream = connectTcp(port, '127.0.0.1')
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (chunk) => {
        // The address in the headers of a browser is that of the tap.
        const text = chunk.toString('latin1').replaceAll(`:${tapPort}`, `:${port}`)
        recorded.push(chunk)
        to.write(Buffer.from(text, 'latin1'))
      })
      from.on('close', () => to.destroy())
      from.on('error', () => to.destroy())
    }
    pass(client, upstream)
    pass(upstream, client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const tapPort = address.port
  return { port: tapPort, recorded, close: () => server.close() }
}
