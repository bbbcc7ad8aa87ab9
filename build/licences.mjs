import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The checkout: the configuration of the build, which holds this, is bundled to another place. */
const ROOT = process.cwd()

const FILE = 'licences.json'

/** The word list of the spell check comes from no package; its notice stands beside it (setup/dictionary.mjs). */
const WORD_LIST = join(ROOT, 'out', 'dictionaries', 'nl.licence.txt')

/**
 * Puts the licences of everything that the app is made with beside the page, for its screen *Hulp*.
 * @returns {import('vite').Plugin}
 */
export function licences() {
  return {
    name: 'licences',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(readLicences()) })
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(readLicences()))
      })
    },
  }
}

/** Each package of the lockfile that is not only for development, and the word list; equal texts stand in it once. */
export function readLicences() {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  /** @type {string[]} */
  const texts = []
  const packages = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true && existsSync(join(ROOT, path)))
    .map(([path, { version, license }]) => {
      const text = textOf(join(ROOT, path))
      if (text !== null && !texts.includes(text)) texts.push(text)
      return {
        name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version,
        licence: license ?? 'UNKNOWN',
        text: text === null ? null : texts.indexOf(text),
      }
    })
  if (existsSync(WORD_LIST)) {
    packages.push({ name: 'OpenTaal', version: '', licence: 'BSD-3-Clause OR CC-BY-3.0', text: texts.length })
    texts.push(readFileSync(WORD_LIST, 'utf8').trim())
  }
  const once = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]))
  return { packages: [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')), texts }
}

/** @param {string} folder */
function textOf(folder) {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
  const parts = files.sort().flatMap((name) => {
    try {
      return [readFileSync(join(folder, name), 'utf8').trim()]
    } catch {
      // A folder of that name.
      return []
    }
  })
  return parts.length === 0 ? null : parts.join('\n\n')
}
