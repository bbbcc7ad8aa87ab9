import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { say, SetupError } from './say.mjs'

/** What Electron needs on Debian, and the virtual display. */
const NEEDED = {
  xvfb: '/usr/bin/Xvfb',
  xauth: '/usr/bin/xauth',
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  'libsecret-1-0': 'libsecret-1.so.0',
}

/** The browser that guests at an open table come with in the tests, and the keyring of the laptops there. */
const NEEDED_FOR_TESTS = {
  chromium: '/usr/bin/chromium',
  dbus: '/usr/bin/dbus-daemon',
  'gnome-keyring': '/usr/bin/gnome-keyring-daemon',
}

const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib']

/**
 * Debian only: installs the missing packages as root, otherwise says what to type.
 * @param {{ forTests: boolean }} options
 */
export async function setupSystemPackages({ forTests }) {
  if (process.platform !== 'linux') return
  const needed = { ...NEEDED, ...(forTests ? NEEDED_FOR_TESTS : {}) }
  const missing = Object.entries(needed).flatMap(([name, file]) => (isThere(file) ? [] : [name]))
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!existsSync('/etc/debian_version')) {
    say(`Let op: deze onderdelen lijken te ontbreken (namen zoals op Debian): ${missing.join(' ')}`)
    return
  }
  if (process.getuid?.() !== 0) throw new SetupError(`Er ontbreken systeempakketten. Typ: sudo ${command}`)
  say(`systeempakketten installeren: ${missing.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = async () => (await run('sh', ['-c', command], { env })) === 0
  if (await install()) return
  await run('apt-get', ['update'], { env })
  if (!(await install()))
    throw new SetupError(`De systeempakketten konden niet worden geïnstalleerd. Typ: ${command}`)
}

/** @param {string} file a path, or the file name of a library */
function isThere(file) {
  return file.startsWith('/')
    ? existsSync(file)
    : LIBRARY_FOLDERS.some((folder) => existsSync(`${folder}/${file}`))
}
