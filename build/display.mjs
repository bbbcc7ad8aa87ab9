import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { say } from './setup/say.mjs'

/** Is there a screen to show a window on? */
function hasDisplay() {
  const { platform, env } = process
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/**
 * Sets DISPLAY to a virtual display of our own when there is no real one. Xvfb picks a free number itself and
 * ends with this process. Returns whether the display is virtual.
 */
export async function ensureDisplay() {
  if (hasDisplay()) return false
  // It begins anew when its last window goes, and whoever comes just then finds no display: so not that.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const xvfb = spawn('Xvfb', args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Ctrl-C must not take the screen away from an app that is still saving.
    detached: true,
  })
  const pipe = /** @type {import('node:net').Socket} */ (xvfb.stdio[3])
  const number = await Promise.race([firstLine(pipe), once(xvfb, 'exit').then(() => null)])
  if (number === null) {
    say('Het virtuele scherm start niet. Typ: Xvfb :99 & DISPLAY=:99 npm start')
    process.exit(1)
  }
  process.env['DISPLAY'] = `:${number}`
  // It must not keep this process alive. The pipe stays open: Xvfb may still write to it.
  xvfb.unref()
  pipe.unref()
  process.on('exit', () => xvfb.kill())
  return true
}

/** @param {import('node:net').Socket} pipe */
async function firstLine(pipe) {
  let text = ''
  while (!text.includes('\n')) text += String((await once(pipe, 'data'))[0])
  return text.trim()
}
