import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { CACHE, ROOT } from './paths.mjs'
import { say } from './say.mjs'
import { withShortFlags } from './short-flags.mjs'

/** Debian's Dutch word list (OpenTaal) and Qt's converter to the form that Chromium reads, with what that needs. */
const PACKAGES = ['hunspell-nl', 'qtwebengine5-dev-tools', 'libqt5core5a']
const LIBRARIES = {
  'libpcre2-16-0': 'libpcre2-16.so.0',
  'libdouble-conversion3': 'libdouble-conversion.so.3',
  'libevent-2.1-7': 'libevent-2.1.so.7',
  libicu72: 'libicuuc.so.72',
}
const HUNSPELL = 'usr/share/hunspell'
const LICENCE = 'usr/share/doc/hunspell-nl/copyright'
const CONVERTER = 'usr/lib/qt5/bin/qwebengine_convert_dict'
const SYSTEM = '/usr/lib/x86_64-linux-gnu'

const FOLDER = join(CACHE, 'dictionaries')
const MADE = join(FOLDER, 'nl-2')
/** A machine where it failed once is not kept waiting for it at every start. */
const FAILED = join(FOLDER, 'not-made')
/** Where the built app finds it, with its notice: the licence asks that it goes along. */
const PLACED = join(ROOT, 'out', 'dictionaries')
const FILES = ['nl.bdic', 'nl.licence.txt']

/**
 * Makes the dictionary of the spell check, once. Nothing is installed: a few packages of 3 MB are unpacked aside. On a
 * machine where that does not work the app starts without a spell check.
 */
export function setupDictionary() {
  if (!existsSync(MADE) && (existsSync(FAILED) || !make())) return
  mkdirSync(PLACED, { recursive: true })
  for (const file of FILES) {
    const [from, to] = [join(MADE, file), join(PLACED, file)]
    if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to)
  }
}

function make() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync('/etc/debian_version'))
    return false
  say('woordenlijst voor de spellingcontrole maken …')
  mkdirSync(FOLDER, { recursive: true })
  const work = mkdtempSync(join(FOLDER, 'making-'))
  try {
    if (!fetchPackages(work) || !convert(work)) {
      writeFileSync(FAILED, 'Delete this file to try again.\n')
      say(`Dat lukte niet; de app werkt zonder spellingcontrole (opnieuw proberen: verwijder ${FAILED}).`)
      return false
    }
    const made = join(work, 'made')
    mkdirSync(made)
    renameSync(join(work, 'nl.bdic'), join(made, 'nl.bdic'))
    copyFileSync(join(work, LICENCE), join(made, 'nl.licence.txt'))
    // Whole or not at all: another set-up may be looking.
    if (!existsSync(MADE)) renameSync(made, MADE)
    return true
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} work */
function fetchPackages(work) {
  const missing = Object.entries(LIBRARIES).filter(([, file]) => !existsSync(join(SYSTEM, file)))
  const wanted = [...PACKAGES, ...missing.map(([name]) => name)]
  const fetch = () => run('apt-get', ['download', '--quiet', ...wanted], work)
  if (!fetch() && !(run('apt-get', ['update', '--quiet'], work) && fetch())) return false
  return readdirSync(work)
    .filter((name) => name.endsWith('.deb'))
    .every((name) => run('dpkg-deb', ['--extract', name, '.'], work))
}

/** @param {string} work */
function convert(work) {
  /** @param {string} name */
  const read = (name) => readFileSync(join(work, HUNSPELL, name), 'latin1')
  const list = withShortFlags({ affixes: read('nl.aff'), words: read('nl.dic') })
  writeFileSync(join(work, 'nl.aff'), list.affixes, 'latin1')
  writeFileSync(join(work, 'nl.dic'), list.words, 'latin1')
  return run(join(work, CONVERTER), ['nl.dic', 'nl.bdic'], work, {
    LD_LIBRARY_PATH: join(work, SYSTEM),
    // It only looks whether there is such a folder.
    QT_WEBENGINE_ICU_DATA_DIR: work,
  })
}

/** @param {string} command @param {string[]} args @param {string} cwd @param {Record<string, string>} [env] */
function run(command, args, cwd, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    timeout: 120_000,
  })
  return status === 0
}
