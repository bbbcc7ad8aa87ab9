import { encodeTableSync, TABLE_DOCUMENT } from '../../shared/sync/table-messages.ts'
import { cleanUpHubs, startHub, useHubBundle, type HubUnderTest } from '../contract/table-hub-process.ts'
import { guestHello, hostHello, sit, visit, type Visitor } from '../contract/table-visitor.ts'
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
import type * as Y from 'yjs'

// Fifty guests who type at an open table, through the real hub with the seal.

async function hubStand(state: Uint8Array): Promise<Stand> {
  const hub = await startHub()
  const host = await visit(hub, hostHello(hub))
  const place = sit(host, documentOf(state))
  await place.synced
  const writers: Writer[] = []
  const probes: Y.Doc[] = []
  for (let n = 0; n < WRITERS + PROBES; n += 1) {
    const guest = await guestAt(hub, host, `Gast ${n}`)
    const seat = sit(guest, documentOf(state), { presence: false })
    await seat.synced
    if (n < WRITERS) {
      writers.push(writerIn(documentOf(state), n, (update) => guest.sync(frameOf(TABLE_DOCUMENT, update))))
      deafen(guest.socket)
    } else probes.push(seat.doc)
  }
  return { pid: hub.pid, writers, probes, close: () => hub.kill9() }
}

async function guestAt(hub: HubUnderTest, host: Visitor, name: string): Promise<Visitor> {
  const guest = await visit(hub, guestHello(name))
  await guest.waiting()
  for (;;) {
    const waiting = host.people().find((person) => person.name === name)
    if (waiting) {
      host.say({ type: 'admit', person: waiting.id, mayWrite: true })
      await guest.welcome()
      return guest
    }
    await new Promise((resolve) => host.socket.once('message', resolve))
  }
}

useHubBundle(process.argv[2] ?? '')
await compareLoad('an open table', hubStand, (state) =>
  broadcastStand(
    state,
    (update) => encodeTableSync(frameOf(TABLE_DOCUMENT, update)),
    (frame) => updateIn(frame.slice(1)),
  ),
)
await cleanUpHubs()
process.exit()
