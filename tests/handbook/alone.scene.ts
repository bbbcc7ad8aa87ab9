import { expect, test, type Page } from '@playwright/test'
import {
  begin,
  beginWithExample,
  chooseList,
  goTo,
  kept,
  newNote,
  newRelation,
  noteText,
  openDossier,
  stateLine,
} from '../e2e/people.ts'
import { toStep } from '../e2e/visits.ts'
import { cameraOfThisScene } from './camera.ts'

const theCamera = cameraOfThisScene()
const PROVIDER = 'Stichting Roerdompstee'

test('a first start', async () => {
  const camera = theCamera()
  const { page } = await camera.open('nieuw')
  await page.getByLabel('Uw naam').fill('Anna de Wit')
  await page.getByLabel(/Uw functie/).fill('relatiebeheerder')
  await page.getByRole('radio', { name: /Een lijst met aanbieders/ }).check({ force: true })
  await camera.take('begin-welkom', page)
  await begin(page, 'Anna de Wit', 'Gemeente Waterdam')
  await newRelation(page, 'Zorghoeve De Linde', '00012345')
  await goTo(page, '/relaties')
  await expect(page.getByRole('heading', { name: 'Eerste stappen' })).toBeVisible()
  await gone(page)
  await camera.take('begin-eerste-stappen', page)
})

