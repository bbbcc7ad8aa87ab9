import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp, buildBenchPage } from './build.mjs'
import { ROOT } from './setup/paths.mjs'
import { setup } from './setup.mjs'

// `npm run bench`: speed, measured on this machine. `-- --out FILE` says where the JSON goes.
const { values } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, 'bench-out', 'bench.json') } },
})
const out = resolve(values.out)
await setup({ forTests: true })
buildApp()
buildBenchPage()
mkdirSync(dirname(out), { recursive: true })
const lines = `${out}.lines`
rmSync(lines, { force: true })

const playwright = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'))
const runs = [
  [join(ROOT, 'tests', 'bench', 'hub.bench.mjs')],
  [join(playwright, 'cli.js'), 'test', '--config', join(ROOT, 'tests', 'bench', 'playwright.config.ts')],
]
const failed = runs.filter((args) => run(args) !== 0).length
const figures = (existsSync(lines) ? readFileSync(lines, 'utf8') : '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
rmSync(lines, { force: true })
writeFileSync(out, `${JSON.stringify({ at: new Date().toISOString(), figures }, null, 2)}\n`)
const missed = figures.filter((figure) => !figure.holds).length
console.log(`${figures.length - missed} hold, ${missed} missed; ${out}`)
process.exitCode = failed === 0 && missed === 0 && figures.length > 0 ? 0 : 1

/** @param {string[]} args */
function run(args) {
  return spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, WEDERZIJDS_BENCH_OUT: lines },
    stdio: ['ignore', 'inherit', 'inherit'],
  }).status
}
