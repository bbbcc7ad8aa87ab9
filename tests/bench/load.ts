import { fork } from 'node:child_process'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Socket } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { at, isSmall, tell, times } from './figures.ts'

/**
 * Many people who type in one document: from a letter at one of them to the letter at another, through a server of ours,
 * against a bare WebSocket broadcast of the same messages. Rounds alternate, so that both meet the same machine; the
 * quietest round counts.
 */
export const WRITERS = 50
export const PROBES = 2
const EDITS_PER_SECOND = 5
const SECONDS = isSmall ? 2 : 8
const ROUNDS = 3
const TARGET = { p50: 2.5, p95: 3 }

/** Everybody writes in a paragraph of their own of this text: at a table guests write in a round and nowhere else. */
const TEXT = 'round:r1#body'

export interface Writer {
  doc: Y.Doc
  text: Y.XmlText
  /** Brings a change to the server; empty where the document does so itself. */
  send: (update: Uint8Array) => void
}

export interface Stand {
  /** Of the server. */
  pid: number
  writers: Writer[]
  probes: Y.Doc[]
  close: () => Promise<void>
}

/** `cpu`: milliseconds of processor time of the server for each edit. */
interface Measured {
  p50: number
  p95: number
  cpu: number
  wanted: number
  delivered: number
}

/** Measures both by turns and tells the figures; they hold only when everything was delivered. */
export async function compareLoad(
  work: string,
  openOurs: (state: Uint8Array) => Promise<Stand>,
  openFloor: (state: Uint8Array) => Promise<Stand>,
): Promise<void> {
  const rounds: { floor: Measured; ours: Measured }[] = []
  for (let round = 1; round <= times(ROUNDS); round += 1) {
    const state = firstState()
    const floor = await measured(await openFloor(state))
    const ours = await measured(await openOurs(state))
    rounds.push({ floor, ours })
    console.log(`round ${round}\n  ${show('floor', floor)}\n  ${show('ours', ours)}`)
  }
  const { floor, ours } = rounds.toSorted((a, b) => a.floor.p95 - b.floor.p95)[0] as (typeof rounds)[number]
  const isComplete = rounds.every((round) => round.ours.delivered === round.ours.wanted)
  const name = `${work}, ${WRITERS} writers x ${EDITS_PER_SECOND} edits/s`
  const { p50, p95 } = TARGET
  tell({ work: `${name}, p50`, unit: 'ms', floor: floor.p50, ours: ours.p50, target: p50, also: isComplete })
  tell({ work: `${name}, p95`, unit: 'ms', floor: floor.p95, ours: ours.p95, target: p95, also: isComplete })
  console.log(`quietest of ${rounds.length} rounds, ${isComplete ? 'all delivered' : 'NOT all delivered'}`)
}

/** The document that everybody begins with: a paragraph for each writer. */
function firstState(): Uint8Array {
  const doc = new Y.Doc()
  const paragraphs = Array.from({ length: WRITERS }, () => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('.')])
    return paragraph
  })
  doc.getXmlFragment(TEXT).insert(0, paragraphs)
  return Y.encodeStateAsUpdate(doc)
}

export function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

export function writerIn(doc: Y.Doc, n: number, send: Writer['send']): Writer {
  const paragraph = doc.getXmlFragment(TEXT).get(n) as Y.XmlElement
  return { doc, text: paragraph.get(0) as Y.XmlText, send }
}

/** Counts nothing and decodes nothing: what a writer receives must not slow down the probe in the same process. */
export function deafen(socket: WebSocket): void {
  const wire = Reflect.get(socket, '_socket') as Socket
  wire.removeAllListeners('data')
  wire.on('data', () => undefined)
}

/** The bare broadcast, of messages that are as large as ours. */
export async function broadcastStand(
  state: Uint8Array,
  messageOf: (update: Uint8Array) => Uint8Array,
  changeIn: (frame: Uint8Array) => Uint8Array,
): Promise<Stand> {
  const server = await startBroadcast()
  const connect = async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}`)
    await new Promise((resolve) => socket.once('open', resolve))
    return socket
  }
  const writers: Writer[] = []
  for (let n = 0; n < WRITERS; n += 1) {
    const socket = await connect()
    deafen(socket)
    writers.push(writerIn(documentOf(state), n, (update) => socket.send(messageOf(update))))
  }
  const probes: Y.Doc[] = []
  for (let n = 0; n < PROBES; n += 1) {
    const doc = documentOf(state)
    const socket = await connect()
    socket.on('message', (data: Buffer) => Y.applyUpdate(doc, changeIn(new Uint8Array(data))))
    probes.push(doc)
  }
  return { pid: server.pid, writers, probes, close: server.close }
}

/** A bare WebSocket server in a process of its own, that sends each message on to everybody. */
export async function startBroadcast(): Promise<{ pid: number; port: number; close: () => Promise<void> }> {
  const server = fork(join(process.cwd(), 'tests/bench/broadcast.mjs'), { execArgv: [] })
  const { port } = await new Promise<{ port: number }>((resolve) =>
    server.once('message', (address: { port: number }) => resolve(address)),
  )
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return {
    pid: server.pid ?? 0,
    port,
    close: () => {
      server.kill()
      return gone
    },
  }
}

/** One change, as the provider sends it. */
export function frameOf(document: string, update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, document)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint8Array(encoder, update)
  })
}

export function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarString(decoder)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

async function measured({ pid, writers, probes, close }: Stand): Promise<Measured> {
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
  for (const { doc, send } of writers) doc.on('update', (update: Uint8Array) => send(update))

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
  const cpu = (cpuOf(pid) - before) / wanted
  await close()
  return { p50: at(took, 0.5), p95: at(took, 0.95), cpu, wanted: wanted * PROBES, delivered: took.length }
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

function show(name: string, { p50, p95, cpu, wanted, delivered }: Measured): string {
  return `${name.padEnd(6)} p50 ${p50.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms  cpu ${cpu.toFixed(2)} ms/edit  delivered ${delivered} of ${wanted}`
}