test('the example', async () => {
  const camera = theCamera()
  const { page } = await camera.open('anna')
  const { step } = test
  await step('the list', async () => {
    await beginWithExample(page, 'Anna de Wit')
    await kept(page)
    await camera.take('relaties', page)
    await page.getByRole('searchbox').fill('roerdomp')
    await page.getByRole('row').filter({ hasText: PROVIDER }).first().click()
    await expect(page.getByRole('heading', { name: 'Laatste notities' })).toBeVisible()
    await camera.take('relaties-ernaast', page)
    await page.getByRole('searchbox').fill('')
  })
  await step('a dossier', async () => {
    await openDossier(page, PROVIDER, 'Overzicht')
    await expect(page.getByRole('heading', { name: 'Gegevens' })).toBeVisible()
    await camera.take('dossier-overzicht', page)
    await page.getByRole('tab', { name: 'Tijdlijn' }).click()
    await camera.take('dossier-tijdlijn', page)
    await page.getByRole('button', { name: 'Neem mee' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await camera.take('meenemen-dossier', page)
    await page.keyboard.press('Escape')
  })
  await step('a note', async () => {
    await page.getByRole('tab', { name: 'Notities' }).click()
    await newNote(page, 'Gebeld over de wachtlijst')
    await page.keyboard.type('De wachtlijst is korter dan vorige maand. ')
    await page.keyboard.type('Er zijn twee plekken vrij vanaf april.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Wij zoeken uit wie er als eerste op de lijst staat.')
    await kept(page)
    await camera.take('notitie', page)
    await noteText(page).press('Enter')
    await page.keyboard.type('Nummer 111222333 ')
    await expect(page.getByText('Het nummer is nu verborgen.').first()).toBeVisible()
    await camera.take('notitie-nummer', page)
    await page.keyboard.press('Escape')
  })
  await step('the directory', async () => {
    await goTo(page, '/contactgids')
    await expect(page.getByRole('heading', { name: 'Contactgids', level: 1 })).toBeVisible()
    const doubles = page.getByRole('button', { name: /^Misschien dezelfde persoon/ })
    await expect(doubles).toBeVisible()
    await camera.take('contactgids', page)
    await doubles.click()
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Voeg samen' })).toBeVisible()
    await camera.take('contactgids-dubbel', page)
    await page.keyboard.press('Escape')
  })
  await step('the search', async () => {
    await page.keyboard.press('Control+k')
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .or(page.getByRole('dialog').getByRole('searchbox'))
      .first()
      .fill('wachtlijst')
    await expect(page.getByRole('dialog')).toContainText('gevonden')
    await camera.take('zoeken', page)
    await page.keyboard.press('Escape')
  })
  await step('meetings and visits', async () => {
    await goTo(page, '/overleg')
    await expect(page.getByRole('heading', { name: 'Overleg en bezoek', level: 1 })).toBeVisible()
    await camera.take('overleg-lijst', page)
    await page
      .getByText(/^(Kwartaaloverleg|Overleg over|Overleg dagbesteding)/)
      .last()
      .click()
    await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible()
    await page.getByRole('button', { name: 'Open alle punten' }).click()
    await expect(page.getByText('Iedereen houdt een eigen lijst bij.').first()).toBeVisible()
    await camera.take('overleg', page)
    await goTo(page, '/overleg')
    await page.getByText('Kwartaalbezoek').first().click()
    await toStep(page, 'Voorbereiden')
    await camera.take('bezoek-voorbereiden', page)
    await toStep(page, 'Op bezoek')
    await camera.take('bezoek', page)
  })
  await step('an import', async () => {
    const list = [
      'Instelling;KvK nummer;Plaatsnaam;Contactpersoon;Telefoonnr',
      'Zorghoeve Zevenwilgen;00100000;Waterdam;P. de Rietmaker;0100 00 00 01',
      'Thuiszorg Het Baken;00200001;Rietermeer;Mw. A. Sluiswachter;0100 00 00 02',
      'Dagcentrum Zonnehoek;200002;Kleiwaard;;0100 00 00 03',
      'Totaal: 3;;;;',
    ].join('\r\n')
    await chooseList(page, { name: 'aanbieders-2026.csv', buffer: Buffer.from(list) })
    const check = page.getByRole('button', { name: 'Controleer de lijst' })
    await expect(check).toBeVisible()
    await camera.take('import-kolommen', page)
    await check.click()
    await expect(page.getByRole('button', { name: /^Importeer \d/ })).toBeVisible()
    await camera.take('import-controle', page)
  })
  await step('taking all of it along', async () => {
    await goTo(page, '/meenemen')
    await expect(page.getByRole('heading', { name: 'Neem alles mee', level: 1 })).toBeVisible()
    await camera.take('meenemen-alles', page)
  })
  await step('backups', async () => {
    await goTo(page, '/reservekopieen')
    await page.getByRole('button', { name: 'Maak nu een reservekopie' }).click()
    await expect(page.getByText('Gecontroleerd', { exact: true }).first()).toBeVisible({ timeout: 90_000 })
    await camera.take('reservekopieen', page)
  })
  await step('help', async () => {
    await goTo(page, '/hulp')
    await expect(page.getByRole('heading', { name: 'Hulp', level: 1 })).toBeVisible()
    await camera.take('hulp', page)
    await goTo(page, '/relaties')
    await expect(page.getByRole('heading', { name: 'Relaties', level: 1 })).toBeVisible()
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toContainText('Op dit scherm')
    await camera.take('hulp-toetsen', page)
    await page.keyboard.press('Escape')
  })
  await step('settings', async () => {
    await goTo(page, '/instellingen')
    await expect(page.getByRole('heading', { name: 'Instellingen', level: 1 })).toBeVisible()
    await camera.take('instellingen', page)
    await page.getByRole('button', { name: 'Verwijder het voorbeeld' }).click()
    await expect(page.getByRole('dialog')).toContainText('onderdelen van het voorbeeld')
    await camera.take('begin-voorbeeld-verwijderen', page)
    await page.keyboard.press('Escape')
  })
  await step('a passphrase and the lock', async () => {
    await page.getByRole('button', { name: 'Kies een wachtzin' }).click()
    await page.getByLabel('Nieuwe wachtzin').fill('een ochtend op de dijk')
    await page.getByLabel('Nog een keer dezelfde wachtzin').fill('een ochtend op de dijk')
    await page.getByRole('button', { name: 'Bewaar de wachtzin' }).click()
    await expect(page.getByRole('button', { name: 'Vergrendel nu' })).toBeVisible()
    await gone(page)
    await page.getByRole('heading', { name: 'Beveiliging' }).evaluate((title) => title.scrollIntoView())
    await camera.take('beveiliging', page)
    await page.getByRole('button', { name: 'Vergrendel nu' }).click()
    await expect(page.getByRole('heading', { name: 'Wederzijds is op slot' })).toBeVisible()
    await camera.take('beveiliging-slot', page)
  })
})

/** Waits until no message lies over the screen. */
async function gone(page: Page): Promise<void> {
  for (const close of await page.locator('[data-sonner-toast] [data-close-button]').all()) await close.click()
  await expect(page.locator('[data-sonner-toast]')).toHaveCount(0)
  await expect(stateLine(page)).toBeVisible()
}
