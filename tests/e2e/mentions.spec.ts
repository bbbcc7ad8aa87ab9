import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { office } from './office.ts'
import { goTo, newNote, noteText, openDossier, openNote, shared, wordsOf } from './people.ts'
import { test } from './test.ts'

test('somebody is named in a note with the keyboard, and a colleague sees the name and finds the person', async () => {
  const { anna, bram } = await office()
  const { page } = anna
  await newContact(page, 'Jan van den Berg')
  await newContact(page, 'Anja Kok')
  await openDossier(page, 'De Linde', 'Notities')
  await newNote(page, 'Genoemd')
  const list = page.getByRole('listbox', { name: 'Mensen in de contactgids' })

  await test.step('an at-sign in a mail address, and Escape, name nobody', async () => {
    await page.keyboard.type('anna@b en ')
    await expect(list).toBeHidden()
    await page.keyboard.type('@')
    await expect(list.getByRole('option')).toHaveText(['Anja Kok', 'Jan van den Berg'])
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await page.keyboard.press('Backspace')
  })

  await test.step('initials find somebody; the arrows and Enter choose', async () => {
    await page.keyboard.type('@')
    await expect(list).toBeVisible()
    await page.keyboard.press('ArrowDown')
    const active = await noteText(page).getAttribute('aria-activedescendant')
    await expect(page.locator(`[id="${active ?? ''}"]`)).toHaveText('Jan van den Berg')
    await expectAccessible(page, 'somebody is being named')
    await noteText(page).focus()
    await page.keyboard.type('jvd')
    await expect(list.getByRole('option')).toHaveText(['Jan van den Berg'])
    await page.keyboard.press('Enter')
    await expect(list).toBeHidden()
    await page.keyboard.type('komt ook, met @anj')
    await expect(list.getByRole('option')).toHaveText(['Anja Kok'])
    await page.keyboard.press('Tab')
    await page.keyboard.type('erbij.')
    expect(await wordsOf(page)).toBe('anna@b en @Jan van den Berg komt ook, met @Anja Kok erbij.')
    await shared(page)
  })

  await test.step('the colleague reads the same', async () => {
    await openDossier(bram.page, 'De Linde', 'Notities')
    await openNote(bram.page, 'Genoemd')
    await expect.poll(() => wordsOf(bram.page)).toContain('@Jan van den Berg komt ook, met @Anja Kok erbij.')
    const name = bram.page.getByRole('link', { name: '@Anja Kok' })
    await name.hover()
    await expect(name).toHaveAttribute('title', 'Open Anja Kok in de contactgids')
    await name.click()
    await expect(bram.page.getByRole('heading', { name: 'Anja Kok' })).toBeVisible()
    await expect(bram.page.getByText('Genoemd').first()).toBeVisible()
  })

  await test.step('the caret comes upon a name as a whole: Enter opens it, Backspace takes it away', async () => {
    await page.keyboard.press('End')
    for (let step = 0; step < ' erbij.'.length + 1; step += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Anja Kok' })).toBeVisible()
    await openDossier(page, 'De Linde', 'Notities')
    await openNote(page, 'Genoemd')
    await noteText(page).click()
    await page.keyboard.press('Control+End')
    for (let step = 0; step < ' erbij.'.length; step += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Backspace')
    await expect.poll(() => wordsOf(page)).toBe('anna@b en @Jan van den Berg komt ook, met erbij.')
  })
})

async function newContact(page: Page, name: string): Promise<void> {
  await goTo(page, '/contactgids')
  await page.getByRole('button', { name: 'Nieuw contact' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Nieuw contact' })
  await dialog.getByLabel('Naam').fill(name)
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  // Who was made is shown, which is a step of its own.
  await expect(page.getByRole('region').getByRole('heading', { name })).toBeVisible()
}
