import { expect, type Locator, type Page } from '@playwright/test'

/** What people do in the app, by the words on the screen. */

export async function begin(page: Page, name: string, municipality: string): Promise<void> {
  await introduce(page, name)
  await page.getByRole('radio', { name: /Een lege werkruimte/ }).check({ force: true })
  await page.getByLabel('Naam van de gemeente of regio').fill(municipality)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Relaties', level: 1 })).toBeVisible()
}

/** Begins with the example municipality; the list is filled afterwards. */
export async function beginWithExample(page: Page, name: string): Promise<void> {
  await introduce(page, name)
  await page.getByRole('radio', { name: /De voorbeeldgemeente bekijken/ }).check({ force: true })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await countOf(page, 60)
}

export async function beginWithInvitation(page: Page, name: string, invitation: string): Promise<void> {
  await introduce(page, name)
  await page.getByRole('radio', { name: /Ik heb een uitnodiging/ }).check({ force: true })
  await page.getByLabel('Uw uitnodiging').fill(invitation)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Relaties', level: 1 })).toBeVisible()
}

async function introduce(page: Page, name: string): Promise<void> {
  await page.getByLabel('Uw naam').fill(name)
  await page.getByLabel(/Uw functie/).fill('relatiebeheerder')
}

/** A file as a user chooses it. */
export interface ChosenFile {
  name: string
  buffer: Buffer
}

/** Chooses a list on the screen for it. */
export async function chooseList(page: Page, { name, buffer }: ChosenFile): Promise<void> {
  await goTo(page, '/import')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Kies een bestand' }).click()
  await (await chooser).setFiles({ name, buffer, mimeType: 'text/csv' })
}

/** Imports a list whose columns are what they seem. */
export async function importList(page: Page, list: ChosenFile): Promise<void> {
  await chooseList(page, list)
  const check = page.getByRole('button', { name: 'Controleer de lijst' })
  const start = page.getByRole('button', { name: /^Importeer \d/ })
  // The columns of a list that was imported before are known.
  await expect(check.or(start)).toBeVisible({ timeout: 90_000 })
  if (await check.isVisible()) await check.click()
  await start.click()
  await expect(page.getByRole('heading', { name: 'De lijst is geïmporteerd' })).toBeVisible({
    timeout: 90_000,
  })
}

/** Goes to a place by its address, as a link in the app does. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), path)
}

export async function newRelation(page: Page, name: string, kvk = ''): Promise<void> {
  await goTo(page, '/relaties')
  await page.getByRole('button', { name: 'Nieuwe relatie' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Naam van de aanbieder').fill(name)
  if (kvk !== '') await dialog.getByLabel('KvK-nummer').fill(kvk)
  await dialog.getByRole('button', { name: 'Maak relatie' }).click()
  await expect(dialog).toBeHidden()
}

export async function openDossier(
  page: Page,
  name: string,
  tab: 'Overzicht' | 'Notities' | 'Contacten' | 'Tijdlijn',
): Promise<void> {
  await goTo(page, '/relaties')
  // The screen before may have a search field too.
  await expect(page.getByRole('heading', { name: 'Relaties', level: 1 })).toBeVisible()
  await page.getByRole('searchbox').fill(name)
  // Between the two clicks of a double click the list may not become shorter: the first row is this one already.
  await expect(page.getByRole('row').nth(1)).toContainText(name)
  await page.getByRole('row').filter({ hasText: name }).first().dblclick()
  await page.getByRole('tab', { name: tab }).click()
}

/** Makes a note in the dossier that is open; the cursor is in its text afterwards. */
export async function newNote(page: Page, title: string, audience?: string): Promise<void> {
  await page.getByRole('button', { name: 'Nieuwe notitie' }).first().click()
  const dialog = page.getByRole('dialog')
  if (audience !== undefined) await dialog.getByRole('radio', { name: audience }).check({ force: true })
  await dialog.getByRole('button', { name: 'Begin te schrijven' }).click()
  const field = page.getByLabel('Titel')
  await field.fill(title)
  await field.press('Enter')
  await noteText(page).click()
}

export async function openNote(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: 'Notities' }).click()
  await page.getByText(title).first().click()
  await expect(noteText(page)).toBeVisible()
}

/** From the list of relations of the example to the first note of one of them. */
export async function openFirstNote(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('zorghoeve')
  await page
    .getByRole('row', { name: /Zorghoeve/ })
    .first()
    .dblclick()
  await page.getByRole('tab', { name: 'Notities' }).click()
  await page
    .getByRole('list', { name: /Notities/ })
    .getByRole('link')
    .first()
    .click()
  await expect(noteText(page)).toBeVisible()
}

export function noteText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Tekst van de notitie' })
}

export function stateLine(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: 'Laat zien wie wat heeft' })
}

/** Resolves when the state line says that everything is kept on this laptop. */
export async function kept(page: Page): Promise<void> {
  await nothingUnderWay(page)
  await expect(stateLine(page)).toContainText('Bewaard op deze laptop')
}

/** Resolves when the state line says that the municipality has everything. */
export async function shared(page: Page): Promise<void> {
  await nothingUnderWay(page)
  await expect(stateLine(page)).toContainText('ook bij de gemeente bewaard', { timeout: 90_000 })
}

/** The words lag up to a second behind what is under way; that there is more is told at once. */
async function nothingUnderWay(page: Page): Promise<void> {
  await expect(stateLine(page)).toHaveAttribute('aria-busy', 'false', { timeout: 90_000 })
}

/** Connects the workspace that is open by pasting an invitation. */
export async function useInvitation(page: Page, invitation: string): Promise<void> {
  await goTo(page, '/stand')
  await page.getByRole('main').getByRole('button', { name: 'Gebruik een uitnodiging' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Uw uitnodiging').fill(invitation)
  await dialog.getByRole('button', { name: /Deel met de gemeente|Doe mee/ }).click()
  await expect(dialog).toBeHidden()
}

/** Asks for an invitation for a colleague and gives its text. */
export async function inviteColleague(page: Page): Promise<string> {
  await goTo(page, '/stand')
  await page.getByRole('button', { name: 'Nodig een collega uit' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Maak een uitnodiging' }).click()
  const field = dialog.getByLabel('De uitnodiging')
  await expect(field).toHaveValue(/^WZ1-/)
  const text = await field.inputValue()
  await dialog.getByRole('button', { name: 'Sluit' }).last().click()
  return text
}

/** Resolves when the list counts so many relations, whatever the filter shows of them. */
export async function countOf(page: Page, relations: number): Promise<void> {
  const total = relations.toLocaleString('nl-NL')
  const words = page.getByRole('main').getByText(new RegExp(`(^| )${total} relaties?$`))
  await expect(words.first()).toBeAttached({ timeout: 120_000 })
}

/** The words of a note without the name labels of colleagues' carets, one line per paragraph. */
export async function wordsOf(page: Page): Promise<string> {
  return await noteText(page).evaluate((text) => {
    const copy = text.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('[class*="caret"], .ProseMirror-widget')) caret.remove()
    const lines = [...copy.children].map((block) => block.textContent.replace(/\s+/g, ' ').trim())
    return lines.filter((line) => line !== '').join('\n')
  })
}
