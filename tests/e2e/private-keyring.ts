import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** A keyring of a laptop, as a user has after signing in. */
export interface PrivateKeyring {
  /** What the app must be started with to find it. */
  env: Record<string, string>
  stop: () => void
}

/** Starts a message bus and a new, open keyring on it, in a folder of their own. */
export async function startKeyring(): Promise<PrivateKeyring> {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-keyring-'))
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, XDG_RUNTIME_DIR: folder }
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    env: { ...process.env, ...home },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await firstLine(bus.stdout)
  const env = { ...process.env, ...home, DBUS_SESSION_BUS_ADDRESS: address }
  const args = ['--foreground', '--components=secrets', `--control-directory=${folder}`, '--unlock']
  const keyring = spawn('gnome-keyring-daemon', args, { env, stdio: ['pipe', 'ignore', 'ignore'] })
  keyring.stdin.end('the password of the laptop')
  await onTheBus(env)
  // They must not keep a run of tests alive.
  for (const child of [bus, keyring]) child.unref()
  const stop = (): void => {
    for (const child of [keyring, bus]) child.kill()
  }
  process.once('exit', stop)
  return { env: { DBUS_SESSION_BUS_ADDRESS: address }, stop }
}

/** Resolves when the keyring answers on the bus. */
async function onTheBus(env: NodeJS.ProcessEnv): Promise<void> {
  for (;;) {
    const ask = spawn(
      'dbus-send',
      [
        '--session',
        '--print-reply',
        '--dest=org.freedesktop.DBus',
        '/',
        'org.freedesktop.DBus.GetNameOwner',
        'string:org.freedesktop.secrets',
      ],
      { env, stdio: 'ignore' },
    )
    if ((await exitOf(ask)) === 0) return
  }
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

async function firstLine(stream: Readable): Promise<string> {
  let text = ''
  while (!text.includes('\n')) text += String((await once(stream, 'data'))[0])
  stream.on('data', () => undefined)
  return text.trim()
}
