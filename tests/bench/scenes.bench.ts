import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { makePhoto } from '../fixtures/photos/make-photo.ts'
import { currentTable, prepareTable, roundText } from '../e2e/at-table.ts'
import { guestBrowser } from '../e2e/guest-browser.ts'
import { DESKTOP, guestText } from '../e2e/guests.ts'
import { laptop } from '../e2e/office.ts'
import {
  begin,
  beginWithInvitation,
  goTo,
  inviteColleague,
  newRelation,
  shared,
  useInvitation,
} from '../e2e/people.ts'
import { test } from '../e2e/test.ts'
import { planVisit, toStep, visitText } from '../e2e/visits.ts'
import { startServer } from '../contract/server-process.ts'
import { median, tell, took } from './figures.ts'

const TIMES = 3

test('an open table: to the code, and from the code to writing', { tag: '@table' }, async () => {
  const server = await startServer()
  const host = await laptop()
  await begin(host.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await useInvitation(host.page, server.invitation)
  await shared(host.page)
  const colleague = await laptop()
  await beginWithInvitation(colleague.page, 'Bram Ëlzinga', await inviteColleague(host.page))
  await shared(colleague.page)

  const opening: number[] = []
  const inBrowser: number[] = []
  const inApp: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    await prepareTable(host.page, `Dagbesteding ${time}`, ['Wat gaat er goed?'])
    await host.page.getByRole('main').getByRole('button', { name: 'Open de tafel' }).click()
    const dialog = host.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /Alleen deze laptop/ }).check({ force: true })
    opening.push(
      await took(async () => {
        await dialog.getByRole('button', { name: 'Open de tafel' }).click()
        await expect(host.page.getByRole('img', { name: /QR-code/ })).toBeVisible()
      }),
    )
    const { code } = await currentTable(host.page)

    await goTo(colleague.page, '/tafels')
    await colleague.page.getByRole('button', { name: 'Aan tafel met een code' }).first().click()
    const door = colleague.page.getByRole('dialog')
    await door.getByLabel('Adres').fill(code.address)
    await door.getByLabel('Code').fill(code.typed)
    inApp.push(
      await took(async () => {
        await door.getByRole('button', { name: 'Ga aan tafel' }).click()
        await expect(roundText(colleague.page)).toBeEditable()
      }),
    )

    // What the machine does: without typing a name, and without the host's hand.
    const guest = await guestBrowser(DESKTOP)
    let ms = await took(async () => {
      await guest.page.goto(code.url)
      await expect(guest.page.getByLabel('Uw naam')).toBeVisible()
    })
    await guest.page.getByLabel('Uw naam').fill('Fatma')
    ms += await took(async () => {
      await guest.page.getByRole('button', { name: 'Vraag om een plaats' }).click()
      await expect(host.page.getByRole('button', { name: 'Laat Fatma binnen' })).toBeVisible()
    })
    ms += await took(async () => {
      await host.page.getByRole('button', { name: 'Laat Fatma binnen' }).click()
      await expect(guestText(guest.page)).toBeEditable()
    })
    inBrowser.push(ms)
    await guest.kill9()

    await host.page.getByRole('main').getByRole('button', { name: 'Sluit de tafel' }).click()
    await host.page.getByRole('dialog').getByRole('button', { name: 'Sluit de tafel' }).click()
    await expect(host.page.getByText('De tafel is gesloten.').first()).toBeVisible()
  }
  tell({
    work: 'Open de tafel to the code on the screen',
    unit: 'ms',
    floor: null,
    ours: median(opening),
    target: 2000,
  })
  tell({ work: 'code to writing, in the app', unit: 'ms', floor: null, ours: median(inApp), target: 3000 })
  tell({
    work: 'code to writing, in a browser',
    unit: 'ms',
    floor: null,
    ours: median(inBrowser),
    target: 3000,
  })
})

test('a photo of 12 megapixels while somebody types', { tag: '@photo' }, async () => {
  const { page } = await laptop()
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde')
  // From the disk, as a person chooses it: bytes given by the test would pass through the page first.
  const file = join(mkdtempSync(join(tmpdir(), 'wederzijds-bench-')), 'kas.jpg')
  writeFileSync(file, await makePhoto(page))
  const photo: number[] = []
  const pause: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    await planVisit(page, 'De Linde')
    await toStep(page, 'Op bezoek')
    await visitText(page).click()
    await page.evaluate(watchFrames)
    photo.push(
      await took(async () => {
        const chooser = page.waitForEvent('filechooser')
        await page.getByRole('toolbar', { name: 'Vastleggen' }).getByRole('button', { name: 'Foto' }).click()
        await (await chooser).setFiles(file)
        await page.keyboard.type('terwijl')
        await expect(page.getByRole('img', { name: 'Foto 1' })).toBeVisible()
      }),
    )
    pause.push(await page.evaluate(() => (window as unknown as { longestPause: number }).longestPause))
  }
  tell({
    work: 'a photo of 12 megapixels kept and shown',
    unit: 'ms',
    floor: null,
    ours: median(photo),
    target: 1500,
  })
  tell({
    work: 'the longest that the page stood still meanwhile',
    unit: 'ms',
    floor: null,
    ours: median(pause),
    target: 100,
  })
})

/** Remembers the longest time between two frames from now on. */
function watchFrames(): void {
  const page = window as unknown as { longestPause: number }
  page.longestPause = 0
  let last = performance.now()
  const look = (now: number): void => {
    page.longestPause = Math.max(page.longestPause, now - last)
    last = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
