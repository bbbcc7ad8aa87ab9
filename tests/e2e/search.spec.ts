import { expect, type Locator, type Page, type Worker } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expectNothingBeyondTheSide, expectVisibleFocus, tabTo } from './keys.ts'
import { laptop, office } from './office.ts'
import {
  begin,
  beginWithExample,
  goTo,
  kept,
  newNote,
  newRelation,
  noteText,
  openDossier,
  shared,
} from './people.ts'
import { test } from './test.ts'

function palette(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Zoek of doe iets' })
}

/** What is found, the best first. */
function results(page: Page): Locator {
  return palette(page).getByRole('group', { name: 'Gevonden' }).getByRole('option')
}

async function search(page: Page, words: string): Promise<void> {
  if (await palette(page).isHidden()) await page.keyboard.press('Control+k')
  await palette(page).getByRole('combobox').fill(words)
}

function searchWorker(page: Page): Worker {
  const worker = page.workers().find((one) => one.url().includes('search'))
  if (worker === undefined) throw new Error('nothing searches')
  return worker
}

/** Ends the worker that searches as a fault in it would. */
async function searchFallsOver(page: Page): Promise<void> {
  const worker = searchWorker(page)
  const gone = new Promise((resolve) => worker.once('close', resolve))
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('the search fell over')
    })
  })
  await gone
}

async function writeNote(page: Page, title: string, text: string, audience?: string): Promise<void> {
  await newNote(page, title, audience)
  await page.keyboard.type(text)
  await kept(page)
  await page.getByRole('button', { name: /^Terug/ }).click()
}

test('a note is found by what one remembers of it, also after a restart', async () => {
  const first = await laptop()
  const { page } = first
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'Zorgboerderij De Linde', '00123456')
  await openDossier(page, 'Zorgboerderij De Linde', 'Notities')
  await writeNote(page, 'Gesprek over vervoer', 'Wij maken afspraken over de wachtlijsten met Eva Çelik.')
  await newNote(page, 'Langs de moestuin')
  await page.keyboard.type('De kinderen van de groep waren er ook.')
  await kept(page)

  await test.step('another form, a beginning, a typing mistake, without accents, a number with a space', async () => {
    // From within the text: the keys of the editor leave this one alone.
    await page.keyboard.press('Control+k')
    await expect(palette(page).getByRole('combobox')).toBeFocused()
    for (const words of ['afspraak', 'wachtl', 'wachtlijstn', 'celik', '"over de wachtlijsten"']) {
      await search(page, words)
      await expect(results(page), words).toHaveCount(1)
      await expect(results(page), words).toContainText('Gesprek over vervoer')
    }
    await expect(results(page).locator('mark').last()).toHaveText('wachtlijsten')
    await search(page, '0012 3456')
    await expect(results(page)).toContainText('Zorgboerderij De Linde')
    await search(page, 'olifant')
    await expect(palette(page).getByRole('status').last()).toHaveText('Niets gevonden')
  })

  await test.step('a search that falls over stands up by itself; one that keeps falling says what to do', async () => {
    await searchFallsOver(page)
    await search(page, 'afspraken')
    await expect(results(page)).toContainText('Gesprek over vervoer')
    await searchFallsOver(page)
    await expect(palette(page).getByRole('status').last()).toContainText('Zoeken lukt nu niet')
    await search(page, 'afspraak')
    await expect(results(page)).toContainText('Gesprek over vervoer')
    await expect(palette(page).getByText('Zoeken lukt nu niet')).toBeHidden()
  })

  await test.step('Escape leaves the text as it was, with the caret in it', async () => {
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(noteText(page)).toBeFocused()
  })

  await test.step('Enter opens what was found', async () => {
    await search(page, 'afspraken')
    await expect(results(page)).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
    await expect(page.getByLabel('Titel')).toHaveValue('Gesprek over vervoer')
  })

  await test.step('Enter is for the words that stand there, also when they are not found yet', async () => {
    await search(page, 'moestuin')
    await expect(results(page)).toContainText('Langs de moestuin')
    const isFree = searchWorker(page).evaluate(() => {
      for (const end = Date.now() + 1500; Date.now() < end;);
    })
    await search(page, 'wachtlijsten')
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
    await expect(page.getByLabel('Titel')).toHaveValue('Gesprek over vervoer')
    await isFree
  })

  await test.step('what was deleted is gone, also for the next start', async () => {
    await page.getByRole('button', { name: 'Verwijder' }).click()
    await search(page, 'afspraak')
    await expect(palette(page).getByRole('status').last()).toHaveText('Niets gevonden')
    await page.keyboard.press('Escape')
    await kept(page)
  })
  await first.close()
  const { page: again } = await laptop({ userData: first.userData })
  await expect(again.getByRole('heading', { name: 'Relaties', level: 1 })).toBeVisible()
  await search(again, 'kind')
  await expect(results(again)).toContainText('Langs de moestuin')
  await search(again, 'afspraak')
  await expect(palette(again).getByRole('status').last()).toHaveText('Niets gevonden')
})

