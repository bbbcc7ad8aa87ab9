import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleForNode } from '../../build/bundle-server.mjs'
import { ROOT } from '../../build/setup/paths.mjs'

// The hub of an open table under fifty writers.
const folder = join(ROOT, 'node_modules', '.cache', `wederzijds-bench-${process.pid}`)
const hub = await bundleForNode('tests/contract/table-hub-child.ts', join(folder, 'hub'))
const bench = fork(await bundleForNode('tests/bench/hub.ts', join(folder, 'bench')), [hub], { cwd: ROOT })
bench.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exitCode = code ?? 1
})
