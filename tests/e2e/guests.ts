import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

/** What a guest at an open table does, who has only a browser, by the words on the page. */

/** Debian's own browser: the one that a guest comes with. */
export const CHROMIUM = '/usr/bin/chromium'
export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1280, height: 800 }

/** Makes of a page what it is on http://192.168…, where a table is: no secure context. */
export function insecure(): void {
  for (const [holder, name] of [
    [Crypto.prototype, 'subtle'],
    [Crypto.prototype, 'randomUUID'],
    [Navigator.prototype, 'clipboard'],
    [Navigator.prototype, 'locks'],
    [Navigator.prototype, 'serviceWorker'],
    [Navigator.prototype, 'storage'],
  ] as const) {
    Object.defineProperty(holder, name, { value: undefined, configurable: true })
  }
}

/** Says who is there, and waits at the door. */
export async function knock(page: Page, url: string, name: string, organisation = 'De Linde'): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Uw naam').fill(name)
  await page.getByLabel('Uw organisatie').fill(organisation)
  await page.getByRole('button', { name: 'Vraag om een plaats' }).click()
  await expect(page.getByRole('heading', { name: 'Even geduld' })).toBeVisible()
}

/** The text of the round on the page. */
export function guestText(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Tekst van ronde/ })
}

export function guestState(page: Page): Locator {
  return page.locator('footer')
}

/** Waits until the page says that all is on this device and at the table. */
export async function allThere(page: Page): Promise<void> {
  await expect(guestState(page)).toHaveText(/^Bewaard op dit apparaat · \d\d:\d\d — ook bij de tafel$/)
}

/** What is in the text file that a guest takes along. */
export async function takeAlong(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Neem mee' }).click()
  await page.getByRole('menuitem', { name: /markdown/ }).click()
  return readFileSync(await (await download).path(), 'utf8')
}