test('search and commands with the keyboard, with filters, in every size', async () => {
  const { page } = await laptop()
  await beginWithExample(page, 'Anna de Wit')
  // What is still being filled in would come between the results.
  await kept(page)
  const field = palette(page).getByRole('combobox')

  await test.step('the button in the bar, commands, and back', async () => {
    await tabTo(page, page.getByRole('button', { name: /Zoek of doe iets/ }))
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await expect(palette(page).getByRole('option', { name: /Nieuwe relatie/ })).toBeVisible()
    await expectAccessible(page, 'search, nothing typed')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /Zoek of doe iets/ })).toBeFocused()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('nieuw overl')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: /overleg/i })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a note for a relation that is asked for', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('notitie')
    await page.keyboard.press('Enter')
    const choose = page.getByRole('dialog', { name: 'Kies een relatie' })
    await expect(choose.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Nieuwe notitie' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the arrows, Home and End', async () => {
    // The example still comes in: what was walked to keeps the place, and may be the first no more.
    await expect(async () => {
      await search(page, '')
      await search(page, 'zorg')
      await expect(results(page).first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await expect(results(page).first()).toHaveAttribute('data-focused', 'true', { timeout: 1000 })
    }).toPass()
    await page.keyboard.press('ArrowDown')
    await expect(results(page).nth(1)).toHaveAttribute('data-focused', 'true')
    await page.keyboard.press('End')
    await expect(results(page).last()).toHaveAttribute('data-focused', 'true')
    await page.keyboard.press('Home')
    await expect(results(page).first()).toHaveAttribute('data-focused', 'true')
    await expect(field).toBeFocused()
    await expectAccessible(page, 'search, found')
  })

  await test.step('filters by kind, person and period', async () => {
    const all = await totalOf(page)
    await tabTo(page, palette(page).getByRole('button', { name: /^Soort/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Notities' }).press('Enter')
    await expect(results(page).first()).toContainText('Notitie')
    expect(await totalOf(page)).toBeLessThan(all)
    await palette(page).getByRole('button', { name: /^Met/ }).click()
    await expectVisibleFocus(page)
    await page.keyboard.type('an')
    await expectAccessible(page, 'search, person')
    await page.getByRole('menuitem').first().press('Enter')
    await palette(page)
      .getByRole('button', { name: /^Periode/ })
      .click()
    await page.getByRole('menuitem', { name: 'Eigen periode' }).click()
    await expect(palette(page).getByRole('group', { name: 'Van' })).toBeVisible()
    await expectAccessible(page, 'search, filters')
    await palette(page).getByRole('button', { name: 'Wis filters' }).click()
    await expect(palette(page).getByRole('status').last()).toContainText(String(all))
  })

  await test.step('narrow', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNothingBeyondTheSide(page, 'search at 320')
    await page.keyboard.press('Escape')
    await expectNothingBeyondTheSide(page, 'relations at 320')
  })
})

test('what a colleague wrote for themselves is not found', async () => {
  const { anna, bram } = await office()
  await openDossier(anna.page, 'De Linde', 'Notities')
  await writeNote(anna.page, 'Voor ons allen', 'Over kanaries in de tuin.')
  await writeNote(anna.page, 'Voor mij', 'Over kanaries bij mij.', 'Persoonlijk')
  await shared(anna.page)
  await goTo(anna.page, '/relaties')
  await search(anna.page, 'kanarie')
  await expect(results(anna.page)).toHaveCount(2)
  await search(bram.page, 'kanarie')
  await expect(results(bram.page)).toHaveCount(1)
  await expect(results(bram.page)).toContainText('Voor ons allen')
})

async function totalOf(page: Page): Promise<number> {
  const status = palette(page).getByRole('status').last()
  await expect(status).toHaveText(/\d/)
  return Number(/(\d[\d.]*)(?: gevonden)?$/.exec((await status.textContent()) ?? '')?.[1]?.replace('.', ''))
}
