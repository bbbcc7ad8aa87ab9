import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { CHROMIUM, insecure } from './guest-table.ts'

/** A browser of a guest that can lose its power. */
export interface GuestBrowser {
  profile: string
  page: (url: string) => Promise<Page>
  kill9: () => Promise<void>
}

/** Started by hand: Playwright shuts its own browsers down tidily, and power does not. */
export async function startBrowser(
  profile = mkdtempSync(join(tmpdir(), 'wederzijds-guest-')),
): Promise<GuestBrowser> {
  const args = [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--remote-debugging-port=0',
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
    async page(url) {
      const [context = await browser.newContext()] = browser.contexts()
      await context.addInitScript(insecure)
      const opened = await context.newPage()
      await opened.goto(url)
      return opened
    },
    async kill9() {
      const gone = once(child, 'exit')
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await gone
      await browser.close()
    },
  }
}
