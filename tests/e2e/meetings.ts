import { expect, type Locator, type Page } from '@playwright/test'
import type { Laptop } from './laptop.ts'
import { goTo } from './people.ts'

/** What people do with a meeting, by the words on the screen. */

export async function planMeeting(page: Page, organisation: string, title: string): Promise<void> {
  await goTo(page, '/overleg')
  await page.getByRole('button', { name: 'Plan een overleg' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill(organisation)
  await dialog.getByRole('searchbox').press('Enter')
  await expect(dialog.getByRole('list', { name: 'Gekozen' })).toBeVisible()
  await dialog.getByLabel(/^Titel/).fill(title)
  await dialog.getByRole('button', { name: 'Maak het overleg' }).click()
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeAttached()
}

export async function openMeeting(page: Page, title: string): Promise<void> {
  await goTo(page, '/overleg')
  await page.getByRole('button', { name: title }).first().click()
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeAttached()
}

export async function addItem(page: Page, title: string): Promise<void> {
  const field = page.getByLabel('Nieuw agendapunt')
  await field.fill(title)
  await field.press('Enter')
  await expect(toggleOf(page, title)).toBeVisible()
}

/** The line of an item, with its minutes when it is open. */
export function lineOf(page: Page, title: string): Locator {
  return page.locator('.wz-agenda-line').filter({ has: toggleOf(page, title) })
}

export function headOf(page: Page, title: string): Locator {
  return lineOf(page, title).locator('.wz-agenda-line__head')
}

export function toggleOf(page: Page, title: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^\\d+\\. ${title}$`) })
}

export function textOf(page: Page, title: string): Locator {
  return page.getByRole('textbox', { name: `Verslag van ${title}` })
}

export async function openItem(page: Page, title: string): Promise<void> {
  if ((await toggleOf(page, title).getAttribute('aria-expanded')) === 'false') {
    await toggleOf(page, title).click()
  }
  await expect(textOf(page, title)).toBeVisible()
}

/** By keyboard: what is said aloud tells that each step was taken. */
export async function moveItem(page: Page, title: string, arrows: readonly string[]): Promise<void> {
  const said = page.getByRole('status').filter({ hasText: title })
  await page.getByRole('button', { name: `Verplaats ${title}` }).focus()
  await page.keyboard.press('Space')
  await expect(said.filter({ hasText: `${title} is opgepakt` })).toBeAttached()
  const start = (await orderOf(page)).indexOf(title) + 1
  for (const [step, arrow] of arrows.entries()) {
    await page.keyboard.press(arrow)
    const place = start + (arrow === 'ArrowDown' ? step + 1 : -(step + 1))
    await expect(said.filter({ hasText: `${title} staat nu op plaats ${place} van` })).toBeAttached()
  }
  await page.keyboard.press('Space')
  await expect(said.filter({ hasText: `${title} is neergezet` })).toBeAttached()
}

/** By mouse. */
export async function dragAbove(page: Page, title: string, other: string): Promise<void> {
  const handle = page.getByRole('button', { name: `Verplaats ${title}` })
  const [from, to] = [await handle.boundingBox(), await headOf(page, other).boundingBox()]
  if (from === null || to === null) throw new Error('not in view')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x, to.y + 4, { steps: 8 })
  await expect(page.getByRole('status').filter({ hasText: `${title} staat nu op plaats 1` })).toBeAttached()
  await page.mouse.up()
}

export async function orderOf(page: Page): Promise<string[]> {
  const lines = await page.locator('.wz-agenda-line__toggle').allTextContents()
  return lines.map((line) => line.replace(/^\d+\. /, ''))
}

/** The minutes of an item without the names at colleagues' carets. */
export async function wordsIn(page: Page, title: string): Promise<string> {
  return await textOf(page, title).evaluate((text) => {
    const copy = text.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('[class*="caret"], .ProseMirror-widget')) caret.remove()
    return copy.textContent.replace(/\s+/g, ' ').trim()
  })
}

export async function openOutcomes(page: Page, name: string): Promise<void> {
  await goTo(page, '/relaties')
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('row').filter({ hasText: name }).first().dblclick()
  await page.getByRole('tab', { name: 'Acties en besluiten' }).click()
}

export async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zet terug' }).first().click()
}

export async function take(page: Page, form: string): Promise<void> {
  await page.getByRole('button', { name: 'Neem mee' }).click()
  await page.getByRole('menuitem', { name: form }).click()
}

/** The next question where to keep a file is answered with this; null: the user thinks better of it. */
export async function userChooses({ app }: Laptop, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' })
  }, filePath)
}

/** Up to which change every document stands in the database. */
export async function headsOf(page: Page): Promise<unknown[]> {
  return await page.evaluate(async () => {
    const found = await indexedDB.databases()
    const name = found
      .map((database) => database.name ?? '')
      .find((each) => /^wederzijds-sealed-[0-9a-f-]+$/.test(each))
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('no database'))
    })
    const heads = await new Promise<unknown[]>((resolve) => {
      const request = database.transaction('heads').objectStore('heads').getAll()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return heads
  })
}
