import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { tabTo } from './keys.ts'
import { laptop } from './office.ts'
import { beginWithExample, countOf, goTo, newNote, openDossier } from './people.ts'

test('the example goes in one step, and the first steps follow', async () => {
  const { page } = await laptop()
  await beginWithExample(page, 'Anna de Wit')
  const provider = (await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).textContent()) ?? ''
  await openDossier(page, provider, 'Notities')
  await newNote(page, 'Mijn eigen notitie')

  const dialog = page.getByRole('dialog', { name: 'Verwijder het voorbeeld' })
  await test.step('from the mark in the bar, by keyboard', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Voorbeeld', exact: true }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('59 aanbieders')
    await expect(dialog).toContainText(`${provider} (aanbieder)`)
    await expect(dialog).toContainText('Wat hier zelf is gemaakt, blijft ook: 1 onderdeel.')
    await expectAccessible(page, 'removing the example')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('from the search, and back again', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('voorbeeld verwijder')
    await page.getByRole('option', { name: /Verwijder het voorbeeld/ }).click()
    await dialog.getByRole('button', { name: 'Verwijder', exact: true }).click()
    await countOf(page, 1)
    await expect(page.getByRole('heading', { name: 'Eerste stappen' })).toBeVisible()
    await page.getByRole('button', { name: 'Maak ongedaan' }).click()
    await countOf(page, 60)
    await expect(page.getByRole('button', { name: 'Voorbeeld', exact: true })).toBeVisible()
  })

  await test.step('from the settings, for good', async () => {
    await goTo(page, '/instellingen')
    await page.getByRole('main').getByRole('button', { name: 'Verwijder het voorbeeld' }).click()
    await dialog.getByRole('button', { name: 'Verwijder', exact: true }).click()
    await countOf(page, 1)
    await expect(page.getByRole('button', { name: 'Voorbeeld', exact: true })).toHaveCount(0)
    await expect(page.getByRole('row').filter({ hasText: provider })).toBeVisible()
  })

  await test.step('the first steps say what is done, lead on, and can be put away', async () => {
    const steps = page.getByRole('region', { name: 'Eerste stappen' })
    await expect(steps.getByRole('listitem').filter({ hasText: 'Gedaan:' })).toHaveText([
      /Zet uw aanbieders in de lijst/,
      /Schrijf een eerste notitie/,
    ])
    await expectAccessible(page, 'relations with the first steps')
    await steps.getByRole('button', { name: 'Werk samen met een collega' }).click()
    await expect(page.getByRole('heading', { name: 'Wie heeft wat', level: 1 })).toBeVisible()
    await goTo(page, '/relaties')
    await steps.getByRole('button', { name: 'Verberg' }).click()
    await expect(steps).toHaveCount(0)
  })
})
