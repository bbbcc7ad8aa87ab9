import { mkdtempSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { platformFlags } from '../../build/launch.mjs'
import { ROOT } from '../../build/setup/paths.mjs'

export interface Laptop {
  app: ElectronApplication
  /** The first window. */
  page: Page
  userData: string
  /** Pulls the plug: no code of the app runs any more. */
  kill9: () => Promise<void>
  /** Closes the app as a user would. */
  close: () => Promise<void>
}

export interface StartOptions {
  userData?: string
  env?: Record<string, string>
  args?: readonly string[]
}

/** The executable and arguments of one start, for tests that start it without Playwright. */
export function commandLine(
  userData: string,
  args: readonly string[] = [],
): { electron: string; args: string[] } {
  const electron = process.env['WEDERZIJDS_TEST_ELECTRON']
  if (electron === undefined) throw new Error('run this through playwright: its global setup finds Electron')
  // A desktop session would choose it by itself; an argument of the test comes later and wins.
  const keyring = process.platform === 'linux' ? ['--password-store=gnome-libsecret'] : []
  return { electron, args: [ROOT, ...platformFlags(), `--user-data-dir=${userData}`, ...keyring, ...args] }
}

/**
 * Starts the built app in a real window. Without `userData` it is a new laptop; give the same folder again for
 * the next start of the same laptop.
 */
export async function startLaptop(options: StartOptions = {}): Promise<Laptop> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'wederzijds-laptop-'))
  const { electron, args } = commandLine(userData, options.args)
  const app = await _electron.launch({
    executablePath: electron,
    args,
    env: { ...definedOnly(process.env), ...options.env },
  })
  // Once the app is closed Playwright does not know it any more.
  const child = app.process()
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return {
    app,
    page,
    userData,
    async kill9() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    close: () => app.close(),
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/**
 * The laptop says that nobody touched it for this long. With a passphrase a test must say so: its keys do not come from
 * a keyboard, and a virtual display that has run for a while tells the app that nobody is there.
 */
export async function idleFor(app: ElectronApplication, seconds: number): Promise<void> {
  await app.evaluate(({ powerMonitor }, idle) => {
    powerMonitor.getSystemIdleTime = () => idle
  }, seconds)
}
