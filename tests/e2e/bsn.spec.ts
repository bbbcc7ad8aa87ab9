import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, expect, type Locator, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { newFolder, startServer } from '../contract/server-process.ts'
import { expectAccessible } from './axe.ts'
import { hostTable, openPage, sitDown, typeIn } from './guest-table.ts'
import { CHROMIUM, allThere, guestText } from './guests.ts'
import { tabTo } from './keys.ts'
import { killAndRestart, laptop } from './office.ts'
import {
  begin,
  beginWithInvitation,
  goTo,
  inviteColleague,
  kept,
  newNote,
  newRelation,
  noteText,
  openDossier,
  openNote,
  shared,
  stateLine,
} from './people.ts'
import { test } from './test.ts'

const MESSAGE = /Dit lijkt een burgerservicenummer/

interface Watched {
  editor: { extensionManager: { extensions: { name: string; options: { fragment: Y.XmlFragment } }[] } }
}
declare const window: { updates: number[][] } & typeof globalThis

/** Follows what enters the document behind a text from now on; answers all letters that ever did. */
async function history(text: Locator): Promise<() => Promise<string>> {
  await text.evaluate((element) => {
    const { extensions } = (element as unknown as Watched).editor.extensionManager
    const document = extensions.find(({ name }) => name === 'collaboration')?.options.fragment.doc
    window.updates = []
    document?.on('update', (update: Uint8Array) => window.updates.push([...update]))
  })
  return async () => {
    const updates = await text.page().evaluate(() => window.updates)
    const items = updates.flatMap((update) => Y.decodeUpdate(Uint8Array.from(update)).structs)
    return items
      .map((item) =>
        item instanceof Y.Item && item.content instanceof Y.ContentString ? item.content.str : '',
      )
      .join('')
  }
}

async function paste(text: Locator, words: string): Promise<void> {
  await text.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, words)
}

async function giveReason(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reden').fill(reason)
  await dialog.getByRole('button', { name: 'Laat staan' }).click()
  await expect(dialog).toBeHidden()
}

/** Anna's first note, with the cursor in its text. */
async function annasNote(page: Page, title: string): Promise<Locator> {
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde')
  await openDossier(page, 'De Linde', 'Notities')
  await newNote(page, title)
  return noteText(page)
}

test('a number that is typed, pasted or filled in is hidden before the note has it; a reason lets it stand', async () => {
  const { page } = await laptop()
  const text = await annasNote(page, 'Gesprek')
  const everWritten = await history(text)

  await page.keyboard.type('Het is 9999.99.400 en bel 06-12345678 in 2023.')
  await expect(text).toHaveText('Het is •••••••00 en bel 06-12345678 in 2023.')
  await expect(page.getByRole('alert').filter({ hasText: MESSAGE })).toBeVisible()
  await expect(text).toBeFocused()
  // The last number could go on: it enters the note when the writer pauses.
  await expect.poll(async () => (await everWritten()).replace(/\D/gu, '')).toBe('0006123456782023')
  await expectAccessible(page, 'a hidden number in a note')
  await page.getByRole('button', { name: 'Houd het nummer verborgen' }).click()
  await expect(page.getByRole('alert').filter({ hasText: MESSAGE })).toBeHidden()
  await expect(text).toBeFocused()

  await page.keyboard.press('Control+End')
  await paste(text, ' Order 000078840')
  await expect(text).toContainText('Order •••••••40')
  await tabTo(page, page.getByRole('button', { name: 'Laat staan, met reden' }))
  await page.keyboard.press('Enter')
  await expectAccessible(page, 'the reason of a number')
  await giveReason(page, 'Ordernummer van de leverancier')
  await expect(text).toContainText('Order 000078840')
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' en 999999401, weer 000078840')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('0.')
  await expect(text).toHaveText(/ Order 000078840 en 999999401, weer 000078840\.$/)
  await page.keyboard.press('Control+z')
  await expect(text).toHaveText(/^Het is •••••••00/)

  const title = page.getByLabel('Titel')
  await title.fill('Gesprek over 999999400')
  await title.press('Enter')
  await expect(title).toHaveValue('Gesprek over •••••••00')
  await page.getByRole('button', { name: 'Laat staan, met reden' }).click()
  await giveReason(page, 'Zo heet de order')
  await expect(title).toHaveValue('Gesprek over 999999400')
  await expect(title).toBeFocused()
})

