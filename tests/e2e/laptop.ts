import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
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
  // Without it a display without a graphics card has one imitated: a tenth of all the work of the tests.
  const drawing = '--disable-gpu'
  return {
    electron,
    args: [ROOT, ...platformFlags(), drawing, `--user-data-dir=${userData}`, ...keyring, ...args],
  }
}

/**
 * Puts the key of the app in the keyring, as its first start does. All laptops share that of the tests: two that start
 * for the first time at the same moment would each make a key, and one of them could not open its data the next time.
 */
export async function keepKeyInKeyring(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-first-start-'))
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "wederzijds", "version": "0.0.0", "main": "index.mjs" }',
  )
  writeFileSync(
    join(folder, 'index.mjs'),
    `import { app, safeStorage } from 'electron'
    app.whenReady().then(() => {
      safeStorage.encryptString('the first start')
      app.quit()
    })`,
  )
  const { electron, args } = commandLine(join(folder, 'profile'))
  const app = spawn(electron, [folder, ...args.slice(1)], { stdio: 'ignore' })
  const [code] = (await once(app, 'exit')) as [number | null]
  if (code !== 0) throw new Error('the keyring takes no key')
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
