import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID, X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from '../../build/bundle-server.mjs'
import { makeCertificate } from '../../main/hub/certificate.ts'
import type { StartHub } from '../../main/hub/hub-process.ts'
import type { HubEvent, HubSettings, Standing } from '../../main/hub/process/settings.ts'
import { fingerprintOf } from '../../main/files/fingerprint.ts'
import { PIN_BYTES } from '../../shared/sync/table-code.ts'
import { decodeSecret, encodeSecret } from '../../shared/sync/table-secret.ts'
import type { FromChild, ToChild } from './table-hub-child.ts'

export type HubUnderTest = {
  settings: HubSettings
  host: string
  port: number
  pid: number
  secret: Uint8Array
  pin: Uint8Array
  /** What the hub told main last about its guests. */
  standing: () => Standing
  /** The hub ended itself. */
  closed: Promise<void>
  /** Milliseconds that the next attempt from an address waits. */
  delayOf: (address: string) => Promise<number>
  setClock: (now: number) => void
  kill9: () => Promise<void>
}

const running = new Set<ChildProcess>()
const folders: string[] = []
let bundle: Promise<string> | null = null
/** One per test worker, inside node_modules so that the packages are found from there. */
const bundleFolder = fileURLToPath(
  new URL(`../../node_modules/.cache/wederzijds-hub-${process.pid}`, import.meta.url),
)

/** For who is a bundle itself and cannot make one: the path of the bundled child. */
export function useHubBundle(path: string): void {
  bundle = Promise.resolve(path)
}

/** A real hub on loopback. With the `settings` of an earlier one it opens the same table again. */
export async function startHub(
  change: Partial<HubSettings> = {},
  earlier?: { settings: HubSettings; standing: () => Standing },
): Promise<HubUnderTest> {
  const settings: HubSettings = earlier
    ? { ...earlier.settings, standing: earlier.standing(), resumed: true, ...change }
    : { ...(await newSettings()), ...change }
  bundle ??= bundleForNode('tests/contract/table-hub-child.ts', bundleFolder)
  const child = fork(await bundle, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] })
  running.add(child)
  child.once('close', () => running.delete(child))

  let standing = settings.standing
  let end: () => void
  const closed = new Promise<void>((resolve) => (end = resolve))
  const delays: ((delay: number) => void)[] = []
  const tell = (message: ToChild) => child.send(message)
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (message: FromChild) => {
      if (message.type === 'listening') resolve(message.port)
      if (message.type === 'failed') reject(new Error(message.reason))
      if (message.type === 'standing') standing = message.standing
      if (message.type === 'delay') delays.shift()?.(message.delay)
      if (message.type === 'closed') end()
    })
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}`)))
    tell({ type: 'open', settings })
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    settings: { ...settings, port },
    host: settings.address,
    port,
    pid: child.pid ?? 0,
    secret: decodeSecret(settings.secret)!,
    pin: fingerprintOf(new X509Certificate(settings.certificate).raw).slice(0, PIN_BYTES),
    standing: () => standing,
    closed,
    delayOf: (address) =>
      new Promise((resolve) => {
        delays.push(resolve)
        tell({ type: 'delay', address })
      }),
    setClock: (now) => tell({ type: 'clock', now }),
    kill9: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** What main starts a hub with, as a plain process that a test can kill. */
export async function hubStarter(): Promise<{
  start: StartHub
  /** The hub alone dies. */
  crash: () => Promise<void>
  /** The plug of the laptop is pulled: nobody hears that the hub is gone. */
  killAll: () => Promise<void>
}> {
  bundle ??= bundleForNode('tests/contract/table-hub-child.ts', bundleFolder)
  const entry = await bundle
  const mine = new Set<ChildProcess>()
  const kill = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      child.once('close', () => resolve())
      child.kill('SIGKILL')
    })
  const killAll = async () => {
    await Promise.all([...mine].map(kill))
  }
  return {
    start: (settings, on) => {
      const child = fork(entry, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] })
      running.add(child)
      mine.add(child)
      child.on('message', (event: HubEvent) => on.event(event))
      child.once('close', () => {
        running.delete(child)
        // After `killAll` the laptop that would hear it is off as well.
        if (mine.delete(child) && !off.has(child)) on.ended()
      })
      child.send({ type: 'open', settings } satisfies ToChild)
      return { kill: () => void child.kill('SIGKILL') }
    },
    crash: killAll,
    killAll: async () => {
      for (const child of mine) off.add(child)
      await killAll()
    },
  }
}
const off = new WeakSet<ChildProcess>()

/** For `afterAll`: ends what still runs and removes the folders. */
export async function cleanUpHubs(): Promise<void> {
  await Promise.all(
    [...running].map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once('close', () => resolve())
          child.kill('SIGKILL')
        }),
    ),
  )
  bundle = null
  // What belonged to a process that was killed may write a moment longer.
  for (const folder of [bundleFolder, ...folders.splice(0)])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function newSettings(): Promise<HubSettings> {
  const openedAt = Date.now()
  return {
    document: `table:${randomUUID()}`,
    workspace: randomUUID(),
    title: 'Wachttijden in de jeugdzorg',
    address: '127.0.0.1',
    port: 0,
    resumed: false,
    secret: encodeSecret(randomBytes(16)),
    hostSecret: encodeSecret(randomBytes(32)),
    key: encodeSecret(randomBytes(32)),
    ...(await makeCertificate('127.0.0.1', openedAt)),
    openedAt,
    closesAt: openedAt + 8 * 60 * 60_000,
    standing: { ejected: [], readers: [] },
    page: guestPage(),
  }
}

/** A folder that looks like the built page, with a secret beside it. */
function guestPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-hub-'))
  folders.push(folder)
  mkdirSync(join(folder, 'guest', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'guest', 'index.html'), '<!doctype html><title>Open tafel</title>')
  writeFileSync(join(folder, 'guest', 'assets', 'main.js'), 'export {}')
  writeFileSync(join(folder, 'secret.json'), '"geheim"')
  return join(folder, 'guest')
}
