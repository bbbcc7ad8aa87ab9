import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { markdownOf } from './bench-table.mjs'
import { buildApp, buildBenchPage } from './build.mjs'
import { ROOT } from './setup/paths.mjs'
import { setup } from './setup.mjs'

// `npm run bench`: speed, measured on this machine, printed as a table and kept as JSON.
// `-- --only=NAME` measures one row, by the tag that it has in tests/bench (`start`, `search`, `hub`, …).
// `-- --small` tries everything with a tenth of the numbers; that never counts. `-- --out FILE` is for the JSON.
const { values } = parseArgs({
  options: { out: { type: 'string' }, only: { type: 'string' }, small: { type: 'boolean', default: false } },
})
const { only, small } = values
const out = resolve(values.out ?? join(ROOT, 'bench-out', small ? 'bench-small.json' : 'bench.json'))
await setup({ forTests: true })
buildApp()
buildBenchPage()
mkdirSync(dirname(out), { recursive: true })
const lines = `${out}.lines`
rmSync(lines, { force: true })

const playwright = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'))
const hub = [join(ROOT, 'tests', 'bench', 'hub.bench.mjs')]
const windows = [
  join(playwright, 'cli.js'),
  'test',
  '--config',
  join(ROOT, 'tests/bench/playwright.config.ts'),
]
const runs =
  only === undefined
    ? [hub, windows]
    : only === 'hub'
      ? [hub]
      : [[...windows, '--grep', `@${only}(?![\\w-])`]]
const failed = runs.filter((args) => run(args) !== 0).length

const figures = (existsSync(lines) ? readFileSync(lines, 'utf8') : '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
rmSync(lines, { force: true })
writeFileSync(out, `${JSON.stringify({ at: new Date().toISOString(), small, figures }, null, 2)}\n`)
console.log(`\n${markdownOf(figures)}\n`)
const missed = figures.filter((figure) => !figure.holds).length
console.log(
  small
    ? `${figures.length} tried with a tenth of the numbers; ${out}`
    : `${figures.length - missed} hold, ${missed} missed; ${out}`,
)
process.exitCode = failed === 0 && (small || missed === 0) && figures.length > 0 ? 0 : 1

/** @param {string[]} args */
function run(args) {
  return spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, WEDERZIJDS_BENCH_OUT: lines, ...(small && { WEDERZIJDS_BENCH_SMALL: '1' }) },
    stdio: ['ignore', 'inherit', 'inherit'],
  }).status
}
