import '../support/browser.ts'
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { keptTables } from '../../main/hub/kept-table.ts'
import { tableInterfaces } from '../../main/hub/interfaces.ts'
import { createTables } from '../../main/hub/tables.ts'
import { secretFiles } from '../../main/secrets/secret-files.ts'
import { trustedTables } from '../../main/security/tables.ts'
import { sessionOf } from '../../shared/documents/authorship.ts'
import { addRound, roundText, writeTable } from '../../shared/documents/table.ts'
import { textOf } from '../../shared/documents/text-of.ts'
import { LOCAL_EDIT } from '../../shared/kernel/origins.ts'
import { ok } from '../../shared/kernel/result.ts'
import { Guest } from '../../shared/model/guest.ts'
import { decodeTableCode } from '../../shared/sync/table-code.ts'
import { docHost, type Kept } from '../../renderer/data/doc-host/doc-host.ts'
import { memoryDocStore } from '../../renderer/data/doc-store/memory-doc-store.ts'
import { tableDesk, type TableDesk, type TableDeskState } from '../../renderer/data/table/table-desk.ts'
import { guestAt, writeIn } from '../support/table-people.ts'
import { folder } from '../unit/main/folder.ts'
import { cleanUpHubs, hubStarter } from './table-hub-process.ts'

afterAll(cleanUpHubs)

/** Processes and connections on a busy machine: slow is not wrong. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })

const workspace = randomUUID()
const KEY = new Uint8Array(32)

const noKeyring = {
  state: () => Promise.resolve('none' as const),
  seal: () => Promise.reject(new Error('no keyring')),
  open: () => Promise.reject(new Error('no keyring')),
}

/** A laptop with the real main side of tables, whose window can be closed and opened again. */
async function laptop(name: string, works = workspace) {
  const disk = folder()
  const page = join(disk, 'guest')
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), '<!doctype html>')
  const starter = await hubStarter()
  onTestFinished(() => starter.killAll())
  const store = memoryDocStore()
  const person = { id: randomUUID(), name, function: 'relatiebeheerder' }
  const kept: Kept[] = []
  const start = () => {
    const trusted = trustedTables()
    const tables = createTables({
      startHub: starter.start,
      kept: keptTables(secretFiles(join(disk, 'tables'), () => KEY, noKeyring)),
      page,
      trust: trusted.add,
    })
    const host = docHost(store, { person: person.id, device: `laptop of ${name}` })
    host.listen({ kept: (one) => kept.push(one) })
    const hold = async (id: string) => {
      const open = await host.open(id)
      return { open, release: () => open.release() }
    }
    const api = {
      interfaces: () => Promise.resolve(ok(tableInterfaces())),
      open: tables.open,
      current: tables.current,
      close: async () => {
        await tables.close()
        return ok(undefined)
      },
      trust: trusted.trust,
    }
    const desk = tableDesk({ api, workspace: works, person, hold, carry: host.carry, leads: () => true })
    onTestFinished(() => desk.close())
    return { desk, host }
  }
  return { start, starter, kept }
}

function reaches<T extends TableDeskState>(
  desk: TableDesk,
  fits: (state: TableDeskState) => state is T,
): Promise<T> {
  return new Promise((resolve) => {
    const look = (): void => {
      const state = desk.getState()
      if (!fits(state)) return
      stop()
      resolve(state)
    }
    const stop = desk.subscribe(look)
    look()
  })
}

type Hosting = Extract<TableDeskState, { name: 'hosting' }>
const hostSits = (state: TableDeskState): state is Hosting =>
  state.name === 'hosting' && state.link.name === 'seated' && state.link.progress === 'sent'
const knocks = (state: TableDeskState): state is Hosting =>
  state.name === 'hosting' && state.people.some(({ state: where }) => where === 'waiting')

async function openTable(of: Awaited<ReturnType<typeof laptop>>) {
  const { desk, host } = of.start()
  const id = `table:${randomUUID()}`
  const { doc, undo } = await host.open(id)
  writeTable(doc, { title: 'Dagbesteding' })
  const round = addRound(doc, { question: 'Wat werkt?', minutes: 10 })
  const opened = await desk.open(id, 'Dagbesteding', '127.0.0.1', 0)
  if (!opened.ok) throw new Error(opened.reason)
  const code = decodeTableCode(opened.value.code.url)
  if (!code.ok) throw new Error(code.reason)
  await reaches(desk, hostSits)
  return { desk, host, id, doc, undo, round, open: opened.value, code: code.value }
}

