import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { makePhoto } from '../fixtures/photos/make-photo.ts'
import { expectAccessible } from './axe.ts'
import { expectNothingBeyondTheSide, tabTo } from './keys.ts'
import { laptop } from './office.ts'
import {
  begin,
  goTo,
  kept,
  newNote,
  newRelation,
  noteText,
  openDossier,
  openNote,
  wordsOf,
} from './people.ts'
import { smallDisk } from './small-disk.ts'
import { afterTest, test } from './test.ts'
import { openVisit, pixelsOf, planVisit, takePhotos, toStep } from './visits.ts'

const TEXT = 'Afgesproken dat de gemeente voor vrijdag terugbelt.'

async function openBackups(page: Page): Promise<void> {
  await goTo(page, '/reservekopieen')
  await expect(page.getByRole('heading', { name: 'Reservekopieën', level: 1 })).toBeVisible()
}

/** The newest that can be counted on. */
async function makeBackup(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Maak nu een reservekopie' }).click()
  await expect(page.getByText('Gecontroleerd', { exact: true }).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Maak nu een reservekopie' })).toBeVisible()
}

function backupsIn(userData: string): string {
  const [workspace = ''] = readdirSync(join(userData, 'backups'))
  return join(userData, 'backups', workspace)
}

/** What a broken disk, or somebody who tidies up, takes away: the database and the journal. */
function loseEverything(userData: string): void {
  rmSync(join(userData, 'IndexedDB'), { recursive: true })
  for (const workspace of readdirSync(join(userData, 'workspaces'))) {
    rmSync(join(userData, 'workspaces', workspace, 'journal'), { recursive: true })
  }
}

test('a deleted note comes back from a backup; after everything was lost all of it does, photo and all', async () => {
  const first = await laptop()
  const { page, userData } = first
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde')
  await openDossier(page, 'De Linde', 'Notities')
  await newNote(page, 'Kennismaking op locatie')
  await noteText(page).pressSequentially(TEXT)
  await planVisit(page, 'De Linde')
  await toStep(page, 'Op bezoek')
  await takePhotos(page, [{ name: 'kas.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) }])
  const pixels = await pixelsOf(page, page.getByRole('img', { name: 'Foto 1' }))
  await kept(page)

  await test.step('made and tested, and the screen is reached from the settings with the keyboard', async () => {
    await goTo(page, '/instellingen')
    await page.getByRole('button', { name: 'Bekijk de reservekopieën' }).click()
    await expect(page.getByText('Er is nog geen reservekopie')).toBeVisible()
    await expectAccessible(page, 'backups, none')
    await makeBackup(page)
    await expect(page.getByText(/1 dossier, 1 notitie, 1 foto/)).toBeVisible()
    await expectAccessible(page, 'backups')
    await expectNothingBeyondTheSide(page, 'backups')
  })

  await test.step('a note that was deleted since is offered, and comes back', async () => {
    await openDossier(page, 'De Linde', 'Notities')
    await openNote(page, 'Kennismaking op locatie')
    await page.getByRole('main').getByRole('button', { name: 'Verwijder' }).click()
    await expect(page.getByRole('tab', { name: 'Notities' })).toBeVisible()
    await openBackups(page)
    await tabTo(page, page.getByRole('button', { name: /Bekijk de reservekopie van/ }).first())
    await page.keyboard.press('Enter')
    const lost = page.getByRole('checkbox', { name: 'Notitie: Kennismaking op locatie' })
    await expect(lost).toBeVisible()
    await expectAccessible(page, 'backup, what is otherwise')
    await expectNothingBeyondTheSide(page, 'backup, what is otherwise')
    await page.getByRole('button', { name: 'Zet deze onderdelen terug' }).click()
    await expect(page.getByText('Kies eerst wat u wilt terugzetten.')).toBeVisible()
    await tabTo(page, lost, 'Shift+Tab')
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('button', { name: 'Zet deze onderdelen terug' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('1 onderdeel is teruggezet.')).toBeVisible()
    await openDossier(page, 'De Linde', 'Notities')
    await openNote(page, 'Kennismaking op locatie')
    await expect.poll(() => wordsOf(page)).toBe(TEXT)
    await kept(page)
  })

  await test.step('the plug is pulled while one is made: the one before it stands, and nothing piles up', async () => {
    await openBackups(page)
    await page.getByRole('button', { name: 'Maak nu een reservekopie' }).click()
    await first.kill9()
  })
  const folder = backupsIn(userData)
  loseEverything(userData)
  const whole = readdirSync(folder).filter((file) => file.endsWith('.wzb'))
  const pristine = new Map(whole.map((file) => [file, readFileSync(join(folder, file))]))
  for (const [file, bytes] of pristine) {
    const changed = Buffer.from(bytes)
    changed[10] = (changed[10] ?? 0) ^ 1
    writeFileSync(join(folder, file), changed)
  }

  const again = await laptop({ userData })
  await test.step('the app offers the backup, and refuses one that was changed', async () => {
    await expect(
      again.page.getByRole('heading', {
        name: 'De gegevens van Gemeente Voorbeeld zijn niet op deze laptop',
      }),
    ).toBeVisible()
    await expect(again.page.getByText(/De nieuwste reservekopie die klopt/)).toBeVisible()
    await expectAccessible(again.page, 'everything lost')
    await again.page.getByRole('button', { name: 'Zet de reservekopie terug' }).click()
    await expect(again.page.getByText(/Geen enkele reservekopie op deze laptop is bruikbaar/)).toBeVisible()
    for (const [file, bytes] of pristine) writeFileSync(join(folder, file), bytes)
    await again.page.getByRole('button', { name: 'Zet de reservekopie terug' }).click()
  })

  await test.step('everything is there again, and another backup can be made', async () => {
    await openDossier(again.page, 'De Linde', 'Notities')
    await openNote(again.page, 'Kennismaking op locatie')
    await expect.poll(() => wordsOf(again.page)).toBe(TEXT)
    await openVisit(again.page, 'De Linde')
    await toStep(again.page, 'Op bezoek')
    expect(await pixelsOf(again.page, again.page.getByRole('img', { name: 'Foto 1' }))).toEqual(pixels)
    await openBackups(again.page)
    await makeBackup(again.page)
    expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([])
  })

  await test.step('and all of it beside, in a workspace of its own', async () => {
    await again.page
      .getByRole('button', { name: /Bekijk de reservekopie van/ })
      .last()
      .click()
    await again.page.getByRole('button', { name: 'Zet alles terug in een nieuwe werkruimte' }).click()
    await expect(again.page.getByRole('button', { name: /Gemeente Voorbeeld \(zoals op/ })).toBeVisible({
      timeout: 60_000,
    })
    await openVisit(again.page, 'De Linde')
    await toStep(again.page, 'Op bezoek')
    expect(await pixelsOf(again.page, again.page.getByRole('img', { name: 'Foto 1' }))).toEqual(pixels)
  })
})

test('on a disk that is nearly full no backup is made, and the screen says what to do', async () => {
  const disk = smallDisk(180)
  afterTest(disk.remove)
  const { page, userData } = await laptop({ userData: join(disk.folder, 'profile') })
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await openBackups(page)
  await page.getByRole('button', { name: 'Maak nu een reservekopie' }).click()
  await expect(page.getByText('De laatste reservekopie is niet gelukt')).toBeVisible()
  await expect(
    page.getByText(/bijna vol[.] Maak ruimte vrij[.] Wederzijds probeert het daarna/),
  ).toBeVisible()
  const left = readdirSync(backupsIn(userData))
  expect(left.filter((file) => /[.](wzb|tmp)$/.test(file))).toEqual([])
})

test('the administrator puts back the backup of a laptop that is gone, on another laptop', async () => {
  const old = await laptop()
  await begin(old.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(old.page, 'De Linde')
  const key = join(old.userData, 'herstelsleutel.txt')
  await old.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, key)
  await goTo(old.page, '/instellingen')
  await old.page.getByRole('button', { name: 'Maak een herstelsleutel voor uw beheerder' }).click()
  await expect.poll(() => existsSync(join(old.userData, 'keys', 'recovery.age'))).toBe(true)
  await openBackups(old.page)
  await makeBackup(old.page)
  await old.kill9()
  const folder = join(mkdtempSync(join(tmpdir(), 'wederzijds-carried-')), 'van de oude laptop')
  cpSync(backupsIn(old.userData), folder, { recursive: true })
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.wzb'))

  const { page, app } = await laptop()
  await begin(page, 'Beheerder', 'Herstel')
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    },
    join(folder, file),
  )
  await openBackups(page)
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Kies de herstelsleutel' }).click()
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer })
  }
  await choose('boodschappen.txt', Buffer.from('melk'))
  await expect(page.getByText(/In dit bestand staat geen herstelsleutel/)).toBeVisible()
  await choose('herstelsleutel.txt', readFileSync(key))
  await page.getByRole('button', { name: 'Zet alles terug in een nieuwe werkruimte' }).click()
  await expect(page.getByRole('button', { name: /Gemeente Voorbeeld \(zoals op/ })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText('De Linde').first()).toBeVisible()
})
