import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BUCKET_BYTES, documentDigest } from '../../shared/sync/digest.ts'
import { NO_DOCUMENT } from '../../shared/sync/live.ts'
import {
  colleague,
  enter,
  join,
  openDocument,
  openLive,
  readFresh,
  register,
  textOf,
  write,
} from './server-laptop.ts'
import { cleanUpServers, newFolder, startServer } from './server-process.ts'

afterAll(cleanUpServers)

const noteId = () => `note:${randomUUID()}`

async function firstLaptop() {
  const server = await startServer()
  return { server, anna: await join(server.invitation, 'Anna') }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url.replace('ws:', 'http:')}/health`, { signal: AbortSignal.timeout(500) })).ok
  } catch {
    return false
  }
}

describe('committed', () => {
  it('means in the database: a kill -9 right behind it loses nothing', async () => {
    const { server, anna } = await firstLaptop()
    const id = noteId()
    await register(anna, [id])
    const socket = openLive(anna)
    const live = openDocument(anna, socket, id)
    await live.settled
    for (let i = 0; i < 100; i++) write(live.doc, `${i},`)
    expect(await live.commit()).toMatchObject({ type: 'committed' })
    await server.kill9()
    socket.destroy()

    const again = await startServer({ data: server.data })
    expect(again.invitation).toBe('')
    expect(await readFresh({ ...anna, url: again.url }, id)).toBe(textOf(live.doc))
    await again.stop()
  })

  it('keeps its order: no mark is answered before what was sent ahead of it', async () => {
    const { server, anna } = await firstLaptop()
    const ids = Array.from({ length: 20 }, noteId)
    await register(anna, ids)
    const socket = openLive(anna)
    const open = ids.map((id) => openDocument(anna, socket, id))
    await Promise.all(open.map((live) => live.settled))
    // Every mark asked in the same turn as the change before it; the first answers arrive, then the power goes.
    const marks = open.map((live, i) => {
      write(live.doc, `tekst ${i}`)
      return live.commit().then(() => i)
    })
    const acknowledged = new Set<number>()
    for (const mark of marks) void mark.then((i) => acknowledged.add(i))
    await Promise.any(marks)
    const promised = [...acknowledged]
    await server.kill9()
    socket.destroy()

    const again = await startServer({ data: server.data })
    for (const i of promised) {
      expect(await readFresh({ ...anna, url: again.url }, ids[i] ?? '')).toBe(`tekst ${i}`)
    }
    await again.stop()
  })

  it('waits for the database, and is not said when the database cannot take it', async () => {
    const { server, anna } = await firstLaptop()
    const id = noteId()
    await register(anna, [id])
    const socket = openLive(anna)
    const live = openDocument(anna, socket, id)
    await live.settled
    const other = new Database(joinPath(server.data, 'wederzijds.sqlite'))

    other.exec('BEGIN IMMEDIATE')
    write(live.doc, 'even geduld')
    let committed = false
    const reply = live.commit().then(() => (committed = true))
    // Waiting for the lock, the server answers nobody: the change has arrived and is not stored.
    await expect.poll(() => isHealthy(server.url)).toBe(false)
    expect(committed).toBe(false)
    other.exec('ROLLBACK')
    expect(await reply).toBe(true)

    other.exec('BEGIN IMMEDIATE')
    write(live.doc, ', te lang')
    committed = false
    void live.commit().then(() => (committed = true))
    expect(await socket.closed).toBe('STORAGE_FAILED')
    expect(committed).toBe(false)
    other.exec('ROLLBACK')
    other.close()
    socket.destroy()
    await server.kill9()

    const again = await startServer({ data: server.data })
    expect(await readFresh({ ...anna, url: again.url }, id)).toBe('even geduld')
    await again.stop()
  })

  it('survives compaction and a tidy stop', async () => {
    const { server, anna } = await firstLaptop()
    const id = noteId()
    await register(anna, [id])
    for (const word of ['een ', 'twee ', 'drie']) {
      const socket = openLive(anna)
      const live = openDocument(anna, socket, id)
      await live.settled
      write(live.doc, word)
      live.doc.getText('text').insert(0, 'x')
      live.doc.getText('text').delete(0, 1)
      await live.commit()
      socket.destroy() // the last connection of a document: it is compacted and leaves the memory
    }
    expect(await server.stop()).toBe(0)
    const again = await startServer({ data: server.data })
    expect(await readFresh({ ...anna, url: again.url }, id)).toBe('een twee drie')
    await again.stop()
  })
})

describe('two laptops', () => {
  it('see each other type, and whose cursor it is', async () => {
    const { server, anna } = await firstLaptop()
    const bert = await colleague(anna, 'Bert')
    const id = noteId()
    await register(anna, [id])
    const sockets = [openLive(anna), openLive(bert)] as const
    const hers = openDocument(anna, sockets[0], id, new Y.Doc(), { presence: true })
    const his = openDocument(bert, sockets[1], id, new Y.Doc(), { presence: true })
    await Promise.all([hers.settled, his.settled])
    write(hers.doc, 'hallo')
    await expect.poll(() => textOf(his.doc)).toBe('hallo')
    // What a state says about its sender is written by the server.
    hers.provider.setAwarenessField('from', { person: 'iemand anders' })
    await expect
      .poll(() => his.provider.awareness?.getStates().get(hers.doc.clientID))
      .toMatchObject({ from: { person: anna.person.id, device: anna.device.id } })
    for (const socket of sockets) socket.destroy()
    await server.stop()
  })

  it('see at once who leaves, and nobody who is not there', async () => {
    const { server, anna } = await firstLaptop()
    const bert = await colleague(anna, 'Bert')
    const id = noteId()
    await register(anna, [id])
    const sockets = [openLive(anna), openLive(bert)] as const
    const hers = openDocument(anna, sockets[0], id, new Y.Doc(), { presence: true })
    const his = openDocument(bert, sockets[1], id, new Y.Doc(), { presence: true })
    await Promise.all([hers.settled, his.settled])
    const seen = () => [...(his.provider.awareness?.getStates().keys() ?? [])].sort()
    const both = [hers.doc.clientID, his.doc.clientID].sort()
    his.provider.setAwarenessField('cursor', 1)
    hers.provider.setAwarenessField('cursor', 1)
    await expect.poll(seen).toEqual(both)

    // She stops looking at the note, which stays open on her laptop; then she comes back and closes it.
    hers.provider.awareness?.setLocalState(null)
    await expect.poll(seen).toEqual([his.doc.clientID])
    hers.provider.awareness?.setLocalState({ cursor: 2 })
    await expect.poll(seen).toEqual(both)
    hers.provider.destroy()
    await expect.poll(seen).toEqual([his.doc.clientID])
    for (const socket of sockets) socket.destroy()
    await server.stop()
  })

  it('cannot write under each other’s name: the impostor is cut, the text stays the same everywhere', async () => {
    const { server, anna } = await firstLaptop()
    const bert = await colleague(anna, 'Bert')
    const id = noteId()
    await register(anna, [id])
    const sockets = [openLive(anna), openLive(bert)] as const
    const hers = openDocument(anna, sockets[0], id, new Y.Doc(), { presence: true })
    const his = openDocument(bert, sockets[1], id, new Y.Doc(), { presence: true })
    await Promise.all([hers.settled, his.settled])
    hers.provider.setAwarenessField('cursor', 1)
    await expect.poll(() => his.provider.awareness?.getStates().has(hers.doc.clientID)).toBe(true)

    const forged = new Y.Doc()
    forged.clientID = hers.doc.clientID
    write(forged, 'VALS')
    Y.applyUpdate(his.doc, Y.encodeStateAsUpdate(forged))
    expect(await sockets[1].closed).toBe('IMPERSONATION')
    sockets[1].destroy()

    write(hers.doc, 'ECHT')
    await hers.commit()
    expect(await readFresh(anna, id)).toBe('ECHT')
    sockets[0].destroy()
    await server.stop()
  })
})

describe('rights', () => {
  it('a reader reads what is for the team; what it writes is refused and reaches nobody', async () => {
    const { server, anna } = await firstLaptop()
    const lezer = await colleague(anna, 'Lezer', 'reader')
    const [team, intern] = [noteId(), noteId()]
    await register(anna, [team])
    await register(anna, [intern], 'intern')
    const sockets = [openLive(anna), openLive(lezer)] as const
    const hers = openDocument(anna, sockets[0], team)
    await hers.settled
    write(hers.doc, 'voor allen')
    await hers.commit()

    const read = openDocument(lezer, sockets[1], team)
    expect(await read.settled).toBe('synced')
    expect(textOf(read.doc)).toBe('voor allen')
    expect(await read.commit()).toMatchObject({ type: 'committed' })
    write(read.doc, ' en nog wat')
    expect(await read.commit()).toMatchObject({ type: 'refused', reason: 'READ_ONLY' })
    expect(await openDocument(lezer, sockets[1], intern).settled).toBe(NO_DOCUMENT)
    expect(await register(lezer, [noteId(), intern])).toMatchObject({
      documents: [],
      refused: [{ reason: 'READ_ONLY' }, { reason: 'READ_ONLY' }],
    })

    await hers.commit()
    expect(textOf(hers.doc)).toBe('voor allen')
    expect(await readFresh(anna, team)).toBe('voor allen')
    for (const socket of sockets) socket.destroy()
    await server.stop()
  })

  it('a private note does not exist for anybody else', async () => {
    const { server, anna } = await firstLaptop()
    const bert = await colleague(anna, 'Bert')
    const bertControl = await enter(bert)
    const [secret, open] = [noteId(), noteId()]
    await register(anna, [secret], 'persoonlijk')
    await register(anna, [open])
    const sockets = [openLive(anna), openLive(bert)] as const
    for (const id of [secret, open]) {
      const live = openDocument(anna, sockets[0], id)
      await live.settled
      write(live.doc, 'van Anna')
      await live.commit()
    }

    const unknown = await openDocument(bert, sockets[1], noteId()).settled
    expect(await openDocument(bert, sockets[1], secret).settled).toBe(unknown)
    expect(unknown).toBe(NO_DOCUMENT)
    const reply = await bertControl.request({ type: 'compare', buckets: new Uint8Array(BUCKET_BYTES) })
    expect(reply).toMatchObject({ entries: [{ id: open }] })
    await expect.poll(() => bertControl.changed).toContain(open)
    expect(bertControl.changed).not.toContain(secret)
    expect(await readFresh(anna, secret)).toBe('van Anna')
    bertControl.close()
    for (const socket of sockets) socket.destroy()
    await server.stop()
  })
})

describe('many documents', () => {
  it('a thousand small ones upload at once; coming back to 500 unchanged ones costs next to nothing', async () => {
    const { server, anna } = await firstLaptop()
    const docs = Array.from({ length: 1000 }, () => ({ id: noteId(), doc: new Y.Doc() }))
    for (const { doc } of docs) {
      write(doc, 'woord '.repeat(200))
      doc.getText('text').delete(0, 6)
    }
    for (let i = 0; i < docs.length; i += 500) {
      await register(
        anna,
        docs.slice(i, i + 500).map(({ id }) => id),
      )
    }
    const first = openLive(anna)
    const uploads = docs.map(({ id, doc }) => openDocument(anna, first, id, doc))
    expect(new Set(await Promise.all(uploads.map((live) => live.settled)))).toEqual(new Set(['synced']))
    expect(
      new Set((await Promise.all(uploads.map((live) => live.commit()))).map((reply) => reply.type)),
    ).toEqual(new Set(['committed']))
    first.destroy()
    for (const { provider } of uploads) provider.destroy()

    const second = openLive(anna)
    const back = docs.slice(0, 500).map(({ id, doc }) => openDocument(anna, second, id, doc))
    await Promise.all(back.map((live) => live.settled))
    await Promise.all(back.map((live) => live.commit()))
    // 600 KB of text: nothing of it travels again, in either direction.
    expect(second.received()).toBeLessThan(500 * 500)
    expect(second.sent()).toBeLessThan(500 * 1500)
    second.destroy()

    // What was stored is what the laptop has, document by document.
    const control = await enter(anna)
    const all = await control.request({ type: 'compare', buckets: new Uint8Array(BUCKET_BYTES) })
    if (all.type !== 'differing') throw new Error('no answer')
    const stored = new Map(all.entries.map((entry) => [entry.id, Buffer.from(entry.digest).toString('hex')]))
    for (const { id, doc } of docs)
      expect(stored.get(id)).toBe(Buffer.from(documentDigest(doc)).toString('hex'))
    control.close()
    await server.stop()
  })
})

describe('a server restored from an old backup', () => {
  it('gets everything back from the laptops, also from one that it does not know any more', async () => {
    const { server, anna } = await firstLaptop()
    const id = noteId()
    await register(anna, [id])
    const before = openLive(anna)
    const hers = openDocument(anna, before, id)
    await hers.settled
    write(hers.doc, 'oud ')
    await hers.commit()
    before.destroy()
    await server.stop()
    const backup = newFolder()
    cpSync(server.data, backup, { recursive: true })

    const newer = await startServer({ data: server.data })
    const annaNow = { ...anna, url: newer.url }
    const bert = await colleague(annaNow, 'Bert')
    const socket = openLive(bert)
    const his = openDocument(bert, socket, id)
    await his.settled
    write(his.doc, 'en nieuw')
    await his.commit()
    socket.destroy()
    await newer.stop()

    const restored = await startServer({ data: backup })
    const annaThere = { ...anna, url: restored.url }
    expect(await readFresh(annaThere, id)).toBe('oud ')
    const bertThere = { ...bert, url: restored.url }
    const healing = openLive(bertThere)
    const live = openDocument(bertThere, healing, id, his.doc)
    expect(await live.settled).toBe('synced')
    await live.commit()
    healing.destroy()
    expect(await readFresh(annaThere, id)).toBe('oud en nieuw')
    await restored.stop()
  })
})
