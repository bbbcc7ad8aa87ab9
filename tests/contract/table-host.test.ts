import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { keptTables } from '../../main/hub/kept-table.ts'
import { createTables, type Tables } from '../../main/hub/tables.ts'
import { secretFiles } from '../../main/secrets/secret-files.ts'
import type { OpenTable } from '../../shared/ipc/tables.ts'
import { decodeTableCode } from '../../shared/sync/table-code.ts'
import { folder } from '../unit/main/folder.ts'
import { cleanUpHubs, hubStarter } from './table-hub-process.ts'
import { connect, visit } from './table-visitor.ts'

afterAll(cleanUpHubs)

const KEY = new Uint8Array(32)

const noKeyring = {
  state: () => Promise.resolve('none' as const),
  seal: () => Promise.reject(new Error('no keyring')),
  open: () => Promise.reject(new Error('no keyring')),
}

/** A laptop that can be started again on the same disk, with a clock. */
async function laptop() {
  const disk = folder()
  const page = join(disk, 'guest')
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), '<!doctype html>')
  const clock = { now: Date.now() }
  const trusted: string[] = []
  const starter = await hubStarter()
  onTestFinished(() => starter.killAll())
  const start = (): Tables =>
    createTables({
      startHub: starter.start,
      kept: keptTables(secretFiles(join(disk, 'tables'), () => KEY, noKeyring)),
      page,
      trust: (host, port) => trusted.push(`${host}:${port}`),
      now: () => clock.now,
    })
  return { disk, page, clock, trusted, starter, start }
}

const wanted = () => ({
  document: `table:${randomUUID()}`,
  workspace: randomUUID(),
  title: 'Jeugd',
  address: '127.0.0.1',
  port: 0,
})

async function mustOpen(tables: Tables, table = wanted()): Promise<OpenTable> {
  const opened = await tables.open(table)
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value
}

/** Takes part with nothing but the code. */
async function enterWith(table: OpenTable): Promise<void> {
  const code = decodeTableCode(table.code.url)
  if (!code.ok) throw new Error(code.reason)
  const guest = await connect(code.value, 'guest')
  guest.say({ type: 'hello', protocol: 1, as: 'guest', name: 'Gast', organisation: '' })
  await guest.waiting()
  await guest.leave()
}

test('a table opens once, leads in by its code, and is forgotten when it closes', async () => {
  const { start, trusted } = await laptop()
  const tables = start()
  expect(await tables.current()).toEqual({ ok: true, value: null })
  const table = await mustOpen(tables)
  expect(table.closesAt - table.openedAt).toBe(8 * 60 * 60_000)
  expect(trusted).toContain(`127.0.0.1:${table.port}`)
  await enterWith(table)
  expect(await tables.open(wanted())).toEqual({ ok: false, reason: 'already-open' })
  expect(await tables.current()).toEqual({ ok: true, value: table })
  await tables.close()
  expect(await tables.current()).toEqual({ ok: true, value: null })
  expect(await start().current()).toEqual({ ok: true, value: null })
})

test('after the plug was pulled the next start opens the same table, with the same code', async () => {
  const { start, starter } = await laptop()
  const table = await mustOpen(start())
  await starter.killAll()
  const again = start()
  expect(await again.current()).toEqual({ ok: true, value: table })
  await enterWith(table)
  await again.close()
})

test('a hub that dies is started again on the same port', async () => {
  const { start, starter } = await laptop()
  const tables = start()
  const table = await mustOpen(tables)
  await starter.crash()
  await expect
    .poll(
      () =>
        enterWith(table).then(
          () => true,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true)
  await tables.close()
})

test('when the host closes the table itself, it is forgotten too', async () => {
  const { start } = await laptop()
  const tables = start()
  const table = await mustOpen(tables)
  const place = { host: table.address, port: table.port, secret: new Uint8Array(16) }
  const host = await visit(place, {
    as: 'host',
    hostSecret: table.hostSecret,
    person: { id: randomUUID(), name: 'Anna', function: '' },
  })
  await host.welcome()
  host.say({ type: 'close' })
  expect(await host.closed).toBe('closed')
  await expect.poll(() => tables.current(), { timeout: 10_000 }).toEqual({ ok: true, value: null })
  expect(await start().current()).toEqual({ ok: true, value: null })
})

test('a table whose eight hours are over does not come back', async () => {
  const { start, starter, clock } = await laptop()
  const table = await mustOpen(start())
  await starter.killAll()
  clock.now = table.closesAt
  expect(await start().current()).toEqual({ ok: true, value: null })
})

test('what cannot be opened says why', async () => {
  const { start, disk } = await laptop()
  const tables = start()
  expect(await tables.open({ ...wanted(), address: '8.8.8.8' })).toEqual({ ok: false, reason: 'no-address' })
  expect(await tables.open({ ...wanted(), address: '10.255.255.1' })).toEqual({
    ok: false,
    reason: 'no-address',
  })
  const table = await mustOpen(tables)
  const other = await laptop()
  expect(await other.start().open({ ...wanted(), port: table.port })).toEqual({
    ok: false,
    reason: 'address-in-use',
  })
  await tables.close()
  const bare = createTables({
    startHub: other.starter.start,
    kept: keptTables(secretFiles(join(disk, 'x'), () => KEY, noKeyring)),
    page: join(disk, 'not-there'),
    trust: () => undefined,
  })
  expect(await bare.open(wanted())).toEqual({ ok: false, reason: 'guest-page-missing' })
})
