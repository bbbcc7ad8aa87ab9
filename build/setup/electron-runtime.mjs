import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fallbackExecutable, installFallback, isFallbackPossible } from './fallback-runtime.mjs'
import { CACHE, ROOT } from './paths.mjs'
import { say, SetupError } from './say.mjs'

const PROBE_MS = 8_000
const DOWNLOAD_MS = 15 * 60_000
const PACKAGE = join(ROOT, 'node_modules', 'electron')

/**
 * The Electron executable: the official one, or the fallback where its download cannot be reached. That is
 * remembered, so that the next start does not wait for the network again.
 * @returns {Promise<string>}
 */
export async function setupElectron() {
  const official = officialExecutable()
  if (official !== null) return official
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const note = join(CACHE, `electron-${version}-not-reachable`)
  if (!existsSync(note)) {
    say(`Electron ${version} ophalen …`)
    const downloaded = await download(version)
    if (downloaded !== null) return downloaded
    if (!isFallbackPossible()) {
      throw new SetupError(
        'Electron kon niet worden opgehaald. Controleer het netwerk en typ: npx install-electron --no',
      )
    }
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(note, 'Delete this file to try the official download again.\n')
    say(
      `De officiële download is niet bereikbaar; de vervangende runtime wordt gebruikt (opnieuw proberen: verwijder ${note}).`,
    )
  }
  return fallbackExecutable() ?? (await installFallback())
}

function officialExecutable() {
  const name = join(PACKAGE, 'path.txt')
  if (!existsSync(name)) return null
  const executable = join(PACKAGE, 'dist', readFileSync(name, 'utf8'))
  return existsSync(executable) ? executable : null
}

/** @param {string} version */
async function download(version) {
  if (!(await isReachable(version))) return null
  const script = join(PACKAGE, 'install.js')
  spawnSync(process.execPath, [script], { cwd: ROOT, stdio: ['ignore', 2, 2], timeout: DOWNLOAD_MS })
  return officialExecutable()
}

/** A closed network often swallows packets: ask shortly first. A proxy or mirror is left to the downloader. */
async function isReachable(/** @type {string} */ version) {
  const { env } = process
  if (env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? env['ELECTRON_GET_USE_PROXY'])
    return true
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })).ok
  } catch {
    return false
  }
}
