import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cleanUpHubs, startHub, type HubUnderTest } from './table-hub-process.ts'
import {
  BODY,
  colleagueHello,
  guestHello,
  hostHello,
  read,
  sit,
  visit,
  write,
  type Place,
  type Visitor,
} from './table-visitor.ts'

/** A guest's own page hides a citizen service number; here are guests whose page does not. */
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

async function seated(name: string, doc = new Y.Doc()) {
  const guest = await visit(hub, guestHello(name))
  await guest.waiting()
  await expect.poll(() => host.people().map((person) => person.name)).toContain(name)
  const { id } = host.people().findLast((person) => person.name === name)!
  host.say({ type: 'admit', person: id, mayWrite: true })
  await guest.welcome()
  const place = sit(guest, doc)
  await place.synced
  return { guest, ...place }
}

/** The words of a paragraph of the round. */
function wordsIn(doc: Y.Doc, index: number): Y.XmlText {
  const paragraph = doc.getXmlFragment(BODY).get(index) as Y.XmlElement
  return paragraph.get(0) as Y.XmlText
}

it('a number that a guest writes is refused, and the table goes on without it', async () => {
  const before = read(hers.doc)
  const { guest, doc } = await seated('Plakker')
  write(doc, 'Het gaat om 999999400.')
  expect(await guest.closed).toBe('number')
  expect(guest.refused()).toBe('number')
  expect(read(hers.doc)).toBe(before)

  const { guest: other, doc: theirs } = await seated('Opvolger')
  write(theirs, 'Dit mag wel: 06-12345678.')
  await expect.poll(() => read(hers.doc)).toContain('06-12345678')
  await other.leave()
})

it('a number that becomes whole in steps is refused at the step that completes it', async () => {
  const { guest, doc } = await seated('Typer')
  write(doc, 'nummer 99999940 en')
  await expect.poll(() => read(hers.doc)).toContain('99999940 en')
  const at = doc.getXmlFragment(BODY).length - 1
  wordsIn(doc, at).insert('nummer 99999940'.length, '0')
  expect(await guest.closed).toBe('number')
  expect(read(hers.doc)).not.toContain('999999400')
})

it('so is one that appears when a guest takes away what stood between', async () => {
  const { guest, doc } = await seated('Wisser')
  write(doc, '99999x9400')
  await expect.poll(() => read(hers.doc)).toContain('99999x9400')
  wordsIn(doc, doc.getXmlFragment(BODY).length - 1).delete(5, 1)
  expect(await guest.closed).toBe('number')
  expect(read(hers.doc)).toContain('99999x9400')
})

it('so is one that a guest wrote while away from the table', async () => {
  const first = await seated('Thuiswerker')
  await first.guest.leave()
  write(first.doc, 'BSN 00078840')
  const guest = await visit(hub, guestHello('Thuiswerker terug'))
  await guest.waiting()
  await expect.poll(() => host.people().map((person) => person.name)).toContain('Thuiswerker terug')
  const { id } = host.people().findLast((person) => person.name === 'Thuiswerker terug')!
  host.say({ type: 'admit', person: id, mayWrite: true })
  await guest.welcome()
  sit(guest, first.doc)
  expect(await guest.closed).toBe('number')
  expect(read(hers.doc)).not.toContain('00078840')
})

it('what a colleague kept with a reason stays, also when a guest writes beside it or moves it', async () => {
  const colleague = await visit(hub, colleagueHello(hub))
  await colleague.welcome()
  const place = sit(colleague)
  await place.synced
  write(place.doc, 'Order 999999400')
  await expect.poll(() => read(hers.doc)).toContain('Order 999999400')

  const { guest, doc } = await seated('Buur')
  const last = doc.getXmlFragment(BODY).length - 1
  wordsIn(doc, last).insert(0, 'Let op: ')
  await expect.poll(() => read(hers.doc)).toContain('Let op: Order 999999400')
  // As an editor makes another paragraph of it.
  doc.transact(() => {
    doc.getXmlFragment(BODY).delete(last)
    write(doc, 'Verplaatst: Order 999999400')
  })
  await expect.poll(() => read(hers.doc)).toContain('Verplaatst: Order 999999400')
  await guest.leave()
  await colleague.leave()
})
