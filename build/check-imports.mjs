import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruise } from 'dependency-cruiser'
import { ROOT } from './setup/paths.mjs'

const FOLDERS = ['main', 'preload', 'shared', 'renderer', 'server', 'build', 'tests']

/**
 * Who imports whom against the rules, one line per offence. Through the library: the command of
 * dependency-cruiser refuses Node 20, the library runs on it.
 * @param {string} root the checkout, or a small tree of the same shape
 * @returns {Promise<{ rule: string, from: string, to: string }[]>}
 */
export async function wrongImports(root) {
  const require = createRequire(import.meta.url)
  const { forbidden, options } = require(join(ROOT, '.dependency-cruiser.cjs'))
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)))
  const { output } = await cruise(folders, {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
  })
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wrong = await wrongImports(ROOT)
  for (const { rule, from, to } of wrong) console.error(`${rule}: ${from} -> ${to}`)
  process.exit(wrong.length === 0 ? 0 : 1)
}
