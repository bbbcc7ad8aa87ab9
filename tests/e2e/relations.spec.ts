import { expect, type Locator, type Page } from '@playwright/test'
import { makeProviderList, toCsv } from '../fixtures/providers/make-list.ts'
import { expectAccessible } from './axe.ts'
import { tabTo } from './keys.ts'
import { laptop, office } from './office.ts'
import {
  begin,
  beginWithExample,
  countOf,
  goTo,
  importList,
  kept,
  newRelation,
  openDossier,
} from './people.ts'
import { test } from './test.ts'

test('columns and a saved view are there again after a restart', async () => {
  const first = await laptop()
  const { page } = first
  await beginWithExample(page, 'Anna de Wit')

  await page.getByRole('button', { name: 'Kolommen' }).click()
  const columns = page.getByRole('dialog')
  await expectAccessible(page, 'choosing columns')
  await columns.getByRole('checkbox', { name: 'AGB' }).check({ force: true })
  await columns.getByRole('checkbox', { name: 'KvK' }).uncheck({ force: true })
  await columns.getByRole('checkbox', { name: 'Notities' }).uncheck({ force: true })
  await columns.getByRole('checkbox', { name: 'Grootte' }).uncheck({ force: true })
  await page.keyboard.press('Escape')
  await expect(headers(page)).toHaveText([
    '',
    'Naam',
    'Domeinen',
    'Plaats',
    'Laatst gesproken',
    'Accounthouder',
    'AGB',
  ])

  await page.getByRole('button', { name: 'Domein', exact: true }).click()
  await page.getByRole('option', { name: 'Jeugd' }).click()
  await page.getByRole('option', { name: 'Wmo' }).click()
  await expectAccessible(page, 'choosing domains')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Haal weg: Domein: Wmo' }).click()
  const found = await rows(page).count()

  await page.getByRole('button', { name: 'Weergave', exact: true }).click()
  await page.getByRole('menuitem', { name: /Bewaar deze weergave/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Naam', { exact: true }).fill('Jeugd met AGB')
  await dialog.getByRole('checkbox', { name: 'Begin hiermee als ik de app open' }).check({ force: true })
  await expectAccessible(page, 'saving a view')
  await dialog.getByRole('button', { name: 'Bewaar weergave' }).click()
  await expect(page.getByRole('button', { name: 'Weergave: Jeugd met AGB' })).toBeVisible()
  await expectAccessible(page, 'a narrowed list')
  await kept(page)
  await first.close()

  const { page: again } = await laptop({ userData: first.userData })
  await expect(again.getByRole('button', { name: 'Weergave: Jeugd met AGB' })).toBeVisible()
  await expect(again.getByRole('button', { name: 'Haal weg: Domein: Jeugd' })).toBeVisible()
  await expect(headers(again).last()).toHaveText('AGB')
  await expect(rows(again)).toHaveCount(found)
  await again.getByRole('button', { name: 'Weergave: Jeugd met AGB' }).click()
  await again.getByRole('menuitem', { name: 'Alle relaties' }).click()
  await countOf(again, 60)
  // The columns are how one looks at the list, not what is in it.
  await expect(headers(again).last()).toHaveText('AGB')
})

test('thirty of a long list get another accounthouder by keyboard alone, and back', async () => {
  const { page } = await laptop()
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  const list = makeProviderList(120, 3)
  await importList(page, {
    name: 'aanbieders.csv',
    buffer: Buffer.from(toCsv(list.lines, { delimiter: ';', encoding: 'utf-8' })),
  })
  await goTo(page, '/relaties')
  await countOf(page, list.providers)
  const before = await holders(page)

  await tabTo(page, rows(page).first())
  await page.keyboard.press('Space')
  await expect(page.getByText('1 gekozen')).toBeVisible()
  for (let step = 1; step < 30; step++) await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('30 gekozen')).toBeVisible()
  // At the top no row lies half under the header.
  await page.keyboard.press('Control+Home')
  await expectAccessible(page, 'thirty chosen')

  await tabTo(page, page.getByRole('button', { name: 'Wijzig', exact: true }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Accounthouder', { exact: true })).toBeFocused()
  await page.keyboard.type('Fatima Bouzid')
  await page.keyboard.press('Enter')
  await expect(page.getByText('30 relaties gewijzigd.')).toBeVisible()
  await expect.poll(() => holders(page)).toEqual(before.map(() => 'Fatima Bouzid'))

  await tabTo(page, page.getByRole('button', { name: 'Zet terug' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('30 relaties teruggezet.')).toBeVisible()
  await expect.poll(() => holders(page)).toEqual(before)

  await tabTo(page, rows(page).first(), 'Shift+Tab')
  await page.keyboard.press('Control+a')
  await expect(page.getByText('120 gekozen')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('120 gekozen')).toBeHidden()
  // Up to the headers: sort, and make the column wider.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('grid').getByRole('button', { name: 'Naam' })).toBeFocused()
  const wide = await headers(page).nth(1).boundingBox()
  await page.keyboard.press('Control+ArrowLeft')
  await expect
    .poll(async () => Math.round((await headers(page).nth(1).boundingBox())?.width ?? 0))
    .toBe(Math.round(wide?.width ?? 0) - 16)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Naam' })).toHaveAttribute('aria-sort', 'descending')
})

test('a change by a colleague moves nothing under the hand', async () => {
  const { anna, bram } = await office()
  await newRelation(anna.page, 'Bij Zonneschijn')
  await newRelation(anna.page, 'Zorghoeve Kievit')
  await countOf(bram.page, 3)
  // The pointer stood over the list while it filled, so the last ones came in below; who comes back sees it in order.
  await goTo(bram.page, '/contactgids')
  await expect(bram.page.getByRole('heading', { name: 'Contactgids', level: 1 })).toBeVisible()
  await goTo(bram.page, '/relaties')
  const last = rows(bram.page).last()
  await last.click({ position: { x: 60, y: 10 } })
  await bram.page.keyboard.press('Escape')
  await expect(names(bram.page)).toHaveText(['Bij Zonneschijn', 'De Linde', 'Zorghoeve Kievit'])

  await openDossier(anna.page, 'Zorghoeve Kievit', 'Overzicht')
  const field = anna.page.getByLabel('Naam', { exact: true })
  await field.fill('Aan de Kievit')
  await field.press('Enter')
  await newRelation(anna.page, 'Allereerste')
  await expect(names(bram.page)).toHaveText(['Bij Zonneschijn', 'De Linde', 'Aan de Kievit', 'Allereerste'])
  await expect(last).not.toBeFocused()
  await expect(rows(bram.page).nth(2)).toBeFocused()

  await bram.page.getByRole('button', { name: 'Werk de lijst bij' }).click()
  await expect(names(bram.page)).toHaveText(['Aan de Kievit', 'Allereerste', 'Bij Zonneschijn', 'De Linde'])
})

test('locations and departments, in the dossier and in the list', async () => {
  const { page } = await laptop()
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'Zorghoeve Kievit')
  await goTo(page, '/relaties')
  // The pane that the first click opens comes to lie under the pointer before the second one.
  const row = page.getByRole('row', { name: 'Zorghoeve Kievit' })
  const { width } = (await row.boundingBox()) ?? { width: 0 }
  await row.dblclick({ position: { x: width - 40, y: 10 }, delay: 150 })
  await page.getByRole('tab', { name: 'Overzicht' }).click()
  await page.getByRole('button', { name: 'Voeg locatie toe' }).click()
  await page.getByRole('dialog').getByLabel('Straat en nummer').fill('Kerkstraat 1')
  await page.getByRole('dialog').getByLabel('Plaats').fill('Aalst')
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('button', { name: 'Voeg een afdeling toe aan Kerkstraat 1' }).click()
  await page.getByRole('dialog').getByLabel('Naam van de afdeling').fill('Dagbesteding Oost')
  await page.getByRole('dialog').getByLabel('Telefoon').fill('0301234567')
  await expectAccessible(page, 'a department')
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
  const inPlace = page.getByRole('list', { name: 'Afdelingen: Kerkstraat 1' })
  await expect(inPlace).toContainText('Dagbesteding Oost')
  await expectAccessible(page, 'locations with a department')

  await page.getByRole('button', { name: 'Verwijder Kerkstraat 1' }).click()
  await expect(page.getByRole('list', { name: 'Afdelingen: Zonder locatie' })).toContainText(
    'Dagbesteding Oost',
  )
  await page.getByRole('button', { name: 'Zet terug' }).click()
  await expect(inPlace).toContainText('Dagbesteding Oost')

  await goTo(page, '/relaties')
  await page.getByRole('searchbox').fill('dagbesteding oost')
  await expect(names(page)).toHaveText(['Zorghoeve Kievit'])
  await rows(page)
    .first()
    .click({ position: { x: 60, y: 10 } })
  await expect(page.getByRole('region', { name: 'Gekozen relatie' })).toContainText('Dagbesteding Oost')
})

function rows(page: Page): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('gridcell') })
}

function headers(page: Page): Locator {
  return page.getByRole('columnheader')
}

function names(page: Page): Locator {
  return page.locator('[role=row] > [role=gridcell][data-col="1"]')
}

/** The accounthouders of the rows that are drawn, the first ones of the list. */
async function holders(page: Page): Promise<string[]> {
  const column = await page.getByRole('columnheader', { name: 'Accounthouder' }).getAttribute('data-col')
  const cells = page.locator(`[role=row] > [role=gridcell][data-col="${column}"]`)
  return (await cells.allTextContents()).slice(0, 10)
}
