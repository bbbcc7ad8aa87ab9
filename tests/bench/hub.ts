import { fork } from 'node:child_process'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Socket } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { encodeTableSync, TABLE_DOCUMENT } from '../../shared/sync/table-messages.ts'
import { cleanUpHubs, startHub, useHubBundle, type HubUnderTest } from '../contract/table-hub-process.ts'
import { tell } from './figures.ts'
import { BODY, guestHello, hostHello, sit, visit, type Visitor } from '../contract/table-visitor.ts'

/**
 * Fifty guests who type at an open table: from a letter in one browser to the letter in another, through the real
 * hub with the seal, against a bare WebSocket broadcast of the same messages. Rounds alternate, so that both meet
 * the same machine; the quietest round counts.
 */
const WRITERS = 50
const PROBES = 2
const EDITS_PER_SECOND = 5
const SECONDS = 8
const ROUNDS = 3
const TARGET = { p50: 2.5, p95: 3 }

type Writer = { doc: Y.Doc; text: Y.XmlText; send: (frame: Uint8Array) => void }
type Stand = { pid: number; writers: Writer[]; probes: Y.Doc[]; close: () => Promise<void> }
/** `cpu`: milliseconds of processor time of the server for each edit. */
type Figures = { p50: number; p95: number; cpu: number; wanted: number; delivered: number }

/** The document that everybody begins with: a paragraph for each writer. */
function firstState(): Uint8Array {
  const doc = new Y.Doc()
  const paragraphs = Array.from({ length: WRITERS }, () => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('.')])
    return paragraph
  })
  doc.getXmlFragment(BODY).insert(0, paragraphs)
  return Y.encodeStateAsUpdate(doc)
}

function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

function writerOf(state: Uint8Array, n: number, send: Writer['send']): Writer {
  const doc = documentOf(state)
  const paragraph = doc.getXmlFragment(BODY).get(n) as Y.XmlElement
  return { doc, text: paragraph.get(0) as Y.XmlText, send }
}

/** Counts nothing and decodes nothing: what a writer receives must not slow down the probe in the same process. */
function deafen(socket: WebSocket): void {
  const wire = Reflect.get(socket, '_socket') as Socket
  wire.removeAllListeners('data')
  wire.on('data', () => undefined)
}

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
      writers.push(writerOf(state, n, (frame) => guest.sync(frame)))
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

async function floorStand(state: Uint8Array): Promise<Stand> {
  const server = fork(join(process.cwd(), 'tests/bench/hub-floor.mjs'), { execArgv: [] })
  const { port } = await new Promise<{ port: number }>((resolve) =>
    server.once('message', (address: { port: number }) => resolve(address)),
  )
  const connect = async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`)
    await new Promise((resolve) => socket.once('open', resolve))
    return socket
  }
  const writers: Writer[] = []
  for (let n = 0; n < WRITERS; n += 1) {
    const socket = await connect()
    deafen(socket)
    writers.push(writerOf(state, n, (frame) => socket.send(encodeTableSync(frame))))
  }
  const probes: Y.Doc[] = []
  for (let n = 0; n < PROBES; n += 1) {
    const doc = documentOf(state)
    const socket = await connect()
    socket.on('message', (data: Buffer) => Y.applyUpdate(doc, updateIn(new Uint8Array(data).slice(1))))
    probes.push(doc)
  }
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return {
    pid: server.pid ?? 0,
    writers,
    probes,
    close: () => {
      server.kill()
      return gone
    },
  }
}

/** One change, as the provider sends it. */
function frameOf(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, TABLE_DOCUMENT)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint8Array(encoder, update)
  })
}

function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarString(decoder)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

async function measure({ pid, writers, probes }: Stand): Promise<Figures> {
  const sentAt = new Map<string, number>()
  const took: number[] = []
  for (const probe of probes) {
    probe.on('afterTransaction', ({ beforeState, afterState }: Y.Transaction) => {
      const now = performance.now()
      for (const [client, after] of afterState) {
        for (let clock = beforeState.get(client) ?? 0; clock < after; clock += 1) {
          const sent = sentAt.get(`${client} ${clock}`)
          if (sent !== undefined) took.push(now - sent)
        }
      }
    })
  }
  for (const { doc, send } of writers) doc.on('update', (update: Uint8Array) => send(frameOf(update)))

  const wanted = WRITERS * EDITS_PER_SECOND * SECONDS
  const gap = 1000 / (WRITERS * EDITS_PER_SECOND)
  const before = cpuOf(pid)
  const begin = performance.now()
  for (let n = 0; n < wanted; n += 1) {
    const due = begin + n * gap
    while (performance.now() < due)
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()))
    const { doc, text } = writers[n % WRITERS] as Writer
    const clock = Y.getState(doc.store, doc.clientID)
    sentAt.set(`${doc.clientID} ${clock}`, performance.now())
    text.insert(text.length, 'x')
  }
  const deadline = performance.now() + 10_000
  while (took.length < wanted * PROBES && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  took.sort((a, b) => a - b)
  const at = (part: number) => took[Math.floor(took.length * part)] ?? NaN
  return {
    p50: at(0.5),
    p95: at(0.95),
    cpu: (cpuOf(pid) - before) / wanted,
    wanted: wanted * PROBES,
    delivered: took.length,
  }
}

/** Milliseconds of processor time so far (Linux; elsewhere NaN). */
function cpuOf(pid: number): number {
  try {
    const [user, system] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? []
    return (Number(user) + Number(system)) * 10
  } catch {
    return NaN
  }
}

function show(name: string, { p50, p95, cpu, wanted, delivered }: Figures): string {
  return `${name.padEnd(6)} p50 ${p50.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms  cpu ${cpu.toFixed(2)} ms/edit  delivered ${delivered} of ${wanted}`
}

useHubBundle(process.argv[2] ?? '')
const rounds: { floor: Figures; hub: Figures }[] = []
for (let round = 1; round <= ROUNDS; round += 1) {
  const state = firstState()
  const figures: Figures[] = []
  for (const open of [floorStand, hubStand]) {
    const stand = await open(state)
    figures.push(await measure(stand))
    await stand.close()
  }
  const [floor, hub] = figures as [Figures, Figures]
  rounds.push({ floor, hub })
  console.log(`round ${round}`)
  console.log(`  ${show('floor', floor)}`)
  console.log(`  ${show('hub', hub)}`)
  console.log(`  ratio  p50 ${(hub.p50 / floor.p50).toFixed(2)}x  p95 ${(hub.p95 / floor.p95).toFixed(2)}x`)
}
await cleanUpHubs()

const { floor, hub } = rounds.toSorted((a, b) => a.floor.p95 - b.floor.p95)[0] as (typeof rounds)[number]
const ratio = { p50: hub.p50 / floor.p50, p95: hub.p95 / floor.p95 }
const complete = rounds.every((round) => round.hub.delivered === round.hub.wanted)
const met = ratio.p50 <= TARGET.p50 && ratio.p95 <= TARGET.p95 && complete
const work = `hub with ${WRITERS} guests x ${EDITS_PER_SECOND} edits/s`
tell({ work: `${work}, p50`, unit: 'x', floor: floor.p50, ours: hub.p50, target: TARGET.p50 })
tell({ work: `${work}, p95`, unit: 'x', floor: floor.p95, ours: hub.p95, target: TARGET.p95 })
console.log(`${work}: quietest of ${ROUNDS} rounds, ${complete ? 'all delivered' : 'NOT all delivered'}`)
process.exit(met ? 0 : 1)
