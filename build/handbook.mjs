import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { reducePng } from './handbook/reduce-png.mjs'
import { ROOT } from './setup/paths.mjs'
import { setup } from './setup.mjs'

// `npm run handbook`: makes the pictures of docs/handleiding again, from the app itself.
const pictures = join(ROOT, 'docs', 'handleiding', 'beelden')
const taken = mkdtempSync(join(tmpdir(), 'wederzijds-handbook-'))
await setup({ forTests: true })

const playwright = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'))
const config = join(ROOT, 'tests', 'handbook', 'playwright.config.ts')
const run = spawn(
  process.execPath,
  [join(playwright, 'cli.js'), 'test', '--config', config, ...process.argv.slice(2)],
  {
    cwd: ROOT,
    // Times in the pictures are those of the Netherlands, wherever they are made.
    env: { ...process.env, TZ: 'Europe/Amsterdam', WEDERZIJDS_HANDBOOK_OUT: taken },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
)
process.on('SIGINT', () => undefined)
run.on('exit', (code) => {
  mkdirSync(pictures, { recursive: true })
  for (const name of readdirSync(taken)) {
    writeFileSync(join(pictures, name), reducePng(readFileSync(join(taken, name))))
  }
  rmSync(taken, { recursive: true, force: true })
  if (code === 0) console.log(`De beelden staan in ${pictures}`)
  process.exit(code ?? 1)
})
