import { expect, type Page } from '@playwright/test'
import type {} from '../../renderer/data/app-api.ts'
import { idleFor, type Laptop } from './laptop.ts'
import { killAndRestart, laptop, office } from './office.ts'
import {
  begin,
  countOf,
  goTo,
  kept,
  newNote,
  newRelation,
  noteText,
  openDossier,
  openNote,
  shared,
  stateLine,
  wordsOf,
} from './people.ts'
import { test } from './test.ts'

/** Opens one more window as the menu and the palette do, at the place where this one is. */
async function newWindow({ app }: Laptop, page: Page): Promise<Page> {
  const [opened] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.app.app.newWindow()),
  ])
  await opened.waitForLoadState()
  return opened
}

/** Makes the page of the window that was opened first hang. */
async function hang({ page }: Laptop): Promise<void> {
  await page.evaluate(
    () =>
      void setTimeout(() => {
        for (;;);
      }, 0),
  )
}

/** What the system says of it after a while; who is asked has it opened again. */
async function openHangingAgain({ app }: Laptop): Promise<void> {
  const asked = await app.evaluate(({ BrowserWindow, dialog }) => {
    const [first] = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id)
    return new Promise<string>((resolve) => {
      dialog.showMessageBox = (...args: unknown[]) => {
        resolve((args[1] as Electron.MessageBoxOptions).message)
        return Promise.resolve({ response: 1, checkboxChecked: false })
      }
      first?.emit('unresponsive')
    })
  })
  expect(asked).toBe('Dit venster reageert niet')
}

test('two windows write in one note; the first is closed, the other goes on and shares', async () => {
  const { anna, bram } = await office()
  await openDossier(anna.page, 'De Linde', 'Notities')
  await newNote(anna.page, 'In twee vensters')
  await noteText(anna.page).pressSequentially('Begin. ')
  const second = await newWindow(anna, anna.page)
  await expect(noteText(second)).toContainText('Begin.')

  await noteText(second).click()
  // One at the end and one at the start, as somebody with two windows looks at two places.
  await noteText(second).press('Control+Home')
  await Promise.all([
    noteText(anna.page).pressSequentially('Uit het eerste venster. '),
    noteText(second).pressSequentially('Uit het tweede venster. '),
  ])
  await kept(anna.page)
  await kept(second)
  const text = await wordsOf(anna.page)
  expect(text).toContain('Uit het eerste venster.')
  expect(text).toContain('Uit het tweede venster.')
  await expect.poll(() => wordsOf(second)).toBe(text)
  await shared(second)

  // The window that leads goes. What follows is made in the other alone, and reaches a colleague.
  await anna.page.close()
  await noteText(second).pressSequentially('Na het sluiten. ')
  await newRelation(second, 'Zorgboerderij Het Tweede Venster')
  await shared(second)
  await openDossier(bram.page, 'De Linde', 'Notities')
  await openNote(bram.page, 'In twee vensters')
  await expect(noteText(bram.page)).toContainText('Na het sluiten.')
  await goTo(bram.page, '/relaties')
  await countOf(bram.page, 2)
})

test('a window that hangs and is opened again harms nothing; the plug is pulled and everything that was kept is there', async () => {
  const first = await laptop()
  await begin(first.page, 'Anna de Wit', 'Gemeente Oostwoud')
  await newRelation(first.page, 'De Linde')
  await openDossier(first.page, 'De Linde', 'Notities')
  await newNote(first.page, 'Voor de klap')
  await noteText(first.page).pressSequentially('Eerste. ')
  const second = await newWindow(first, first.page)
  await noteText(second).click()
  await noteText(second).press('Control+End')
  await noteText(second).pressSequentially('Tweede. ')
  await expect(noteText(first.page)).toContainText('Tweede.')
  await kept(second)

  await hang(first)
  await openHangingAgain(first)
  await noteText(second).pressSequentially('Terwijl het andere venster weg was. ')
  await newRelation(second, 'Na de klap')
  await kept(second)
  // What the lists show is made by the window that leads, which is this one now.
  await goTo(second, '/relaties')
  await countOf(second, 2)

  const again = await killAndRestart(first)
  await openDossier(again.page, 'De Linde', 'Notities')
  await openNote(again.page, 'Voor de klap')
  await expect(noteText(again.page)).toContainText('Eerste. Tweede. Terwijl het andere venster weg was.')
  await expect(stateLine(again.page)).toContainText('Bewaard op deze laptop')
  await goTo(again.page, '/relaties')
  await countOf(again.page, 2)

  // Locked in one window is locked in all, and opened in one is opened in all.
  const beside = await newWindow(again, again.page)
  await countOf(beside, 2)
  await goTo(again.page, '/instellingen')
  await idleFor(again.app, 0)
  await again.page.getByRole('button', { name: 'Kies een wachtzin' }).click()
  for (const field of ['Nieuwe wachtzin', 'Nog een keer dezelfde wachtzin'])
    await again.page.getByLabel(field, { exact: true }).fill('een zin die niemand raadt')
  await again.page.getByRole('button', { name: 'Bewaar de wachtzin' }).click()
  await again.page.getByRole('button', { name: 'Vergrendel nu' }).click()
  for (const page of [again.page, beside])
    await expect(page.getByRole('heading', { name: 'Wederzijds is op slot' })).toBeVisible()
  await beside.getByLabel('Uw wachtzin').fill('een zin die niemand raadt')
  await beside.getByRole('button', { name: 'Open Wederzijds' }).click()
  await countOf(beside, 2)
  await expect(again.page.getByRole('heading', { name: 'Instellingen', level: 1 })).toBeVisible()
})
