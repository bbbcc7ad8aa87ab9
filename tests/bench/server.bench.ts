import { expect } from '@playwright/test'
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { docId } from '../../shared/kernel/ids.ts'
import { liveName } from '../../shared/sync/live.ts'
import { colleague, join, openDocument, openLive, register, type Laptop } from '../contract/server-laptop.ts'
import { startServer } from '../contract/server-process.ts'
import { test } from '../e2e/test.ts'
import {
  broadcastStand,
  compareLoad,
  deafen,
  documentOf,
  frameOf,
  PROBES,
  updateIn,
  writerIn,
  WRITERS,
  type Stand,
  type Writer,
} from './load.ts'

// Fifty laptops that type in one note, through the organisation's server: each letter is in its database before it
// goes on to anybody.

test('fifty writers on the server', { tag: '@server' }, async () => {
  const note = docId('note')
  const name = liveName('00000000-0000-4000-8000-000000000000', note)
  await compareLoad(
    'the server',
    (state) => serverStand(note, state),
    (state) => broadcastStand(state, (update) => frameOf(name, update), updateIn),
  )
})

async function serverStand(note: string, state: Uint8Array): Promise<Stand> {
  const server = await startServer()
  const anna = await join(server.invitation, 'Anna')
  await register(anna, [note])
  await bring(anna, note, state)
  const writers: Writer[] = []
  const probes: Y.Doc[] = []
  const sockets: { destroy: () => void }[] = []
  for (let n = 0; n < WRITERS + PROBES; n += 1) {
    const laptop = await colleague(anna, `Collega ${n}`)
    const socket = openLive(laptop)
    sockets.push(socket)
    const live = openDocument(laptop, socket, note, documentOf(state))
    expect(await live.settled).toBe('synced')
    if (n < WRITERS) {
      // The provider sends each change of the document itself.
      writers.push(writerIn(live.doc, n, () => undefined))
      deafen(socket.provider.webSocket as unknown as WebSocket)
    } else probes.push(live.doc)
  }
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    await server.kill9()
  }
  return { pid: server.pid, writers, probes, close }
}

async function bring(laptop: Laptop, note: string, state: Uint8Array): Promise<void> {
  const socket = openLive(laptop)
  const live = openDocument(laptop, socket, note, documentOf(state))
  await live.settled
  await live.commit()
  socket.destroy()
}
