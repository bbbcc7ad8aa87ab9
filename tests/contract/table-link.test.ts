import { afterAll, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { addRound, roundText, writeTable } from '../../shared/documents/table.ts'
import { textOf } from '../../shared/documents/text-of.ts'
import { guestAt, hostAt, writeIn, type AtTable } from '../support/table-people.ts'
import { cleanUpHubs, startHub, type HubUnderTest } from './table-hub-process.ts'

afterAll(cleanUpHubs)

/** Processes and connections on a busy machine: slow is not wrong. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })

const round = { question: 'Wat werkt op de groepen?', minutes: 15 }

function leaving<T extends AtTable>(somebody: T): T {
  onTestFinished(() => somebody.link.close())
  return somebody
}

/** A table with its host, and one round to write in. */
async function table(): Promise<{ hub: HubUnderTest; host: AtTable; roundId: string }> {
  const hub = await startHub()
  const doc = new Y.Doc()
  writeTable(doc, { title: 'Dagbesteding' })
  const roundId = addRound(doc, round)
  const host = leaving(hostAt(hub, hub.settings.hostSecret, doc))
  await host.sent()
  return { hub, host, roundId }
}

async function letIn(host: AtTable, guest: AtTable, name: string, mayWrite = true): Promise<void> {
  const { id } = await host.sees(name)
  host.link.send({ type: 'admit', person: id, mayWrite })
  await guest.reaches('seated')
}

const written = ({ doc }: AtTable, id: string): string => textOf(roundText(doc, id))

test('a guest waits, is let in, and what is written on both sides comes together', async () => {
  const { hub, host, roundId } = await table()
  const guest = leaving(guestAt(hub, hub.secret, 'Fatma Yıldız'))
  await guest.reaches('waiting')
  expect(guest.doc.share.size).toBe(0)

  await letIn(host, guest, 'Fatma Yıldız')
  await guest.sent()
  writeIn(roundText(guest.doc, roundId), 'Rust werkt.')
  writeIn(roundText(host.doc, roundId), 'En vaste gezichten.')
  await Promise.all([guest.sent(), host.sent()])
  await eventually(() => written(host, roundId)).toContain('Rust werkt.')
  await eventually(() => written(guest, roundId)).toBe(written(host, roundId))
  const seen = await host.sees('Fatma Yıldız', ({ equal, clients }) => equal === true && clients.length === 1)
  expect(seen).toMatchObject({ kind: 'guest', organisation: 'De Linde', state: 'here' })
  expect(seen.clients).toEqual([guest.doc.clientID])
})

test('the hub dies and comes back: everybody is seated again, and nothing that was written meanwhile is lost', async () => {
  const { hub, host, roundId } = await table()
  const guest = leaving(guestAt(hub, hub.secret, 'Fatma Yıldız'))
  await letIn(host, guest, 'Fatma Yıldız')
  await guest.sent()
  writeIn(roundText(guest.doc, roundId), 'Voor de val.')
  await guest.sent()
  await eventually(() => written(host, roundId)).toBe('Voor de val.')

  await hub.kill9()
  const lost = await guest.reaches('lost')
  expect(lost).toMatchObject({ seat: { name: 'Fatma Yıldız', mayWrite: true } })
  writeIn(roundText(guest.doc, roundId), 'Tijdens de stilte.')
  await startHub({ port: hub.port }, hub)
  await Promise.all([host.reaches('seated'), guest.reaches('seated')])
  await eventually(() => written(host, roundId)).toBe('Voor de val.\nTijdens de stilte.')
  await guest.sent()
})

test('a browser that begins anew with its ticket need not knock, and brings what only it had', async () => {
  const { hub, host, roundId } = await table()
  const before = guestAt(hub, hub.secret, 'Fatma Yıldız')
  await letIn(host, before, 'Fatma Yıldız')
  await before.sent()
  const kept = Y.encodeStateAsUpdate(before.doc)
  before.link.close()

  const doc = new Y.Doc()
  Y.applyUpdate(doc, kept)
  writeIn(roundText(doc, roundId), 'Nooit verstuurd.')
  const after = leaving(guestAt(hub, hub.secret, 'Fatma Yıldız', { doc, ticket: before.ticket() }))
  await after.reaches('seated')
  await after.sent()
  await eventually(() => written(host, roundId)).toBe('Nooit verstuurd.')
})

test('who may only read is told so, and brings what they wrote once they may write', async () => {
  const { hub, host, roundId } = await table()
  const guest = leaving(guestAt(hub, hub.secret, 'Fatma Yıldız'))
  await letIn(host, guest, 'Fatma Yıldız', false)
  expect(guest.link.getState()).toMatchObject({ seat: { mayWrite: false } })
  writeIn(roundText(guest.doc, roundId), 'Dit mag nog niet.')
  await host.sees('Fatma Yıldız', ({ equal }) => equal === false)
  expect(written(host, roundId)).toBe('')

  const { id } = await host.sees('Fatma Yıldız')
  host.link.send({ type: 'write', person: id, mayWrite: true })
  await eventually(() => written(host, roundId)).toBe('Dit mag nog niet.')
  await host.sees('Fatma Yıldız', ({ equal, mayWrite }) => equal === true && mayWrite)
})

test('who may not write any more is told so, and nothing of theirs reaches the table', async () => {
  const { hub, host, roundId } = await table()
  const guest = leaving(guestAt(hub, hub.secret, 'Fatma Yıldız'))
  await letIn(host, guest, 'Fatma Yıldız')
  writeIn(roundText(guest.doc, roundId), 'Dit mocht.')
  await eventually(() => written(host, roundId)).toBe('Dit mocht.')
  const { id } = await host.sees('Fatma Yıldız')
  host.link.send({ type: 'write', person: id, mayWrite: false })
  await guest.sees('Fatma Yıldız', ({ mayWrite }) => !mayWrite)
  for (const words of ['Dit niet.', 'En dit ook niet.']) writeIn(roundText(guest.doc, roundId), words)
  await host.sees('Fatma Yıldız', ({ equal }) => equal === false)
  expect(written(host, roundId)).toBe('Dit mocht.')
})

test.each([
  ['refuse', 'not-admitted'],
  ['eject', 'ejected'],
] as const)(
  'the host can %s somebody, who is told why and does not come back by itself',
  async (type, reason) => {
    const { hub, host } = await table()
    const guest = leaving(guestAt(hub, hub.secret, 'Iemand'))
    if (type === 'eject') await letIn(host, guest, 'Iemand')
    const { id } = await host.sees('Iemand')
    host.link.send({ type, person: id })
    expect(await guest.reaches('refused')).toMatchObject({ reason })
  },
)

test('the host closes the table: everybody is told, and keeps the text', async () => {
  const { hub, host, roundId } = await table()
  const guest = leaving(guestAt(hub, hub.secret, 'Fatma Yıldız'))
  await letIn(host, guest, 'Fatma Yıldız')
  await guest.sent()
  writeIn(roundText(guest.doc, roundId), 'Blijft bij mij.')
  await guest.sent()
  host.link.send({ type: 'close' })
  expect(await guest.reaches('refused')).toMatchObject({ reason: 'closed', seat: { name: 'Fatma Yıldız' } })
  expect(written(guest, roundId)).toBe('Blijft bij mij.')
})

test('a wrong code is refused, and not tried again', async () => {
  const { hub } = await table()
  const guest = leaving(guestAt(hub, new Uint8Array(16), 'Gokker'))
  expect(await guest.reaches('refused')).toMatchObject({ reason: 'wrong-code', seat: null })
})

test('presence goes over the table with the name that the hub knows', async () => {
  const { hub, host } = await table()
  const guest = leaving(guestAt(hub, hub.secret, 'Fatma Yıldız'))
  await letIn(host, guest, 'Fatma Yıldız')
  guest.awareness.setLocalState({ user: { name: 'Anna de Boer', color: '#0b6e8a' }, place: 'round:1' })
  const seen = () => host.awareness.getStates().get(guest.doc.clientID)
  await eventually(seen).toMatchObject({ user: { name: 'Fatma Yıldız' }, place: 'round:1' })
  guest.link.close()
  await eventually(seen).toBeUndefined()
})
