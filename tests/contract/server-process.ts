import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleServer } from '../../build/bundle-server.mjs'

export type ServerProcess = {
  /** `ws://127.0.0.1:port`, without a path. */
  url: string
  port: number
  pid: number
  /** The data folder; hand it to the next `startServer` to go on with the same data. */
  data: string
  /** What it printed to paste; empty when there are members already and nobody asked for one. */
  invitation: string
  /** Everything it printed so far. */
  output: () => string
  /** Ends at once, as a power cut would; resolves when the process is gone. */
  kill9: () => Promise<void>
  /** Asks it to stop; resolves with its exit code. */
  stop: () => Promise<number | null>
}

type Finished = { code: number | null; output: string }

const running = new Set<ChildProcess>()
const folders: string[] = []
let bundle: Promise<string> | null = null
/** One per test worker, inside node_modules so that the packages are found from there. */
const bundleFolder = fileURLToPath(
  new URL(`../../node_modules/.cache/wederzijds-server-${process.pid}`, import.meta.url),
)

/** A real server process on loopback, with its data in a new folder unless one is given. */
export async function startServer(
  options: { data?: string; port?: number; invite?: boolean } = {},
): Promise<ServerProcess> {
  const data = options.data ?? newFolder()
  const child = await launch(
    ['serve', '--data', data, '--port', String(options.port ?? 0)].concat(options.invite ? ['--invite'] : []),
  )
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      // The last line that it prints before it serves.
      const listening = /(ws:\/\/127\.0\.0\.1:\d+)[^]*Ctrl-C/.exec(output)
      if (listening?.[1]) resolve(listening[1])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)))
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    data,
    invitation: /^WZ1-\S+$/m.exec(output)?.[0] ?? '',
    output: () => output,
    kill9: async () => {
      child.kill('SIGKILL')
      await gone
    },
    stop: async () => {
      child.kill('SIGTERM')
      return gone
    },
  }
}

/** Runs a command of the server to its end (`devices`, `revoke`, `invite`, or a `serve` that refuses). */
export async function runServer(line: string[]): Promise<Finished> {
  const child = await launch(line)
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}

/** A folder of its own under the system's temporary files, removed by `cleanUpServers`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-server-'))
  folders.push(folder)
  return folder
}

/** For `afterAll` or `afterEach`: ends what still runs and removes the folders. */
export async function cleanUpServers(): Promise<void> {
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

async function launch(line: string[]): Promise<ChildProcess> {
  bundle ??= bundleServer(bundleFolder)
  const child = spawn(process.execPath, [await bundle, ...line], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}