test('what is held back is not called kept, and a laptop whose plug is pulled loses those digits alone', async () => {
  const userData = join(newFolder(), 'OneDrive - Gemeente Voorbeeld', 'Wederzijds')
  mkdirSync(userData, { recursive: true })
  const before = await laptop({ userData })
  const { page } = before
  await annasNote(page, 'Aan de telefoon')
  await expect(page.getByText('De gegevens van Wederzijds staan in een map van OneDrive')).toBeVisible()
  await page.keyboard.type('Zijn nummer is ')
  await kept(page)
  await page.keyboard.type('99999')
  await expect(stateLine(page)).toContainText('Bezig met bewaren op deze laptop')
  await page.keyboard.type('9')
  const after = await killAndRestart(before)
  await openDossier(after.page, 'De Linde', 'Notities')
  await openNote(after.page, 'Aan de telefoon')
  await expect(noteText(after.page)).toHaveText(/^Zijn nummer is\s*$/)
})

test('what was written before is hidden before the municipality gets it; what was kept with a reason stands for a colleague too', async () => {
  const server = await startServer()
  const { page } = await laptop()
  const text = await annasNote(page, 'Van vroeger')
  await paste(text, 'Order 000078840')
  await page.getByRole('button', { name: 'Laat staan, met reden' }).click()
  await giveReason(page, 'Ordernummer van de leverancier')
  await expect(text).toHaveText('Order 000078840')
  // As a build wrote it that did not look at numbers.
  await text.evaluate((element) => {
    const { extensions } = (element as unknown as Watched).editor.extensionManager
    const body = extensions.find(({ name }) => name === 'collaboration')?.options.fragment
    const words = (body?.get(0) as Y.XmlElement).get(0) as Y.XmlText
    words.insert(words.length, ' van 999999400')
  })
  await expect(text).toHaveText('Order 000078840 van 999999400')
  await kept(page)

  await goTo(page, '/stand')
  await page.getByRole('main').getByRole('button', { name: 'Gebruik een uitnodiging' }).click()
  await page.getByRole('dialog').getByLabel('Uw uitnodiging').fill(server.invitation)
  await page.getByRole('button', { name: 'Deel met de gemeente' }).click()
  const check = page.getByRole('dialog', { name: 'Kijk dit eerst na' })
  await expect(check.getByRole('listitem')).toHaveText(['Notitie Van vroeger (•••••••00)'])
  await expectAccessible(page, 'numbers before sharing')
  await check.getByRole('button', { name: 'Stop' }).click()
  await expect(check).toBeHidden()
  await page.getByRole('button', { name: 'Deel met de gemeente' }).click()
  await check.getByRole('button', { name: 'Verberg alles en ga verder' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await shared(page)

  const { page: brams } = await laptop()
  await beginWithInvitation(brams, 'Bram Ëlzinga', await inviteColleague(page))
  await shared(brams)
  await openDossier(brams, 'De Linde', 'Notities')
  await openNote(brams, 'Van vroeger')
  await expect(noteText(brams)).toHaveText('Order 000078840 van •••••••00')
  await noteText(brams).click()
  await brams.keyboard.press('Control+End')
  await brams.keyboard.type(' en 000078840, niet 999999400.')
  await expect(noteText(brams)).toHaveText('Order 000078840 van •••••••00 en 000078840, niet •••••••00.')
})

test('a guest at a table cannot let a number stand', async () => {
  const table = await hostTable()
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const guest = await openPage(browser)
    await sitDown(guest, table, 'Fatma Yıldız')
    const everWritten = await history(guestText(guest))
    await typeIn(guest, 'Het gaat om 999 999 400, acht jaar.')
    await expect(guestText(guest)).toHaveText('Het gaat om •••••••00, acht jaar.')
    await expect(guest.getByRole('alert').filter({ hasText: 'Dat mag hier niet staan' })).toBeVisible()
    await expect(guest.getByRole('button', { name: /Laat staan/ })).toHaveCount(0)
    await expectAccessible(guest, 'a number hidden for a guest')
    await allThere(guest)
    await expect.poll(() => table.written(0)).toBe('Het gaat om •••••••00, acht jaar.')
    expect((await everWritten()).replace(/\D/gu, '')).toBe('00')
  } finally {
    await browser.close()
    await table.close()
  }
})
