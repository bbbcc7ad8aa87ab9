import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Browser, type Locator, type Page } from '@playwright/test'

const CHROMIUM = process.env['WEDERZIJDS_CHROMIUM'] ?? '/usr/bin/chromium'

export const PHONE = { width: 390, height: 844 }
export const LAPTOP = { width: 1280, height: 800 }

/** A guest's own browser, that knows nothing of the app. */
export interface GuestBrowser {
  page: Page
  /** Pulls the plug. */
  kill9: () => Promise<void>
  /** The same browser again, with what it kept. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

const browsers = new Set<GuestBrowser>()

test.afterEach(async () => {
  await Promise.all([...browsers].map((browser) => browser.close()))
  browsers.clear()
})

/**
 * Starts a browser that reaches 127.0.0.1 and nothing else. `detour`: what goes to port `from` goes through port `to`,
 * where somebody listens in.
 */
export async function guestBrowser(
  viewport: { width: number; height: number },
  detour?: { from: number; to: number },
): Promise<GuestBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'wederzijds-guest-'))
  let running = await start(profile, viewport, detour)
  const guest: GuestBrowser = {
    page: running.page,
    async kill9() {
      const gone = once(running.process, 'exit')
      running.process.kill('SIGKILL')
      await gone
    },
    async restart() {
      running = await start(profile, viewport, detour)
      guest.page = running.page
    },
    async close() {
      await running.browser.close().catch(() => undefined)
      if (running.process.exitCode === null && running.process.signalCode === null) {
        const gone = once(running.process, 'exit')
        running.process.kill('SIGKILL')
        await gone
      }
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  browsers.add(guest)
  return guest
}

interface Running {
  process: ChildProcess
  browser: Browser
  page: Page
}

async function start(
  profile: string,
  viewport: { width: number; height: number },
  detour: { from: number; to: number } | undefined,
): Promise<Running> {
  const rules = [
    ...(detour === undefined ? [] : [`MAP 127.0.0.1:${detour.from} 127.0.0.1:${detour.to}`]),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ]
  const process = spawn(
    CHROMIUM,
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--disable-component-update',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      `--host-resolver-rules=${rules.join(' , ')}`,
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const browser = await chromium.connectOverCDP(await devtoolsOf(process))
  const [context] = browser.contexts()
  const page = context?.pages()[0]
  if (page === undefined) throw new Error('the browser has no page')
  await page.setViewportSize(viewport)
  return { process, browser, page }
}

/** The address at which a browser says it can be driven. */
function devtoolsOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    process.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    process.on('exit', () => reject(new Error(`the browser did not start: ${said}`)))
  })
}

/** Knocks at a table as a guest does; resolves when the host can see it. */
export async function knock(page: Page, url: string, name: string, organisation: string): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Uw naam').fill(name)
  await page.getByLabel('Uw organisatie').fill(organisation)
  await page.getByRole('button', { name: 'Vraag om een plaats' }).click()
  await expect(page.getByRole('heading', { name: 'Even geduld' })).toBeVisible()
}

/** The text of the round that a guest sees. */
export function guestText(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Tekst van ronde/ })
}

/** Resolves when the guest's page says that the table has everything too. */
export async function atTable(page: Page): Promise<void> {
  await expect(page.getByText(/ook bij de tafel$/)).toBeVisible()
}

/** What is in the text file that a guest takes along. */
export async function takeAlong(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Neem mee' }).click()
  await page.getByRole('menuitem', { name: /markdown/ }).click()
  return readFileSync(await (await download).path(), 'utf8')
}
