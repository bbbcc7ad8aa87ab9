import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { ROOT } from '../../build/setup/paths.mjs'
import { expectAccessible } from './axe.ts'
import { notInEnglish } from './dutch-words.ts'
import { expectNothingBeyondTheSide, expectVisibleFocus, tabTo } from './keys.ts'
import type { Laptop } from './laptop.ts'
import { laptop } from './office.ts'
import { beginWithExample, goTo, noteText, openFirstNote } from './people.ts'
import { test } from './test.ts'

test('F1 shows the keys of the screen, of the text that one is in, and of every screen', async () => {
  const { page } = await laptop()
  await beginWithExample(page, 'Anna de Wit')
  const dialog = page.getByRole('dialog', { name: 'Toetsen' })
  const group = (name: string) =>
    dialog.locator('section').filter({ has: page.getByRole('heading', { name }) })

  await page.keyboard.press('F1')
  await expect(group('Op dit scherm')).toContainText('Ctrl+FZoek in deze lijst')
  await expect(group('Op dit scherm')).toContainText('Ctrl+NNieuwe relatie')
  await expect(group('In de lijst')).toContainText('EnterOpen de regel')
  await expect(group('Overal')).toContainText('F1Bekijk de toetsen')
  await expect(group('In een tekst')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await firstNote(page)
  await noteText(page).click()
  await page.keyboard.press('F1')
  await expect(group('Op dit scherm')).toContainText('F2Wijzig de titel')
  await expect(group('In een tekst')).toContainText('Ctrl+BVet')
  await expect(group('In de lijst')).toBeHidden()
  await expectAccessible(page, 'the keys')
  await dialog.getByRole('button', { name: 'Naar Hulp' }).click()

  await expect(page.getByRole('heading', { name: 'Hulp', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Bekijk de licenties' }).click()
  await page.getByRole('searchbox').fill('yjs')
  await page.getByText(/^yjs \d/).click()
  await expect(page.getByText(/Permission is hereby granted/)).toBeVisible()
  await expectAccessible(page, 'help')

  await page.emulateMedia({ contrast: 'more' })
  await expect(page.locator('html')).toHaveAttribute('data-more-contrast')
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' })
  await expect(page.locator('html')).not.toHaveAttribute('data-more-contrast')
  await page.keyboard.press('Tab')
  await expectVisibleFocus(page)
})

test('every place in English, in high contrast, on a narrow screen and at 200 %', async () => {
  const machine = await laptop()
  const { page, app } = machine
  await show(machine, 320, 640, 1)
  await expectNothingBeyondTheSide(page, 'welcome, narrow')
  await show(machine, 1280, 800, 1)
  await beginWithExample(page, 'Anna de Wit')
  const places = await everyPlace(page)

  await test.step('switched without a restart', async () => {
    await goTo(page, '/instellingen')
    await page.getByRole('radio', { name: 'Hoog contrast' }).check({ force: true })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
    await page.getByRole('radio', { name: 'English' }).check({ force: true })
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    const menu = () =>
      app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()
          ?.items.map(({ label }) => label)
          .join(),
      )
    await expect.poll(menu).toBe('Wederzijds,Edit,View,Help')
    // What react-aria says by itself follows too.
    await goTo(page, places.find(({ path }) => path.startsWith('/tafel/'))?.path ?? '')
    await expect(page.getByRole('spinbutton', { name: /^month/ }).first()).toBeVisible()
  })

  for (const { path, shows } of places) {
    await test.step(`${path} in English and high contrast`, async () => {
      await goTo(page, path)
      await expect(shows(page)).toBeVisible()
      await expect.poll(() => notInEnglish(page)).toEqual([])
      await expectAccessible(page, path, ['contrast'])
    })
  }
  for (const [width, height, zoom] of [
    [320, 640, 1],
    [1280, 800, 2],
  ] as const) {
    await show(machine, width, height, zoom)
    for (const { path, shows } of places) {
      await test.step(`${path} at ${width} and ${zoom * 100} %`, async () => {
        await goTo(page, path)
        await shows(page).scrollIntoViewIfNeeded()
        await expect(shows(page)).toBeInViewport()
        await expectNothingBeyondTheSide(page, `${path} at ${width} and ${zoom * 100} %`)
      })
    }
    await page.keyboard.press('F1')
    await expectNothingBeyondTheSide(page, `the keys at ${width}`)
    await page.keyboard.press('Escape')
  }
  await goTo(page, places.find(({ path }) => path.includes('/notities/'))?.path ?? '')
  await tabTo(page, page.getByRole('textbox', { name: 'Text of the note' }))
})

interface Place {
  path: string
  /** The thing that one comes for. */
  shows: (page: Page) => Locator
}

/** Every place of the app, with things of the example; none of the routes may be left out. */
async function everyPlace(page: Page): Promise<Place[]> {
  const note = await firstNote(page)
  const dossier = note.split('/').slice(0, 3).join('/')
  const found = {
    person: await openFirst(page, '/contactgids', page.getByRole('row').nth(1)),
    meeting: await openFirst(
      page,
      '/overleg',
      page.locator('.wz-gathering', { hasText: /Overleg$/ }).first(),
    ),
    visit: await openFirst(page, '/overleg', page.locator('.wz-gathering', { hasText: /Bezoek$/ }).first()),
    table: await openFirst(
      page,
      '/tafels',
      page.getByRole('main').getByRole('listitem').getByRole('link').first(),
    ),
  }
  const title = (at: Page): Locator => at.getByRole('main').getByRole('heading', { level: 1 })
  const titleField = (at: Page): Locator =>
    at.getByRole('main').getByRole('textbox', { name: /^(Title|Theme)$/ })
  const row = (at: Page): Locator => at.getByRole('row').nth(2)
  const places: Place[] = [
    { path: '/relaties', shows: row },
    {
      path: `/relaties/${dossier.split('/').at(-1) ?? ''}`,
      shows: (at) => at.getByRole('heading', { name: 'Latest notes' }),
    },
    { path: '/contactgids', shows: row },
    { path: found.person, shows: (at) => at.getByRole('region', { name: 'Chosen contact' }) },
    ...['overzicht', 'tijdlijn', 'notities', 'contacten', 'overleg', 'acties'].map((tab) => ({
      path: `${dossier}/${tab}`,
      shows: (at: Page) => at.getByRole('tabpanel'),
    })),
    { path: note, shows: (at) => at.getByRole('textbox', { name: 'Text of the note' }) },
    { path: '/overleg', shows: (at) => at.locator('.wz-gathering').first() },
    { path: found.meeting, shows: titleField },
    { path: found.visit, shows: title },
    { path: '/tafels', shows: (at) => at.getByRole('main').getByRole('listitem').first() },
    { path: found.table, shows: titleField },
    { path: '/import', shows: title },
    { path: '/meenemen', shows: title },
    { path: '/reservekopieen', shows: title },
    { path: '/stand', shows: title },
    { path: '/instellingen', shows: (at) => at.locator('label', { hasText: 'English' }) },
    { path: '/hulp', shows: (at) => at.getByRole('button', { name: 'Open the folder with logs' }) },
    { path: '/hulp/overleg', shows: title },
  ]
  for (const route of routes()) {
    expect(
      places.filter(({ path }) => route.test(path)).length,
      `a place for ${route.source}`,
    ).toBeGreaterThan(0)
  }
  return places
}

/** The addresses of the screens as the router has them. */
function routes(): RegExp[] {
  const source = readFileSync(join(ROOT, 'renderer/app/routes.tsx'), 'utf8')
  const paths = [...source.matchAll(/path: '(\/[^']+)'/g)].map(([, path = '']) => path)
  return paths.map(
    (path) => new RegExp(`^${path.replaceAll(/\/\{-\$\w+\}/g, '(/[^/]+)?').replaceAll(/\$\w+/g, '[^/]+')}$`),
  )
}

async function firstNote(page: Page): Promise<string> {
  await goTo(page, '/relaties')
  await openFirstNote(page)
  return placeOf(page)
}

/** Opens the first thing of a list; answers where that led. */
async function openFirst(page: Page, list: string, thing: Locator): Promise<string> {
  await goTo(page, list)
  await thing.click()
  await expect.poll(() => placeOf(page)).not.toBe(list)
  return placeOf(page)
}

function placeOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).hash.slice(1))
}

/** As wide as this, and zoomed in; the page has heard of it afterwards. */
async function show({ app, page }: Laptop, width: number, height: number, zoom: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(size.width, size.height)
      window?.webContents.setZoomFactor(size.zoom)
    },
    { width, height, zoom },
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width / zoom)
}
