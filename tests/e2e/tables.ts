import { expect, type Locator, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import type { Laptop } from './laptop.ts'
import { goTo, openDossier } from './people.ts'

/** What people do with an open table, by the words on the screen. */

export function roundTextBox(page: Page): Locator {
  return page.getByRole('textbox', { name: /Wat de tafel antwoordt/ })
}

export async function newContact(page: Page, name: string, level: string): Promise<void> {
  await openDossier(page, 'De Linde', 'Contacten')
  await page.getByRole('button', { name: 'Nieuw contact' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Naam').fill(name)
  await choose(page, dialog.getByRole('button', { name: /Niveau/ }), level)
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  await expect(dialog).toBeHidden()
}

export async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

export async function newTable(page: Page, theme: string): Promise<void> {
  await goTo(page, '/tafels')
  await page.getByRole('button', { name: 'Nieuwe open tafel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Thema' }).fill(theme)
  await dialog.getByRole('button', { name: 'Maak de tafel' }).click()
  await expect(page.getByRole('heading', { name: 'Rondes' })).toBeVisible()
}

export async function addRounds(page: Page, ...questions: readonly string[]): Promise<void> {
  const field = page.getByLabel('Vraag van een nieuwe ronde')
  for (const question of questions) {
    await field.fill(question)
    await field.press('Enter')
    await expect(field).toHaveValue('')
  }
}

/** Opens the table on this laptop alone; answers its link. */
export async function openTable(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Open de tafel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open de tafel' })
  await dialog.getByRole('radio', { name: 'Alleen deze laptop' }).check({ force: true })
  await dialog.getByRole('button', { name: 'Open de tafel' }).click()
  await expect(page.getByText('De tafel is open')).toBeVisible()
  return linkOnScreen(page)
}

/** The address and the code, read off the screen as people do. */
export async function linkOnScreen(page: Page): Promise<string> {
  const address = (await page.getByText(/^127\.0\.0\.1:\d+$/).textContent()) ?? ''
  const groups = await page.getByText(/^[0-9A-Z]{4}$/).allTextContents()
  expect(groups).toHaveLength(11)
  return `http://${address}/#${groups.join('-')}`
}

/** What a phone would read off the screen. */
export async function readQr(within: Page | Locator): Promise<string | null> {
  const image = within.getByRole('img', { name: /QR-code/ })
  const png = await image.screenshot()
  const { data, width, height } = await image.page().evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      if (canvas === null) throw new Error('no canvas')
      canvas.drawImage(bitmap, 0, 0)
      const { data, width, height } = canvas.getImageData(0, 0, bitmap.width, bitmap.height)
      return { data: [...data], width, height }
    },
    [...png],
  )
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? null
}

export async function show({ app, page }: Laptop, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
}
