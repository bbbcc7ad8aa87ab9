import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './setup/paths.mjs'
import { setup } from './setup.mjs'

// `npm run demo`: two laptops and a server on this machine. `-- --out DIR` says where the pictures go.
const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'demo-out') } } })
const out = resolve(values.out)
await setup({ forTests: true })
mkdirSync(out, { recursive: true })

const playwright = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'))
const config = join(ROOT, 'tests', 'demo', 'playwright.config.ts')
const story = spawn(process.execPath, [join(playwright, 'cli.js'), 'test', '--config', config], {
  cwd: ROOT,
  env: { ...process.env, WEDERZIJDS_DEMO_OUT: out },
  stdio: ['ignore', 'inherit', 'inherit'],
})
// Ctrl-C reaches the story too, and it has windows to close first.
process.on('SIGINT', () => undefined)
story.on('exit', (code) => {
  if (code === 0) console.log(`De beelden van beide laptops staan in ${out}`)
  process.exit(code ?? 1)
})
