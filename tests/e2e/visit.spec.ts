import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, type Page } from '@playwright/test'
import { startServer } from '../contract/server-process.ts'
import { makePhoto, TRACES } from '../fixtures/photos/make-photo.ts'
import { expectAccessible } from './axe.ts'
import { expectNothingBeyondTheSide, expectVisibleFocus, tabTo } from './keys.ts'
import type { Laptop } from './laptop.ts'
import { killAndRestart, laptop, office } from './office.ts'
import { begin, goTo, kept, newRelation, openDossier, shared, stateLine } from './people.ts'
import { test } from './test.ts'
import { askInAdvance, openVisit, pixelsOf, planVisit, takePhotos, toStep, visitText } from './visits.ts'

const READY = 'Klaar voor onderweg: alles staat op deze laptop. U hebt geen netwerk nodig.'

test('a visit without network, the plug pulled twice, and a colleague who has it all afterwards', async () => {
  const { server, anna: before, bram } = await office()
  let anna = before

  await test.step('Anna prepares, and her laptop says that she can go', async () => {
    await planVisit(anna.page, 'De Linde')
    await askInAdvance(anna.page, 'Hoe gaat het met het vervoer?')
    await askInAdvance(anna.page, 'Is de wachtlijst korter?')
    await anna.page.getByLabel('Waar is het?').fill('De kas achter het huis')
    await toStep(anna.page, 'Onderweg')
    await expect(anna.page.getByText(READY)).toBeVisible()
    await expect(anna.page.getByText('Het dossier van De Linde')).toBeVisible()
    await shared(anna.page)
  })

  await test.step('the network is gone; she does not hear that colleagues have nothing new', async () => {
    await server.stop()
    await expect(anna.page.getByText(/^Klaar voor onderweg met wat op deze laptop staat/)).toBeVisible()
    await expect(anna.page.getByText(READY)).toBeHidden()
  })

  const [said, word] = ['Acht bewoners werken in de ', 'kas']
  await test.step('the plug is pulled in the middle of a word', async () => {
    await anna.page.getByRole('button', { name: 'Begin het bezoek' }).click()
    await visitText(anna.page).click()
    await visitText(anna.page).pressSequentially(said + 'k')
    await kept(anna.page)
    await anna.page.keyboard.type('a')
    anna = await killAndRestart(anna)
    await openVisit(anna.page, 'De Linde')
    // On the day itself one is on the spot.
    await expect(anna.page.getByRole('tab', { name: 'Op bezoek' })).toHaveAttribute('aria-selected', 'true')
    const found = (await visitText(anna.page).textContent()) ?? ''
    expect([`${said}k`, `${said}ka`]).toContain(found)
    await visitText(anna.page).click()
    await anna.page.keyboard.press('Control+End')
    await anna.page.keyboard.type((said + word).slice(found.length))
  })

  let pixels = { width: 0, height: 0, hash: '' }
  await test.step('a photo, an answer and a verdict, and the plug once more', async () => {
    await anna.page.getByRole('checkbox', { name: /vervoer/ }).check({ force: true })
    await anna.page.getByLabel('Antwoord').first().fill('De bus rijdt weer.')
    await takePhotos(anna.page, [
      { name: 'kas.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(anna.page) },
      { name: 'lijst.png', mimeType: 'image/png', buffer: Buffer.from('geen foto') },
    ])
    const picture = anna.page.getByRole('img', { name: 'Foto 1' })
    pixels = await pixelsOf(anna.page, picture)
    // It lay on its side, and is shown upright.
    expect([pixels.width, pixels.height]).toEqual([1200, 1600])
    await expect(anna.page.getByText(/^lijst\.png is geen foto/)).toBeVisible()
    await anna.page.getByLabel('Bijschrift').fill('De kas')
    await anna.page.getByRole('button', { name: 'Sfeer' }).click()
    await expect(anna.page.getByRole('radio', { name: 'Meer' })).toBeFocused()
    await anna.page.getByRole('radio', { name: 'Goed zo' }).check({ force: true })
    await anna.page.getByLabel('Want').fill('Rust aan tafel.')
    await anna.page.getByLabel('Opvolging').fill('Vertellen aan andere aanbieders')
    await anna.page.getByLabel('Opvolging').press('Enter')
    await kept(anna.page)
    anna = await killAndRestart(anna)
    await openVisit(anna.page, 'De Linde')
    await expect(visitText(anna.page)).toHaveText(said + word)
    await expect(anna.page.getByRole('checkbox', { name: /vervoer/ })).toBeChecked()
    await expect(anna.page.getByLabel('Antwoord').first()).toHaveValue('De bus rijdt weer.')
    expect(await pixelsOf(anna.page, anna.page.getByRole('img', { name: 'Foto 1: De kas' }))).toEqual(pixels)
    await expect(anna.page.getByRole('radio', { name: 'Goed zo' })).toBeChecked()
    await expect(anna.page.getByLabel('Want')).toHaveValue('Rust aan tafel.')
  })

  await test.step('she rounds off, with two actions', async () => {
    await toStep(anna.page, 'Afronden')
    await anna.page.getByLabel('Nieuwe actie: wat').fill('Vervoerder bellen')
    await anna.page.getByLabel('Nieuwe actie: wie').fill('Bram')
    await anna.page.keyboard.press('Enter')
    await expect(anna.page.getByLabel('Nieuwe actie: wat')).toBeFocused()
    await anna.page.getByRole('button', { name: /Maak een actie van/ }).click()
    await expect(anna.page.getByText('Staat bij de acties')).toBeVisible()
    await anna.page.getByRole('button', { name: 'Rond het bezoek af' }).click()
    await expect(anna.page.getByRole('heading', { name: 'Verslag' })).toBeVisible()
    await kept(anna.page)
  })

  await test.step('the network is back: Bram has the text, the actions and the very same photo', async () => {
    await startServer({ data: server.data, port: server.port })
    await shared(anna.page)
    await shared(bram.page)
    await openVisit(bram.page, 'De Linde')
    await expect(visitText(bram.page)).toHaveText(said + word)
    await expect(bram.page.getByText('De bus rijdt weer.')).toBeVisible()
    await expect(bram.page.getByText('Want: Rust aan tafel.')).toBeVisible()
    expect(await pixelsOf(bram.page, bram.page.getByRole('img', { name: 'Foto 1: De kas' }))).toEqual(pixels)
    await bram.page.getByRole('checkbox', { name: 'Vervoerder bellen' }).check({ force: true })
    await openDossier(bram.page, 'De Linde', 'Overzicht')
    await bram.page.getByRole('tab', { name: /Acties en besluiten/ }).click()
    await expect(bram.page.getByText('Vertellen aan andere aanbieders').first()).toBeVisible()
    // What one ticks off, the other sees.
    await expect(anna.page.getByRole('checkbox', { name: 'Vervoerder bellen' })).toBeChecked()
  })

  await test.step('what is stored is the picture and nothing of where and with what it was taken', () => {
    const database = new Database(join(server.data, 'wederzijds.sqlite'), { readonly: true })
    const rows = database.prepare<[], { sha: string; mime: string; bytes: Buffer }>(
      'SELECT sha, mime, bytes FROM attachments',
    )
    const [row, ...more] = rows.all()
    database.close()
    expect(more).toEqual([])
    if (row === undefined) throw new Error('the photo is not on the server')
    expect(row.mime).toBe('image/webp')
    expect(row.bytes.length).toBeLessThanOrEqual(900_000)
    expect(createHash('sha256').update(row.bytes).digest('hex')).toBe(row.sha)
    for (const trace of ['Exif', 'EXIF', ...Object.values(TRACES)])
      expect(row.bytes.includes(trace)).toBe(false)
  })
})

test('a visit by keyboard alone, from the first question to the report', async () => {
  const { page } = await laptopWith('De Linde')
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await planVisit(page, 'De Linde')

  await test.step('fields, questions and their order', async () => {
    await press('F2')
    await expect(page.getByLabel('Titel')).toBeFocused()
    await press('End')
    await page.keyboard.type(' in maart')
    await press('Enter')
    await expect(page.getByRole('heading', { name: 'Bezoek aan De Linde in maart', level: 1 })).toBeVisible()
    await tabTo(page, page.getByRole('spinbutton', { name: /Begint om/ }).first())
    await page.keyboard.type('0930')
    await tabTo(page, page.getByLabel('Nieuwe vraag'))
    await expect(page.getByText(/vandaag · 09:30/)).toBeVisible()
    for (const question of ['Eerste', 'Tweede', 'Derde']) {
      await page.keyboard.type(question)
      await press('Enter')
    }
    await tabTo(page, page.getByRole('button', { name: 'Verplaats: Derde' }), 'Shift+Tab')
    await press('Space')
    // Before it is picked up, the arrows are nobody's.
    await expect(page.getByText('Opgepakt: Derde. Plaats 3 van 3.')).toBeAttached()
    await press('ArrowUp')
    await expect(page.getByText('Derde staat nu op plaats 2 van 3.')).toBeAttached()
    await press('ArrowUp')
    await expect(page.getByText('Derde staat nu op plaats 1 van 3.')).toBeAttached()
    await press('Space')
    await expect(page.getByLabel('Vraag 1')).toHaveValue('Derde')
    await tabTo(page, page.getByRole('button', { name: 'Verwijder de vraag: Eerste' }))
    await press('Enter')
    await expect(page.getByLabel('Vraag 3')).toBeHidden()
    await page.getByRole('button', { name: 'Zet terug' }).press('Enter')
    await expect(page.getByLabel('Vraag 3')).toBeVisible()
  })

  await test.step('on the spot', async () => {
    await tabTo(page, page.getByRole('tab', { name: 'Voorbereiden' }), 'Shift+Tab')
    await press('ArrowRight', 'ArrowRight')
    await expect(page.getByRole('tab', { name: 'Op bezoek' })).toHaveAttribute('aria-selected', 'true')
    const bar = page.getByRole('toolbar', { name: 'Vastleggen' })
    await tabTo(page, bar.getByRole('button', { name: 'Notitie' }))
    await press('Enter')
    await expect(visitText(page)).toBeFocused()
    await page.keyboard.type('Koffie in de keuken')
    await tabTo(page, bar.getByRole('button', { name: 'Vragen' }))
    await press('Enter')
    await expect(page.getByRole('checkbox', { name: 'Derde' })).toBeFocused()
    await press('Space')
    await expect(page.getByText('1 van 3 gedaan')).toBeVisible()
    await tabTo(page, bar.getByRole('button', { name: 'Beeld' }))
    await press('Enter')
    await expect(page.getByRole('button', { name: 'Sfeer' })).toBeFocused()
    await expectVisibleFocus(page)
    await press('Enter')
    await expect(page.getByRole('radio', { name: 'Meer' })).toBeFocused()
    await press('Space', 'ArrowRight')
    await expect(page.getByRole('radio', { name: 'Minder' })).toBeChecked()
  })

  await test.step('rounding off, and back', async () => {
    await tabTo(page, page.getByRole('tab', { name: 'Op bezoek' }), 'Shift+Tab')
    await press('ArrowRight')
    await tabTo(page, page.getByLabel('Nieuwe actie: wat'))
    await page.keyboard.type('Offerte sturen')
    await press('Enter')
    // What was typed and not added is not lost on leaving.
    await page.keyboard.type('Dankbrief')
    await tabTo(page, page.getByRole('button', { name: 'Rond het bezoek af' }))
    await press('Enter')
    await expect(page.getByRole('heading', { name: 'Verslag' })).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Dankbrief' })).toBeAttached()
    await tabTo(page, page.getByRole('checkbox', { name: 'Offerte sturen' }))
    await press('Space')
    await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Heropen' }), 'Shift+Tab')
    await press('Enter')
    await expect(page.getByRole('tab', { name: 'Afronden' })).toBeVisible()
    await press('Escape')
    await expect(page.getByRole('tab', { name: /Overleg en bezoek/ })).toBeVisible()
    await expect(stateLine(page)).toContainText('Bewaard op deze laptop')
  })
})

test('every step is accessible, and whole on a telephone', async () => {
  const machine = await laptopWith('De Linde')
  const { page } = machine
  await planVisit(page, 'De Linde')
  await askInAdvance(page, 'Hoe gaat het met het vervoer?')
  await look(machine, 'prepare')
  await page.getByRole('button', { name: /^Aanwezig/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'visit, who is there')
  await page.keyboard.press('Escape')
  await toStep(page, 'Onderweg')
  await expect(page.getByText(READY)).toBeVisible()
  await look(machine, 'on the way')
  await toStep(page, 'Op bezoek')
  await takePhotos(page, [
    { name: 'kas.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) },
    { name: 'lijst.png', mimeType: 'image/png', buffer: Buffer.from('geen foto') },
  ])
  await pixelsOf(page, page.getByRole('img', { name: 'Foto 1' }))
  await page.getByRole('button', { name: 'Sfeer' }).click()
  await page.getByLabel('Opvolging').fill('Vertellen aan andere aanbieders')
  await look(machine, 'on the spot')
  await expectLargeTargets(machine)
  await visitText(page).click()
  await expectAccessible(page, 'visit, writing')
  await toStep(page, 'Afronden')
  await look(machine, 'round off')
  await page.getByRole('button', { name: 'Rond het bezoek af' }).click()
  await expect(page.getByRole('heading', { name: 'Verslag' })).toBeVisible()
  await look(machine, 'report')
  await page.getByRole('main').getByRole('button', { name: 'Verwijder' }).click()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Dit bezoek is verwijderd' }).first()).toBeVisible()
  await look(machine, 'deleted')
  await page.getByRole('main').getByRole('button', { name: 'Zet terug' }).click()
  await expect(page.getByRole('heading', { name: 'Verslag' })).toBeVisible()
  await goTo(page, '/bezoek/visit:nergens')
  await expect(page.getByRole('heading', { name: 'Dit bezoek is hier niet (meer).' }).first()).toBeVisible()
  await look(machine, 'a visit that is not here')
})

async function laptopWith(provider: string): Promise<Laptop> {
  const machine = await laptop()
  await begin(machine.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(machine.page, provider, '00012345')
  return machine
}

/** At a desk and in one hand, in both themes. */
async function look(machine: Laptop, screen: string): Promise<void> {
  const { page } = machine
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await resize(machine, width, height)
    await expectNothingBeyondTheSide(page, `visit, ${screen}, ${width}`)
    await expectAccessible(page, `visit, ${screen}, ${width}`)
  }
}

async function resize({ app, page }: Laptop, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
}

/** For cold hands: at least 48 pixels high, whatever one presses to capture something. */
async function expectLargeTargets({ page }: Laptop): Promise<void> {
  expect(await smallTargets(page)).toEqual([])
}

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.wz-visit__capture :is(button, .wz-input, .wz-choice), .wz-visit-bar button, .wz-visit [role=tab]',
      ),
    ]
      .filter((element) => !element.closest('.wz-toolbar, .wz-banner, .wz-progress'))
      .filter((element) => element.getBoundingClientRect().height < 48)
      .map((element) => element.outerHTML.slice(0, 200)),
  )
}