test('the host writes down who was let in and what was theirs, once, and shares what they wrote', async () => {
  const anna = await laptop('Anna')
  const { desk, doc, id, round, code, undo } = await openTable(anna)
  const guest = guestAt(code, code.secret, 'Fatma Yıldız')
  onTestFinished(() => guest.link.close())
  const { people } = await reaches(desk, knocks)
  desk.admit(people.find(({ state }) => state === 'waiting')?.id ?? '', true)
  await guest.sent()
  writeIn(roundText(guest.doc, round), 'Rust werkt.')
  await eventually(() => textOf(roundText(doc, round))).toBe('Rust werkt.')

  await eventually(() => sessionOf(doc, guest.doc.clientID)).not.toBeNull()
  const [written] = Guest.list(doc)
  expect(Guest.list(doc)).toHaveLength(1)
  expect(written).toMatchObject({ name: 'Fatma Yıldız', organisation: 'De Linde' })
  expect(sessionOf(doc, guest.doc.clientID)?.person).toBe(`guest:${written?.id}`)
  // The municipality gets it from this laptop: nobody else has it to share.
  await eventually(() => anna.kept.every(({ doc: which, source }) => which === id && source === 'here')).toBe(
    true,
  )
  while (undo.canUndo()) undo.undo()
  expect(Guest.list(doc)).toHaveLength(1)
})

test('a colleague sits down with the code alone, and keeps what is written', async () => {
  const anna = await laptop('Anna')
  const { desk, round, id, doc, open } = await openTable(anna)
  const bert = (await laptop('Bert')).start()
  expect(await bert.desk.join(open.code.url)).toEqual({ ok: true, value: id })
  const hers = await bert.host.open(id)
  await eventually(() => hers.doc.share.has(`round:${round}`)).toBe(true)
  hers.doc.transact(() => writeIn(roundText(hers.doc, round), 'Van Bert.'), LOCAL_EDIT)
  await eventually(() => textOf(roundText(doc, round))).toBe('Van Bert.')
  expect(bert.desk.awareness(id)).not.toBeNull()
  expect(bert.desk.awareness('table:another')).toBeNull()

  await desk.closeTable()
  expect(desk.getState()).toEqual({ name: 'none' })
  const over = await reaches(
    bert.desk,
    (state): state is Extract<TableDeskState, { name: 'joined' }> =>
      state.name === 'joined' && state.link.name === 'refused',
  )
  expect(over.link).toMatchObject({ reason: 'closed' })
  bert.desk.leave()
  expect(bert.desk.getState()).toEqual({ name: 'none' })
  expect(textOf(roundText(hers.doc, round))).toBe('Van Bert.')
})

test('what stops a colleague is told: the code, the laptop, the municipality, the own table', async () => {
  const anna = await laptop('Anna')
  const { desk, open } = await openTable(anna)
  const { desk: bert } = (await laptop('Bert')).start()
  expect(await bert.join('ABCD')).toEqual({ ok: false, reason: 'incomplete' })
  expect(await bert.join(open.code.typed)).toEqual({ ok: false, reason: 'no-address' })
  expect(await bert.join(open.code.typed, '127.0.0.1:9')).toEqual({ ok: false, reason: 'unreachable' })
  expect(await desk.join(open.code.url)).toEqual({ ok: false, reason: 'hosting' })
  const { desk: elsewhere } = (await laptop('Chris', randomUUID())).start()
  expect(await elsewhere.join(open.code.url)).toEqual({ ok: false, reason: 'other-workspace' })
  expect(elsewhere.getState()).toEqual({ name: 'none' })
})

test('a laptop that was killed takes its seat again by itself, and the guest need not knock', async () => {
  const anna = await laptop('Anna')
  const before = await openTable(anna)
  const guest = guestAt(before.code, before.code.secret, 'Fatma Yıldız')
  onTestFinished(() => guest.link.close())
  const { people } = await reaches(before.desk, knocks)
  before.desk.admit(people.find(({ state }) => state === 'waiting')?.id ?? '', true)
  await guest.sent()
  await anna.starter.killAll()
  before.desk.close()
  await guest.reaches('lost')
  writeIn(roundText(guest.doc, before.round), 'Geschreven toen Anna weg was.')

  const after = anna.start()
  const { open } = await reaches(after.desk, hostSits)
  expect(open).toMatchObject({ document: before.id, port: before.open.port, code: before.open.code })
  await guest.reaches('seated')
  const { doc } = await after.host.open(before.id)
  await eventually(() => textOf(roundText(doc, before.round))).toBe('Geschreven toen Anna weg was.')
})
