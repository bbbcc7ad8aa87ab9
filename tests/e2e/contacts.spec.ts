import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { tabTo } from './keys.ts'
import { laptop, office } from './office.ts'
import { begin, goTo, kept, newNote, newRelation, openDossier, shared } from './people.ts'
import { test } from './test.ts'

test('somebody is written down, moves to another provider, and is met: without a mouse', async () => {
  const { page } = await laptop()
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde', '00012345')
  await newRelation(page, 'De Eik', '00012346')
  await goTo(page, '/contactgids')
  await expect(page.getByRole('heading', { name: 'Nog niemand in de contactgids' })).toBeVisible()
  await expectAccessible(page, 'no contacts yet')

  await test.step('a new contact, with the provider from the list', async () => {
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Nieuw contact' })
    await expect(dialog.getByLabel('Naam')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByLabel('Naam')).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page, 'a contact without a name')
    await page.keyboard.type('Hein Jansen')
    await tabTo(page, dialog.getByRole('combobox', { name: 'Organisatie' }))
    await page.keyboard.type('lin')
    await expect(page.getByRole('option', { name: 'De Linde' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listbox')).toBeHidden()
    await tabTo(page, dialog.getByRole('button', { name: /Functie$/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Teamleider' }).press('Enter')
    await tabTo(page, dialog.getByLabel('E-mail'))
    await page.keyboard.type('hein@linde.example')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(detail(page).getByRole('heading', { name: 'Hein Jansen' })).toBeVisible()
    await expect(detail(page)).toContainText('Teamleider bij De Linde')
    await expectAccessible(page, 'contacts with a detail')
  })

  await test.step('the list: Enter goes into the pane, Escape back to the line', async () => {
    await page.keyboard.press('Escape')
    await expect(detail(page)).toBeHidden()
    await tabTo(page, page.getByRole('row', { name: /Hein Jansen/ }))
    await page.keyboard.press('Enter')
    await expect(detail(page).getByRole('heading', { name: 'Hein Jansen' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('row', { name: /Hein Jansen/ })).toBeFocused()
    await page.keyboard.press('Enter')
  })

  await test.step('another provider: the old one is kept', async () => {
    await page.keyboard.press('F2')
    const dialog = page.getByRole('dialog', { name: 'Wijzig Hein Jansen' })
    await dialog.getByRole('combobox', { name: 'Organisatie' }).fill('de eik')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(dialog.getByRole('checkbox', { name: /Bewaar De Linde/ })).toBeChecked()
    await expectAccessible(page, 'a contact who moves')
    await dialog.getByRole('button', { name: 'Bewaar' }).click()
    await expect(detail(page)).toContainText('Teamleider bij De Eik')
    await expect(detail(page).getByRole('heading', { name: 'Werkte eerder bij' })).toBeVisible()
    await expect(detail(page)).toContainText('tot vandaag')
    await openDossier(page, 'De Linde', 'Contacten')
    await expect(page.getByRole('heading', { name: 'Werkten hier eerder' })).toBeVisible()
    await expect(page.getByText('Nu bij: De Eik')).toBeVisible()
  })

  await test.step('a talk where they were present shows in the directory, and opens', async () => {
    await openDossier(page, 'De Eik', 'Notities')
    await newNote(page, 'Kennismaking')
    await page.getByRole('button', { name: /^(Aanwezig|Wie waren erbij)/ }).click()
    await page.getByRole('checkbox', { name: 'Hein Jansen' }).check({ force: true })
    await page.keyboard.press('Escape')
    await kept(page)
    await goTo(page, '/contactgids')
    await page.getByRole('searchbox').fill('teamleider eik')
    await page.getByRole('row', { name: /Hein Jansen/ }).click()
    await expect(detail(page)).toContainText('Laatst gesproken')
    await expect(detail(page).getByText('vandaag').first()).toBeVisible()
    await detail(page).getByRole('link', { name: 'Kennismaking' }).click()
    await expect(page.getByLabel('Titel')).toHaveValue('Kennismaking')
  })

  await test.step('the municipality has a name of its own for a function', async () => {
    await goTo(page, '/instellingen')
    await page.getByLabel('Teamleider').fill('Teamhoofd')
    await page.getByLabel('Teamleider').press('Enter')
    await goTo(page, '/contactgids')
    await page.getByRole('searchbox').fill('teamhoofd')
    await expect(page.getByRole('row', { name: /Teamhoofd/ })).toBeVisible()
  })
})

const CARDS = [
  card('FN:Fatma Yıldız', 'N:Yıldız;Fatma;;;', 'ORG:De Linde', 'TEL;TYPE=CELL:06 00 11 22 33', 'NOTE:privé'),
  card('FN:Gerard Bos', 'N:Bos;Gerard;;;', 'EMAIL:gerard@elders.example'),
  card('TEL:0100000000'),
  card('FN:G. Bos', 'N:Bos;G.;;;', 'EMAIL:Gerard@Elders.example'),
].join('')

test('business cards come in from a file, go out again, and a double is merged and taken apart', async () => {
  const { page, app } = await laptop()
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde', '00012345')
  await goTo(page, '/contactgids')

  await test.step('who is new, who is twice, and what could not be read', async () => {
    await page.getByRole('button', { name: 'Importeer visitekaartjes' }).click()
    const dialog = page.getByRole('dialog', { name: 'Importeer visitekaartjes' })
    await expectAccessible(page, 'choosing business cards')
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Kies een bestand' }).click()
    await (await chooser).setFiles({ name: 'k.vcf', mimeType: 'text/vcard', buffer: Buffer.from(CARDS) })
    await expect(dialog.getByRole('heading', { name: 'Nieuw (2)' })).toBeVisible()
    await expect(dialog.getByText('Kaartje 3: er staat geen naam op.')).toBeVisible()
    await expect(dialog.getByText('Niet overgenomen: aantekeningen.')).toBeVisible()
    await expectAccessible(page, 'business cards before they come in')
    await dialog.getByRole('checkbox', { name: 'G. Bos' }).check({ force: true })
    await dialog.getByRole('button', { name: 'Importeer 3 contacten' }).click()
    await expect(dialog).toBeHidden()
    await expect(countOf(page, '3 contacten')).toBeVisible()
    await expect(page.getByRole('row', { name: /Fatma Yıldız/ })).toContainText('De Linde')
  })

  await test.step('the two with one address are one person', async () => {
    await page.getByRole('button', { name: 'Misschien dezelfde persoon (1)' }).click()
    const dialog = page.getByRole('dialog', { name: 'Misschien dezelfde persoon' })
    await expect(dialog).toContainText('het e-mailadres is gelijk')
    await expectAccessible(page, 'perhaps the same person')
    await dialog.getByRole('radio', { name: 'Gerard Bos' }).check({ force: true })
    await dialog.getByRole('button', { name: 'Voeg samen' }).click()
    await expect(countOf(page, '2 contacten')).toBeVisible()
    await page.getByRole('row', { name: /Gerard Bos/ }).click()
    await expect(detail(page).getByRole('heading', { name: 'Ook bekend als' })).toBeVisible()
    await expectAccessible(page, 'a merged contact')
    await detail(page)
      .getByRole('button', { name: /Haal .* weer uit elkaar/ })
      .click()
    await expect(countOf(page, '3 contacten')).toBeVisible()
    await expect(page.getByRole('button', { name: /Misschien dezelfde persoon/ })).toBeHidden()
  })

  await test.step('everybody who is shown goes along', async () => {
    const path = test.info().outputPath('mee.vcf')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await page.getByRole('searchbox').fill('fatma')
    await page.getByRole('button', { name: 'Visitekaartjes' }).click()
    await expectAccessible(page, 'business cards, menu')
    await page.getByRole('menuitem', { name: /^Neem mee als vCard Voor de meeste/ }).click()
    await expect(page.getByText('De visitekaartjes staan in mee.vcf.')).toBeVisible()
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('FN:Fatma Yıldız')
    expect(text).not.toContain('Gerard')
  })
})

test('three records merged differently on two laptops apart are one line on both, with nothing lost', async () => {
  const { anna, bram, network } = await office()
  for (const [name, phone] of [
    ['Hein Jansen', '06 00 00 00 01'],
    ['H. Jansen', '06 00 00 00 02'],
    ['Hein Janssen', '06 00 00 00 03'],
  ] as const) {
    await openDossier(anna.page, 'De Linde', 'Contacten')
    await anna.page.getByRole('button', { name: 'Nieuw contact' }).click()
    const dialog = anna.page.getByRole('dialog')
    await dialog.getByLabel('Naam').fill(name)
    await dialog.getByRole('textbox', { name: 'Telefoon' }).fill(phone)
    await dialog.getByRole('button', { name: 'Bewaar' }).click()
    await expect(dialog).toBeHidden()
  }
  await shared(anna.page)
  await goTo(bram.page, '/contactgids')
  await expect(countOf(bram.page, '3 contacten')).toBeVisible({ timeout: 60_000 })
  await goTo(anna.page, '/contactgids')

  network.cut()
  await merge(anna.page, 'Hein Jansen', 'H. Jansen')
  await merge(bram.page, 'H. Jansen', 'Hein Janssen', 'Hein Janssen')
  await kept(bram.page)
  for (const { page } of [anna, bram]) await expect(countOf(page, '2 contacten')).toBeVisible()

  network.restore()
  await shared(bram.page)
  await shared(anna.page)
  for (const { page } of [anna, bram]) {
    await expect(countOf(page, '1 contact')).toBeVisible({ timeout: 30_000 })
    await page.getByRole('row', { name: /Hein Jansen/ }).click()
    for (const phone of ['06 00 00 00 01', '06 00 00 00 02', '06 00 00 00 03']) {
      await expect(detail(page)).toContainText(phone)
    }
    await openDossier(page, 'De Linde', 'Contacten')
    await expect(page.getByRole('button', { name: /^Wijzig / })).toHaveCount(1)
  }
})

/** How many there are, as it stands beside the title. */
function countOf(page: Page, words: string): Locator {
  return page.getByText(words, { exact: true }).first()
}

function detail(page: Page): Locator {
  return page.getByRole('region', { name: 'Gekozen contact' })
}

/** Says in the detail pane of one who else they are; `shown` is the name that is chosen for both. */
async function merge(page: Page, name: string, other: string, shown?: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: name }).first().click()
  await detail(page).getByRole('button', { name: 'Meer' }).click()
  await page.getByRole('menuitem', { name: /dezelfde persoon/ }).click()
  const asking = page.getByRole('dialog', { name: /Wie is dezelfde persoon/ })
  await asking.getByRole('combobox').fill(other)
  await page.getByRole('option', { name: other, exact: true }).first().click()
  await asking.getByRole('button', { name: 'Vergelijk' }).click()
  const dialog = page.getByRole('dialog', { name: 'Misschien dezelfde persoon' })
  if (shown !== undefined)
    await dialog.getByRole('radio', { name: shown, exact: true }).check({ force: true })
  await dialog.getByRole('button', { name: 'Voeg samen' }).click()
  await expect(dialog).toBeHidden()
}

function card(...lines: string[]): string {
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
}
