import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bundleServer } from './bundle-server.mjs'
import { liveWith } from './launch.mjs'
import { ROOT } from './setup/paths.mjs'
import { setup } from './setup.mjs'

// `npm run server`: the organisation's sync server on loopback; its own arguments come after `--`.
await setup()
const entry = await bundleServer(join(ROOT, 'out', 'server'))
liveWith(spawn(process.execPath, [entry, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' }))
