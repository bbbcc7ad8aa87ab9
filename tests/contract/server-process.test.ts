import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  colleague,
  enter,
  join,
  openDocument,
  openLive,
  readFresh,
  register,
  write,
} from './server-laptop.ts'
import { cleanUpServers, newFolder, runServer, startServer } from './server-process.ts'

afterAll(cleanUpServers)

describe('stopping', () => {
  it('tells everybody, keeps everything and ends well', async () => {
    const server = await startServer()
    const anna = await join(server.invitation, 'Anna')
    const id = `note:${randomUUID()}`
    await register(anna, [id])
    const control = await enter(anna)
    const socket = openLive(anna)
    const live = openDocument(anna, socket, id)
    await live.settled
    write(live.doc, 'op het laatst')
    await live.commit()
    expect(await server.stop()).toBe(0)
    expect(await control.closed).toBe('SHUTTING_DOWN')
    expect(await socket.closed).toBe('SHUTTING_DOWN')
    socket.destroy()
    // The database stands alone: nothing waits in a write-ahead file.
    const wal = joinPath(server.data, 'wederzijds.sqlite-wal')
    expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0)
    const again = await startServer({ data: server.data })
    expect(await readFresh({ ...anna, url: again.url }, id)).toBe('op het laatst')
    await again.stop()
  })
})

describe('starting', () => {
  it('refuses a database of a newer version, in words, and changes nothing', async () => {
    const folder = newFolder()
    const file = joinPath(folder, 'wederzijds.sqlite')
    const db = new Database(file)
    db.exec('CREATE TABLE later (x)')
    db.pragma('user_version = 99')
    db.close()
    const before = statSync(file)
    const { code, output } = await runServer(['serve', '--port', '0', '--data', folder])
    expect(code).toBe(1)
    expect(output).toContain('nieuwere versie')
    expect(statSync(file)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs })
  })

  it('refuses data that another server is serving, and a port that is taken', async () => {
    const server = await startServer()
    const same = await runServer(['serve', '--port', '0', '--data', server.data])
    expect(same).toMatchObject({ code: 1 })
    expect(same.output).toContain('Er draait al een server')
    const port = await runServer(['serve', '--port', String(server.port), '--data', newFolder()])
    expect(port).toMatchObject({ code: 1 })
    expect(port.output).toContain('poortnummer')
    await server.kill9()
    const after = await startServer({ data: server.data })
    expect(await after.stop()).toBe(0)
  })

  it('explains a command that it does not understand', async () => {
    const { code, output } = await runServer(['serveer', '--poort'])
    expect(code).toBe(2)
    expect(output).toContain('Gebruik:')
  })
})

describe('a running server', () => {
  it('says how it is, and nothing else, over http', async () => {
    const server = await startServer()
    const base = server.url.replace('ws:', 'http:')
    const anna = await join(server.invitation, 'Anna')
    const control = await enter(anna)
    expect(await (await fetch(`${base}/health`)).json()).toMatchObject({
      status: 'ok',
      protocol: 1,
      documents: 0,
      connections: 1,
    })
    expect((await fetch(base)).status).toBe(404)
    expect((await fetch(`${base}/live`)).status).toBe(404)
    control.close()
    await server.stop()
  })

  it('has a new boot id at every start', async () => {
    const server = await startServer()
    const bootId = async (url: string) => {
      const health = await fetch(`${url.replace('ws:', 'http:')}/health`)
      return ((await health.json()) as { bootId: string }).bootId
    }
    const first = await bootId(server.url)
    await server.stop()
    const again = await startServer({ data: server.data })
    expect(await bootId(again.url)).not.toBe(first)
    await again.stop()
  })

  it('never logs contents, names, tokens or the ids of documents', async () => {
    const server = await startServer()
    const anna = await join(server.invitation, 'Anna Kanarie')
    const bert = await colleague(anna, 'Bert Kanarie')
    const id = `note:${randomUUID()}`
    await register(anna, [id])
    const socket = openLive(anna)
    const live = openDocument(anna, socket, id)
    await live.settled
    write(live.doc, 'kanarietekst')
    await live.commit()
    // Also when something goes wrong, and the libraries would have something to say.
    live.provider.documentUpdateHandler(new Uint8Array([9, 9, 9]), 'test')
    await socket.closed
    socket.destroy()
    await server.stop()
    const log = server.output()
    expect(log).toContain('"event":"ended"')
    for (const word of ['anarie', id.slice(5), anna.token, anna.person.id, anna.device.id, bert.token]) {
      expect(log).not.toContain(word)
    }
  })
})
