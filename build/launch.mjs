import { spawn } from 'node:child_process'
import { ROOT } from './setup/paths.mjs'

/**
 * The flags that this machine needs: as root Chromium refuses its own sandbox.
 * @returns {string[]}
 */
export function platformFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/**
 * Starts the built app.
 * @param {string} electron @param {string[]} args @param {NodeJS.ProcessEnv} env @param {import('node:child_process').StdioOptions} stdio
 */
export function launchApp(electron, args, env, stdio) {
  return spawn(electron, [ROOT, ...platformFlags(), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio,
    // Ctrl-C in the terminal reaches us alone: a second signal would break off the app's own saving.
    detached: process.platform !== 'win32',
  })
}

/**
 * Ends this process with the app, and the app (gently, so that it can save) with this process.
 * @param {import('node:child_process').ChildProcess} child
 */
export function liveWith(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      // Later ones are ignored: the app is already closing.
      process.on(signal, () => undefined)
      child.kill('SIGTERM')
    })
  }
  child.on('exit', (code) => process.exit(code ?? 0))
}
