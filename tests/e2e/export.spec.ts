import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { Manifest } from '../../shared/archive/format.ts'
import { expectAccessible } from './axe.ts'
import { expectNothingBeyondTheSide, tabTo } from './keys.ts'
import { startLaptop, type Laptop } from './laptop.ts'
import { killAndRestart, laptop as anotherLaptop } from './office.ts'
import { beginWithExample, countOf, goTo, kept, newNote, noteText, openDossier, openNote } from './people.ts'
import { test } from './test.ts'

const folder = mkdtempSync(join(tmpdir(), 'wederzijds-export-'))
const archive = join(folder, 'werkruimte.zip')
const WORDS = 'Over de wachttijden in de Dorpsstraat'

test.describe.configure({ mode: 'serial' })

let laptop: Laptop
let provider = ''

test.beforeAll(async () => {
  laptop = await startLaptop()
  const { page } = laptop
  await beginWithExample(page, 'Anna de Wit')
  provider = await firstProvider(page)
  await openDossier(page, provider, 'Notities')
  await newNote(page, 'Kennismaking')
  await noteText(page).pressSequentially(WORDS)
  await kept(page)
})

test.afterAll(() => laptop.close())

test('one dossier goes along as Word, PDF and Markdown, by keyboard', async () => {
  const { page } = laptop
  await openDossier(page, provider, 'Overzicht')

  for (const [form, end] of [
    ['Word-bestand', 'docx'],
    ['PDF', 'pdf'],
    ['Tekst met opmaak (Markdown)', 'md'],
  ] as const) {
    const path = join(folder, `dossier.${end}`)
    await userChooses(laptop, path)
    const button = page.getByRole('main').getByRole('button', { name: 'Neem mee', exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Neem dit dossier mee' })
    await dialog.getByRole('radio', { name: form }).check({ force: true })
    if (end === 'docx') {
      await expectAccessible(page, 'take a dossier along')
      await expectNothingBeyondTheSide(page, 'take a dossier along')
    }
    await tabTo(page, dialog.getByRole('button', { name: 'Neem mee', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Bewaard: dossier.${end}`)).toBeVisible({ timeout: 30_000 })
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
  }
  const markdown = readFileSync(join(folder, 'dossier.md'), 'utf8')
  expect(markdown).toContain(`# ${provider}`)
  expect(markdown).toContain(WORDS)
  const word = strFromU8(
    unzipSync(readFileSync(join(folder, 'dossier.docx')))['word/document.xml'] ?? new Uint8Array(),
  )
  expect(word).toContain(WORDS)
  expect(readFileSync(join(folder, 'dossier.pdf'), 'latin1')).toContain('/StructTreeRoot')
})

test('the whole workspace goes along as one file, and nothing when the user thinks better of it', async () => {
  const { page } = laptop
  await goTo(page, '/instellingen')
  await page.getByRole('button', { name: 'Neem alles mee' }).click()
  await expect(page.getByRole('heading', { name: 'Neem alles mee', level: 1 })).toBeVisible()
  await expectAccessible(page, 'take everything along')
  await userChooses(laptop, null)
  await page.getByRole('main').getByRole('button', { name: 'Neem alles mee' }).click()
  await wasAsked(laptop)
  await expect(page.getByRole('heading', { name: 'Wat er in het bestand komt' })).toBeVisible()
  expect(readdirSync(folder).filter((name) => name.includes('zip'))).toEqual([])
  await userChooses(laptop, archive)
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Neem alles mee' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Alles staat in het bestand' })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText('60 dossiers')).toBeVisible()
  await expectAccessible(page, 'everything was taken along')
  expect(readdirSync(folder).filter((name) => name.includes('zip'))).toEqual(['werkruimte.zip'])
})

test('a workspace that was taken along is put back on a new laptop', async () => {
  const other = await anotherLaptop()
  const { page } = other
  await beginToPutBack(page)
  const half = join(folder, 'half.zip')
  writeFileSync(half, readFileSync(archive).subarray(0, 100_000))
  await choose(page, half)
  await expect(page.getByText(/Dit bestand is niet heel/)).toBeVisible()
  const foreign = join(folder, 'iets-anders.zip')
  writeFileSync(foreign, 'geen zip')
  await choose(page, foreign)
  await expect(page.getByText(/Dit is geen meegenomen werkruimte/)).toBeVisible()
  await expectAccessible(page, 'a file that is refused')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(page.getByText('Kies het bestand van de werkruimte').first()).toBeVisible()
  await choose(page, archive)
  await expect(page.getByText(/Het bestand is heel/)).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page, 'a file that is whole')

  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Er is niets van bewaard. U kunt meteen opnieuw beginnen.')).toBeVisible()
  expect(await madeOn(other)).toEqual([])
  await expectAccessible(page, 'after stopping')

  // What was filled in is still there.
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(page.getByText(/^\d+ van \d+$/)).toBeVisible()
  const later = await killAndRestart(other)
  await expect(later.page.getByLabel('Uw naam')).toBeVisible()
  await expect.poll(() => madeOn(later)).toEqual([])

  await beginToPutBack(later.page)
  await choose(later.page, archive)
  await expect(later.page.getByText(/Het bestand is heel/)).toBeVisible({ timeout: 60_000 })
  await later.page.getByRole('button', { name: 'Begin', exact: true }).click()
  await countOf(later.page, 60)
  await openDossier(later.page, provider, 'Notities')
  await openNote(later.page, 'Kennismaking')
  await expect(noteText(later.page)).toContainText(WORDS)
  const anew = join(folder, 'opnieuw.zip')
  await userChooses(later, anew)
  await goTo(later.page, '/instellingen')
  await later.page.getByRole('button', { name: 'Neem alles mee' }).click()
  await later.page.getByRole('main').getByRole('button', { name: 'Neem alles mee' }).click()
  await expect(later.page.getByRole('heading', { name: 'Alles staat in het bestand' })).toBeVisible({
    timeout: 60_000,
  })
  expect(documentsIn(anew)).toEqual(documentsIn(archive))
})

async function beginToPutBack(page: Page): Promise<void> {
  await page.getByLabel('Uw naam').fill('Bert Smit')
  await page.getByRole('radio', { name: /meegenomen werkruimte terugzetten/ }).check({ force: true })
}

/** Everything on this laptop that is of a workspace. */
async function madeOn({ page, userData }: Laptop): Promise<string[]> {
  const databases = await page.evaluate(() => indexedDB.databases())
  const files = ['workspaces', 'backups', 'unfinished', 'keys'].flatMap((part) =>
    existsSync(join(userData, part)) ? readdirSync(join(userData, part)) : [],
  )
  // The key of the laptop itself stays.
  return [...databases.map(({ name }) => name ?? ''), ...files.filter((name) => !name.startsWith('profile'))]
}

/** Each document in a zip with the digest of its readable form; but the workspace, in which Bert stands now too. */
function documentsIn(path: string): Record<string, string> {
  const manifest = JSON.parse(
    strFromU8(
      unzipSync(readFileSync(path), { filter: ({ name }) => name === 'manifest.json' })['manifest.json'] ??
        new Uint8Array(),
    ),
  ) as Manifest
  const documents = Object.entries(manifest.files).filter(([name]) =>
    /^documents\/(?!workspace\/)/u.test(name),
  )
  return Object.fromEntries(documents.map(([name, { sha256 }]) => [name, sha256]))
}

async function firstProvider(page: Page): Promise<string> {
  await goTo(page, '/relaties')
  const words = await page.getByRole('row').nth(1).getByRole('gridcell').allInnerTexts()
  return words.map((text) => text.split('\n')[0]?.trim() ?? '').find((text) => text.length > 3) ?? ''
}

async function choose(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Kies een bestand' }).click()
  await (await chooser).setFiles(path)
}

/** The user's answer to the next questions where a file goes; null for a change of mind. */
async function userChooses(laptop: Laptop, path: string | null): Promise<void> {
  await laptop.app.evaluate(({ dialog }, filePath) => {
    Object.assign(globalThis, { wasAsked: false })
    dialog.showSaveDialog = () => {
      Object.assign(globalThis, { wasAsked: true })
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }
  }, path)
}

/** Resolves when the app has asked where the file goes. */
async function wasAsked(laptop: Laptop): Promise<void> {
  const asked = () => laptop.app.evaluate(() => (globalThis as unknown as { wasAsked: boolean }).wasAsked)
  await expect.poll(asked, { timeout: 60_000 }).toBe(true)
}
