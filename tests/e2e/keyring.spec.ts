import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { tabTo } from './keys.ts'
import { idleFor } from './laptop.ts'
import { laptop } from './office.ts'
import { begin, goTo, kept, newNote, newRelation, noteText, openDossier } from './people.ts'
import { startKeyring, type PrivateKeyring } from './private-keyring.ts'
import { afterTest, test } from './test.ts'

const PASSPHRASE = 'vier blauwe fietsen'
const NO_KEYRING = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }

async function otherKeyring(): Promise<PrivateKeyring> {
  const keyring = await startKeyring()
  afterTest(() => keyring.stop())
  return keyring
}

function title(page: Page, name: string) {
  return page.getByRole('heading', { name, level: 1 })
}

/** A laptop with one relation, closed properly. */
async function closedLaptop(): Promise<string> {
  const first = await laptop()
  await begin(first.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(first.page, 'De Linde')
  await kept(first.page)
  await first.close()
  return first.userData
}

async function choosePassphrase(page: Page, button: string): Promise<void> {
  await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('Nog een keer dezelfde wachtzin').fill(PASSPHRASE)
  await page.getByRole('button', { name: button }).click()
}

async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Uw wachtzin').fill(passphrase)
  await page.getByRole('button', { name: 'Open Wederzijds' }).click()
}

const withoutKeyring = [
  { state: 'none', args: [], name: 'Deze laptop heeft geen plek om uw sleutel te bewaren' },
  { state: 'basic', args: ['--password-store=basic'], name: 'Deze laptop beschermt uw sleutel niet' },
]

for (const { state, args, name } of withoutKeyring) {
  test(`no keyring (${state}): the user chooses, also by the keys, and the next start asks for it`, async () => {
    const first = await laptop({ env: NO_KEYRING, args })
    const { page } = first
    await expect(title(page, name)).toBeVisible()
    await expectAccessible(page, state)
    const field = page.getByLabel('Nieuwe wachtzin', { exact: true })
    await tabTo(page, field)
    await page.keyboard.type('kort')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kies een wachtzin van minstens 10 tekens.').first()).toBeVisible()
    await expectAccessible(page, `${state}, too short`)
    await choosePassphrase(page, 'Gebruik deze wachtzin')
    await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
    await first.close()

    const again = await laptop({ userData: first.userData, env: NO_KEYRING, args })
    await expect(title(again.page, 'Wederzijds is op slot')).toBeVisible()
    await unlock(again.page)
    await expect(title(again.page, 'Relaties')).toBeVisible()
  })
}

test('no keyring: going on without is said in the settings until there is a better way', async () => {
  const { page } = await laptop({ env: NO_KEYRING })
  await page.getByRole('button', { name: 'Ga verder zonder' }).click()
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await goTo(page, '/instellingen')
  await expect(page.getByText('De sleutel is niet beschermd')).toBeVisible()
  await page.getByRole('button', { name: 'Kies een wachtzin' }).click()
  await choosePassphrase(page, 'Bewaar de wachtzin')
  await expect(page.getByText('De sleutel gaat open met uw wachtzin.')).toBeVisible()
  await expect(page.getByText('De sleutel is niet beschermd')).toBeHidden()
})

test('a keyring that is locked or another one: never empty, and the administrator opens it again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-administrator-'))
  const file = join(folder, 'herstelsleutel.txt')
  const first = await laptop()
  await begin(first.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(first.page, 'De Linde')
  await goTo(first.page, '/instellingen')
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await first.page.getByRole('button', { name: 'Maak een herstelsleutel voor uw beheerder' }).click()
  await expect(first.page.getByText('Deze werkruimte heeft een herstelsleutel.')).toBeVisible()
  await kept(first.page)
  const age = join(first.userData, 'keys', 'recovery.age')
  await expect.poll(() => textOf(age)).toContain('age-encryption.org')
  expect(textOf(file)).toMatch(/Gemeente Voorbeeld[^]*AGE-SECRET-KEY-1/)
  await first.close()
  const key = textOf(join(first.userData, 'keys', 'profile-key.json'))

  const unreachable = await laptop({ userData: first.userData, env: NO_KEYRING })
  await expect(title(unreachable.page, 'De sleutelbos van deze laptop is op slot')).toBeVisible()
  await expectAccessible(unreachable.page, 'locked')
  await unreachable.page.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await expect(title(unreachable.page, 'De sleutelbos van deze laptop is op slot')).toBeVisible()
  await unreachable.close()

  const { env } = await otherKeyring()
  const other = await laptop({ userData: first.userData, env })
  await expect(title(other.page, 'De sleutelbos van deze laptop is een andere dan eerst')).toBeVisible()
  await expectAccessible(other.page, 'other')
  expect(textOf(join(first.userData, 'keys', 'profile-key.json'))).toBe(key)
  await choose(other.page, { name: 'boodschappen.txt', text: 'melk' })
  await expect(other.page.getByText('In dit bestand staat geen herstelsleutel.')).toBeVisible()
  await choose(other.page, { name: 'herstelsleutel.txt', text: textOf(file) })
  await expect(other.page.getByText('De Linde').first()).toBeVisible()
  await other.close()

  // From now on it is this keyring that opens it, by itself.
  const again = await laptop({ userData: first.userData, env })
  await expect(again.page.getByText('De Linde').first()).toBeVisible()
})

test('a passphrase locks: on the word of the user, of the laptop, and never in the middle of a word', async () => {
  const userData = await closedLaptop()
  const { app, page } = await laptop({ userData })
  await idleFor(app, 0)
  await goTo(page, '/instellingen')
  await page.getByRole('button', { name: 'Kies een wachtzin' }).click()
  await choosePassphrase(page, 'Bewaar de wachtzin')
  await page.getByRole('button', { name: 'Vergrendel nu' }).click()
  await expect(title(page, 'Wederzijds is op slot')).toBeVisible()
  await expectAccessible(page, 'lock screen')
  await expect(page.getByLabel('Uw wachtzin')).toBeFocused()
  await unlock(page, 'iets anders')
  await expect(page.getByText(/Deze wachtzin klopt niet/).first()).toBeVisible()
  await unlock(page)
  await expect(title(page, 'Instellingen')).toBeVisible()
  await expectAccessible(page, 'settings with a passphrase')

  await openDossier(page, 'De Linde', 'Notities')
  await newNote(page, 'Kennismaking')
  await noteText(page).pressSequentially('Halverwege een zi')
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
  await expect(title(page, 'Wederzijds is op slot')).toBeVisible()
  await expect(page.getByText('Halverwege')).toHaveCount(0)
  await unlock(page)
  await expect(noteText(page)).toHaveText('Halverwege een zi')

  await idleFor(app, 3600)
  await expect(title(page, 'Wederzijds is op slot')).toBeVisible()
  await idleFor(app, 0)
  for (let n = 0; n < 5; n += 1) {
    await unlock(page, 'mis')
    await expect(page.getByText(/Deze wachtzin klopt niet|te vaak een verkeerde/).first()).toBeVisible()
  }
  await expect(page.getByText(/Wacht nog \d+ seconden/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open Wederzijds' })).toBeDisabled()
})

async function choose(page: Page, { name, text }: { name: string; text: string }): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Kies het bestand' }).click()
  await (await chooser).setFiles({ name, buffer: Buffer.from(text), mimeType: 'text/plain' })
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
