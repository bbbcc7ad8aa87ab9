import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './setup/paths.mjs'
import { say } from './setup/say.mjs'
import { setup } from './setup.mjs'

const SOURCES = [
  'main',
  'preload',
  'renderer',
  'shared',
  'docs/handleiding',
  'electron.vite.config.ts',
  'build/first-screen.mjs',
  'build/guest.vite.mjs',
  'build/licences.mjs',
  'package-lock.json',
]
const STAMP = join(ROOT, 'out', '.built-from')

/** Builds the app into out/, unless it was built from these very sources. Ends the process when that fails. */
export function buildApp() {
  const wanted = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  say('de app bouwen …')
  rmSync(STAMP, { force: true })
  run('electron-vite/bin/electron-vite.js', 'build')
  buildGuestPage()
  writeFileSync(STAMP, wanted)
}

/** The page that the hub of an open table serves; a build of its own, for browsers that are not ours. */
export function buildGuestPage() {
  run('vite/bin/vite.js', 'build', '--config', 'build/guest.vite.mjs')
}

/** The page of `npm run bench`, and what it does inside the page of the app. */
export function buildBenchPage() {
  run('vite/bin/vite.js', 'build', '--config', 'build/bench-page.vite.mjs')
  run('vite/bin/vite.js', 'build', '--config', 'build/bench-inside.vite.mjs')
}

/** Runs a tool of the repository; ends the process when it fails. @param {string} cli @param {...string} args */
function run(cli, ...args) {
  const command = [join(ROOT, 'node_modules', cli), ...args, '--logLevel', 'warn']
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}

/** Names, sizes and times, not contents: this runs at every start. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, join(ROOT, source))
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) {
    hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setup()
  buildApp()
}
