import { expect, type Locator, type Page } from '@playwright/test'
import type { AppApi } from '../../shared/ipc/api.ts'
import type { OpenTable } from '../../shared/ipc/tables.ts'
import { goTo } from './people.ts'

/** What a host and a colleague do at an open table, by the words on the screen. */

declare const window: { app: AppApi } & typeof globalThis

/** Makes a table and its rounds; it is on the screen afterwards, with the first round chosen. */
export async function prepareTable(page: Page, theme: string, questions: readonly string[]): Promise<void> {
  await goTo(page, '/tafels')
  await page.getByRole('button', { name: 'Nieuwe open tafel' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Thema' }).fill(theme)
  await dialog.getByRole('button', { name: 'Maak de tafel' }).click()
  await expect(dialog).toBeHidden()
  for (const question of questions) {
    await page.getByLabel('Vraag van een nieuwe ronde').fill(question)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: 'Rondes van deze tafel' })).toContainText(question)
  }
  await page.getByRole('button', { name: new RegExp(`Ronde 1.*${questions[0] ?? ''}`) }).click()
}

/** Opens the table that is on the screen, for this machine alone; answers what is behind its code. */
export async function openTheTable(page: Page): Promise<OpenTable> {
  await page.getByRole('main').getByRole('button', { name: 'Open de tafel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Alleen deze laptop/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'Open de tafel' }).click()
  await expect(page.getByRole('heading', { name: 'Zo komt iedereen aan tafel' })).toBeVisible()
  return currentTable(page)
}

/** The table that this laptop holds open. */
export async function currentTable(page: Page): Promise<OpenTable> {
  const current = await page.evaluate(() => window.app.tables.current())
  if (!current.ok || current.value === null) throw new Error('no table is open')
  return current.value
}

/** A colleague with the app types the address and the code. */
export async function joinTheTable(page: Page, { address, typed }: OpenTable['code']): Promise<void> {
  await goTo(page, '/tafels')
  await page.getByRole('button', { name: 'Aan tafel met een code' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Adres').fill(address)
  await dialog.getByLabel('Code').fill(typed)
  await dialog.getByRole('button', { name: 'Ga aan tafel' }).click()
  await expect(page.getByText('U zit aan tafel')).toBeVisible({ timeout: 60_000 })
}

export async function admit(
  page: Page,
  name: string,
  how: 'binnen' | 'alleen meelezen' = 'binnen',
): Promise<void> {
  await page.getByRole('button', { name: `Laat ${name} ${how}` }).click()
  await expect(page.getByRole('list', { name: 'Wie er aan tafel zitten' })).toContainText(name)
}

/** The text of the round on the screen of the app. */
export function roundText(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Wat de tafel antwoordt op ronde/ })
}

/** The words of a text without the name labels of carets, one line per paragraph. */
export async function wordsIn(text: Locator): Promise<string> {
  return await text.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('[class*="caret"], .ProseMirror-widget')) caret.remove()
    const lines = [...copy.children].map((block) => block.textContent.replace(/\s+/g, ' ').trim())
    return lines.filter((line) => line !== '').join('\n')
  })
}

/** Writes a line of its own at the end of the text. */
export async function writeLine(text: Locator, line: string): Promise<void> {
  await text.click()
  await text.press('Control+End')
  if ((await wordsIn(text)) !== '') await text.press('Enter')
  await text.pressSequentially(line)
}
