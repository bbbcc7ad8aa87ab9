import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startServer } from '../contract/server-process.ts'
import { expectAccessible } from './axe.ts'
import { laptop } from './office.ts'
import { begin, beginWithExample, goTo, noteText, openFirstNote, useInvitation } from './people.ts'
import { test } from './test.ts'

const LIST = [
  'naam;kvk;agb;grootte;domeinen;plaats',
  'Zorghoeve De Linde;00012345;;klein;Wmo;Waterdam',
  'Stichting Zonder Nummer;;;groot;Jeugd;Waterdam',
  'Huize Half;00012346;;reusachtig;Wmo;Rietermeer',
].join('\r\n')

test('welcome, whatever is chosen', async () => {
  const { page } = await laptop()
  await expectAccessible(page, 'welcome')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expectAccessible(page, 'welcome, nothing filled in')
  for (const choice of [
    /Een lege werkruimte/,
    /voorbeeldgemeente/,
    /Een lijst met/,
    /Ik heb een uitnodiging/,
  ]) {
    await page.getByRole('radio', { name: choice }).check({ force: true })
    await expectAccessible(page, `welcome, ${String(choice)}`)
  }
  await page.getByLabel('Uw uitnodiging').fill('hallo')
  await expectAccessible(page, 'welcome, not an invitation')
})

test('relations and dossier', async () => {
  const { page } = await laptop()
  await beginWithExample(page, 'Anna de Wit')
  await expectAccessible(page, 'relations')
  await page.getByRole('button', { name: 'Domein', exact: true }).click()
  await expectAccessible(page, 'relations, filter menu')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('zorghoeve')
  await page
    .getByRole('row', { name: /Zorghoeve/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Laatste notities' })).toBeVisible()
  await expectAccessible(page, 'relations with a detail')
  await page.getByRole('searchbox').fill('bestaat niet')
  await expectAccessible(page, 'relations, nothing found')
  await page.getByRole('searchbox').fill('')

  await withDialog(page, 'Nieuwe relatie', async (dialog) => {
    await expectAccessible(page, 'new relation')
    await dialog.getByLabel('KvK-nummer').fill('12')
    await dialog.getByRole('button', { name: 'Maak relatie' }).click()
    await expectAccessible(page, 'new relation with faults')
  })
  await page.getByRole('button', { name: 'Open het dossier' }).click()

  await expect(page.getByRole('tab', { name: 'Overzicht' })).toHaveAttribute('aria-selected', 'true')
  await expectAccessible(page, 'dossier, overzicht')
  await withDialog(page, 'Voeg locatie toe', () => expectAccessible(page, 'location'))
  await page
    .getByRole('button', { name: /^Verwijder / })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Zet terug' })).toBeVisible()
  await expectAccessible(page, 'dossier, a toast')
  for (const tab of ['Tijdlijn', 'Notities', 'Contacten']) {
    await page.getByRole('tab', { name: tab }).click()
    await expectAccessible(page, `dossier, ${tab}`)
  }
  await withDialog(page, 'Nieuw contact', async (dialog) => {
    await dialog.getByRole('button', { name: 'Bewaar' }).click()
    await expectAccessible(page, 'contact with faults')
  })
  await withDialog(page, 'Nieuwe notitie', () => expectAccessible(page, 'new note'))
})

test('note, settings and who has what', async () => {
  const { page } = await laptop()
  await beginWithExample(page, 'Anna de Wit')
  await openFirstNote(page)
  await expectAccessible(page, 'note')
  for (const button of [/^(Aanwezig|Wie waren erbij)/, /^(Bekeken vanuit|Vanuit wie)/]) {
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, `note, ${String(button)}`)
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: /^Soort|Soort$/ }).click()
  await expect(page.getByRole('listbox')).toBeVisible()
  await expectAccessible(page, 'note, kinds')
  await page.keyboard.press('Escape')
  await noteText(page).click()
  await page.keyboard.press('Control+Shift+k')
  await expect(page.getByRole('dialog', { name: 'Link' })).toBeVisible()
  await expectAccessible(page, 'note, link')
  await page.keyboard.press('Escape')

  await goTo(page, '/instellingen')
  await expect(page.getByRole('heading', { name: 'Instellingen', level: 1 })).toBeVisible()
  await expectAccessible(page, 'settings')
  await page.getByRole('button', { name: /U werkt voor/ }).click()
  await expectAccessible(page, 'workspace switcher')
  await page.keyboard.press('Escape')
  await goTo(page, '/stand')
  await expect(page.getByRole('heading', { name: 'Wie heeft wat', level: 1 })).toBeVisible()
  await expectAccessible(page, 'who has what, alone')
  await goTo(page, '/dossier/dossier:nergens/overzicht')
  await expect(page.getByRole('heading', { name: /Dit dossier is hier niet/ }).first()).toBeVisible()
  await expectAccessible(page, 'a dossier that is not here')
})

test('an empty list, an import, and working together', async () => {
  const [{ page }, server] = await Promise.all([laptop(), startServer()])
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await expectAccessible(page, 'relations, empty')

  await page.getByRole('button', { name: 'Importeer een lijst' }).click()
  await expectAccessible(page, 'import, choose')
  await choose(page, 'lijst.csv', 'naam\r\n"De Linde')
  await expect(page.getByText(/ontbreekt een aanhalingsteken/)).toBeVisible()
  await expectAccessible(page, 'import, a fault')
  await choose(page, 'lijst.csv', LIST)
  await expect(page.getByRole('heading', { name: 'Wat staat in welke kolom?' })).toBeVisible()
  await expectAccessible(page, 'import, columns')
  await page.getByRole('button', { name: 'Controleer de lijst' }).click()
  await expect(page.getByRole('heading', { name: 'Controleer de lijst' })).toBeVisible()
  await expectAccessible(page, 'import, checked')
  await page.getByRole('button', { name: /^Importeer / }).click()
  await expect(page.getByRole('heading', { name: 'De lijst is geïmporteerd' })).toBeVisible()
  await expectAccessible(page, 'import, done')

  await useInvitation(page, server.invitation)
  await expect(page.getByText(/Er is verbinding sinds/)).toBeVisible()
  await expectAccessible(page, 'who has what, connected')
  await withDialog(page, 'Nodig een collega uit', async (dialog) => {
    await expectAccessible(page, 'invite')
    await dialog.getByRole('button', { name: 'Maak een uitnodiging' }).click()
    await expect(dialog.getByLabel('De uitnodiging')).toHaveValue(/^WZ1-/)
    await expectAccessible(page, 'invite, made')
  })
})

test('data of a newer version', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-laptop-'))
  writeFileSync(join(folder, 'profile.json'), JSON.stringify({ version: 2 }))
  const { page } = await laptop({ userData: folder })
  await expect(page.getByRole('heading', { name: /nieuwere versie van Wederzijds/ })).toBeVisible()
  await expectAccessible(page, 'a newer version')
})

async function withDialog(
  page: Page,
  button: string,
  look: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await look(dialog)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Kies een bestand' }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}
