import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { CHROMIUM, insecure } from './guests.ts'
import { afterTest } from './test.ts'

/** A browser of a guest that can lose its power. */
export interface PoweredBrowser {
  profile: string
  open: (viewport?: { width: number; height: number }) => Promise<Page>
  kill9: () => Promise<void>
}

/** Goes to one port of this machine through another, where somebody listens in. */
export interface Detour {
  from: number
  to: number
}

/**
 * Started by hand: Playwright shuts its own browsers down tidily, and power does not. It reaches this machine and
 * nothing else.
 */
export async function startBrowser(
  profile = mkdtempSync(join(tmpdir(), 'wederzijds-guest-')),
  detour: Detour | null = null,
): Promise<PoweredBrowser> {
  const rules = [
    ...(detour === null ? [] : [`MAP 127.0.0.1:${detour.from} 127.0.0.1:${detour.to}`]),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ]
  const args = [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--remote-debugging-port=0',
    `--host-resolver-rules=${rules.join(' , ')}`,
    `--user-data-dir=${profile}`,
    'about:blank',
  ]
  // A group of its own, so that the kill takes all its processes at once.
  const child = spawn(CHROMIUM, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the browser ended with ${code}`)))
    createInterface(child.stderr).on('line', (line) => {
      const found = /DevTools listening on (\S+)/.exec(line)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  return {
    profile,
    async open(viewport) {
      const [context = await browser.newContext()] = browser.contexts()
      await context.addInitScript(insecure)
      const page = await context.newPage()
      if (viewport !== undefined) await page.setViewportSize(viewport)
      return page
    },
    async kill9() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await gone
      await browser.close()
    },
  }
}

/** A guest with a browser that a test need not close itself; `page` is another one after a restart. */
export interface GuestBrowser {
  page: Page
  kill9: () => Promise<void>
  /** The same browser again, with what it kept. */
  restart: () => Promise<void>
}

export async function guestBrowser(
  viewport: { width: number; height: number },
  detour: Detour | null = null,
): Promise<GuestBrowser> {
  let running = await startBrowser(undefined, detour)
  afterTest(async () => {
    await running.kill9()
    rmSync(running.profile, { recursive: true, force: true, maxRetries: 5 })
  })
  const guest: GuestBrowser = {
    page: await running.open(viewport),
    kill9: () => running.kill9(),
    async restart() {
      running = await startBrowser(running.profile, detour)
      guest.page = await running.open(viewport)
    },
  }
  return guest
}
