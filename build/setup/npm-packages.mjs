import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { run } from './run.mjs'
import { say, SetupError } from './say.mjs'

const LOCK = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
const STAMP = join(ROOT, 'node_modules', '.wederzijds-setup')

/**
 * Installs the packages of the lockfile when what is installed differs from it. Compiling takes minutes of one core:
 * what it returns resolves when that is done, and other things can be made ready beside it.
 * @returns {Promise<{ compiled: Promise<void> }>}
 */
export async function setupNpmPackages() {
  // The ABI is part of it: better-sqlite3 is compiled for one.
  const wanted = `${createHash('sha256').update(readFileSync(LOCK)).digest('hex')} ${process.versions.modules}\n`
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return { compiled: Promise.resolve() }
  if (!matchesLockfile()) {
    say('npm-pakketten installeren (de eerste keer enkele minuten) …')
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  }
  return { compiled: compileDatabase().then(() => writeFileSync(STAMP, wanted)) }
}

async function compileDatabase() {
  if (databaseLoads()) return
  say('better-sqlite3 bouwen voor deze Node …')
  await npm(['rebuild', 'better-sqlite3'])
  if (databaseLoads()) return
  throw new SetupError(
    'better-sqlite3 laadt niet. Installeer een C++-compiler en python3 (Debian: apt-get install -y build-essential python3) en typ dan: npm rebuild better-sqlite3',
  )
}

/** Somebody may have run `npm ci` by hand: what is installed counts, not who did it. */
function matchesLockfile() {
  if (!existsSync(INSTALLED)) return false
  const installed = packagesOf(INSTALLED)
  return Object.entries(packagesOf(LOCK)).every(([path, wanted]) => {
    if (path === '' || (wanted.optional && !installed[path])) return true
    return installed[path]?.version === wanted.version
  })
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

function databaseLoads() {
  const load = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', load], { cwd: ROOT, stdio: 'ignore' }).status === 0
}

/** @param {string[]} args */
async function npm(args) {
  const env = { ...process.env }
  // Compiling needs Node's headers; where Debian has them no download is needed.
  if (existsSync('/usr/include/node/node.h')) env['npm_config_nodedir'] ??= '/usr'
  const shell = process.platform === 'win32'
  if ((await run('npm', args, { cwd: ROOT, env, shell })) !== 0)
    throw new SetupError(`Dit lukte niet; typ het zelf en lees de melding: npm ${args.join(' ')}`)
}
