import { expect, type Page } from '@playwright/test'
import { expectVisibleFocus, tabTo } from './keys.ts'
import { laptop } from './office.ts'
import { countOf, kept, noteText } from './people.ts'
import { test } from './test.ts'

test('from the welcome to a written note without a mouse', async () => {
  const { page } = await laptop()
  const press = (...keys: string[]) => pressAll(page, keys)

  await test.step('the welcome', async () => {
    await expect(page.getByLabel('Uw naam')).toBeFocused()
    await page.keyboard.type('Anna de Wit')
    await tabTo(page, page.getByRole('radio', { name: /Een lege werkruimte/ }))
    await press('Space', 'ArrowDown')
    await expect(page.getByRole('radio', { name: /De voorbeeldgemeente/ })).toBeChecked()
    await tabTo(page, page.getByRole('button', { name: 'Begin', exact: true }))
    await press('Enter')
    await countOf(page, 60)
  })

  await test.step('the skip link', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Naar de inhoud' }))
    await press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('the list: arrows, Space, Enter, and back to the same place', async () => {
    const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') })
    await tabTo(page, rows.first())
    await press('ArrowDown', 'ArrowDown')
    const third = rows.nth(2)
    await expect(third).toBeFocused()
    await expectVisibleFocus(page)
    await press('Alt+Enter')
    await expect(page.getByRole('heading', { name: 'Laatste notities' })).toBeVisible()
    await press('Escape')
    await expect(page.getByRole('heading', { name: 'Laatste notities' })).toBeHidden()
    const name = (await third.getByRole('gridcell').nth(1).textContent()) ?? ''
    await press('Enter')
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
    await press('Escape')
    await expect(page.getByRole('heading', { name: 'Relaties', level: 1 })).toBeVisible()
    await expect(third).toBeFocused()
    await expect(third).toContainText(name)
  })

  await test.step('Ctrl+F and Ctrl+N, with what is missing', async () => {
    await press('Control+f')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('zorghoeve')
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText('9 van 60 relaties')
    await press('Escape')
    await countOf(page, 60)
    await press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Nieuwe relatie' })
    const field = dialog.getByLabel('Naam van de aanbieder')
    await expect(field).toBeFocused()
    await press('Enter')
    await expect(field).toBeFocused()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await tabTo(page, dialog.getByRole('button', { name: 'Vul de naam van de aanbieder in.' }), 'Shift+Tab')
    await press('Enter')
    await expect(field).toBeFocused()
    await page.keyboard.type('Het Nieuwe Begin')
    await press('Enter')
    await expect(page.getByRole('heading', { name: 'Het Nieuwe Begin', level: 1 })).toBeVisible()
  })

  await test.step('the dossier and a new note', async () => {
    await tabTo(page, page.getByRole('tab', { name: 'Overzicht' }))
    await press('ArrowRight', 'ArrowRight')
    await expect(page.getByRole('heading', { name: 'Nog geen notities' })).toBeVisible()
    await press('ArrowRight')
    await expect(page.getByRole('heading', { name: 'Nog geen contacten' })).toBeVisible()
    await press('Control+n')
    await expect(page.getByRole('button', { name: 'Begin te schrijven' })).toBeFocused()
    await press('Enter')
    await expect(page.getByLabel('Titel')).toBeFocused()
    await page.keyboard.type('Kennismaking')
    await tabTo(page, noteText(page))
    await page.keyboard.type('Gewone woorden en ')
    await press('Alt+F10')
    await expect(page.getByRole('toolbar').getByRole('button').first()).toBeFocused()
    await expectVisibleFocus(page)
    await press('ArrowRight', 'ArrowRight')
    await expect(page.getByRole('button', { name: 'Vet' })).toBeFocused()
    await press('Escape')
    await expect(noteText(page)).toBeFocused()
    await press('Control+b')
    await page.keyboard.type('vette')
    await expect(noteText(page).locator('strong')).toHaveText('vette')
    await expect(noteText(page)).toHaveText('Gewone woorden en vette')
    await kept(page)
    await tabTo(page, page.getByRole('button', { name: 'Terug naar het dossier' }), 'Shift+Tab')
    await press('Enter')
    await expect(page.getByText('Kennismaking')).toBeVisible()
  })
})

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
