import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildGuestPage } from './build.mjs'
import { ensureDisplay } from './display.mjs'
import { liveWith, platformFlags } from './launch.mjs'
import { ROOT } from './setup/paths.mjs'
import { setup } from './setup.mjs'

// `npm run dev`: the app with hot reload, on a profile of its own so that real data is never touched.
const { electron } = await setup()
await ensureDisplay()
buildGuestPage()
const cli = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const profile = join(ROOT, 'out', 'dev-profile')
const args = [
  'dev',
  '--watch',
  '--',
  `--user-data-dir=${profile}`,
  ...platformFlags(),
  ...process.argv.slice(2),
]
liveWith(
  spawn(process.execPath, [cli, ...args], {
    cwd: ROOT,
    env: { ...process.env, ELECTRON_EXEC_PATH: electron },
    stdio: 'inherit',
  }),
)
