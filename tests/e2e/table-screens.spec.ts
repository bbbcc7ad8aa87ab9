import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { roundsOf, roundText } from '../../shared/documents/table.ts'
import { textOf } from '../../shared/documents/text-of.ts'
import { decodeTableCode } from '../../shared/sync/table-code.ts'
import { guestAt, writeIn, type AtTable } from '../support/table-people.ts'
import { expectAccessible } from './axe.ts'
import { expectNothingBeyondTheSide, expectVisibleFocus, tabTo } from './keys.ts'
import { laptop, office } from './office.ts'
import { begin, goTo, kept, newRelation, stateLine } from './people.ts'
import {
  addRounds,
  choose,
  linkOnScreen,
  newContact,
  newTable,
  openTable,
  readQr,
  roundTextBox,
  show,
} from './tables.ts'
import { test } from './test.ts'

const guests = new Set<AtTable>()
test.afterEach(() => {
  for (const { link } of guests) link.close()
  guests.clear()
})

test('a table is prepared: rounds, seats, and who is missing', async () => {
  const machine = await laptop()
  const { page } = machine
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde', '00012345')
  await newContact(page, 'Gerard Bos', 'Bestuur/directie')
  await newContact(page, 'Fatma Yıldız', 'Uitvoering')

  await test.step('an empty list teaches the first step', async () => {
    await goTo(page, '/tafels')
    await expect(page.getByRole('heading', { name: 'Nog geen open tafels' })).toBeVisible()
    await expectAccessible(page, 'no tables yet')
  })

  await test.step('a new table without a mouse', async () => {
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Nieuwe open tafel' })
    const theme = dialog.getByRole('textbox', { name: 'Thema' })
    await expect(theme).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(theme).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page, 'a new table without a theme')
    await page.keyboard.type('Dagbesteding dichtbij huis')
    await tabTo(page, dialog.getByRole('button', { name: /Soort thema/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Zorginhoud' }).press('Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Maak de tafel' }))
    await page.keyboard.press('Enter')
    await expect(
      page.getByRole('heading', { name: 'Dagbesteding dichtbij huis', level: 1, includeHidden: true }),
    ).toBeAttached()
    await expectAccessible(page, 'a table without anything')
  })

  const rounds = page.getByRole('list', { name: 'Rondes van deze tafel' })
  await test.step('rounds are added with Enter and moved with the keyboard', async () => {
    await addRounds(page, 'Wat gaat er goed?', 'Wat mist u?', 'Wat spreken we af?')
    await tabTo(page, page.getByRole('button', { name: 'Verplaats ronde: Wat spreken we af?' }), 'Shift+Tab')
    await page.keyboard.press('Space')
    await expect(page.getByText('Wat spreken we af? is opgepakt, plaats 3 van 3.')).toBeAttached()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByText('Wat spreken we af? staat op plaats 2 van 3.')).toBeAttached()
    await page.keyboard.press('Space')
    await expect(rounds.getByRole('listitem')).toHaveText([/goed/, /spreken/, /mist/])
  })

  await test.step('a round that was removed comes back with its words', async () => {
    await rounds.getByRole('button', { name: /^Ronde 3 Wat mist u/ }).click()
    const text = roundTextBox(page)
    await text.click()
    await page.keyboard.type('Vervoer in het weekend')
    await page.getByRole('button', { name: 'Verwijder ronde' }).click()
    await expect(rounds.getByRole('listitem')).toHaveCount(2)
    await page.getByRole('button', { name: 'Maak ongedaan' }).click()
    await expect(rounds.getByRole('listitem')).toHaveCount(3)
    await expect(text).toHaveText('Vervoer in het weekend')
  })

  await test.step('only directors: it warns, and proposes somebody by name', async () => {
    await page.getByRole('button', { name: 'Nodig uit', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /Nodig uit/ })
    await expectAccessible(page, 'choose an organisation')
    await dialog.getByRole('searchbox').fill('lin')
    await dialog.getByRole('button', { name: 'De Linde' }).click()
    await dialog.getByRole('checkbox', { name: 'Gerard Bos' }).check({ force: true })
    await expectAccessible(page, 'choose people')
    await dialog.getByRole('button', { name: 'Nodig uit' }).click()
    const check = page.getByRole('region', { name: 'Stoelencheck' })
    await expect(check.getByText('Er zitten alleen directeuren aan tafel')).toBeVisible()
    await expect(check.getByText('Nodig iemand uit de uitvoering uit.')).toBeVisible()
    await expect(check.getByRole('listitem').filter({ hasText: 'Fatma Yıldız' })).toContainText(
      'De Linde · Uitvoering',
    )
    await expectAccessible(page, 'the seat check warns')

    await tabTo(page, check.getByRole('button', { name: 'Nodig Fatma Yıldız uit' }))
    await page.keyboard.press('Enter')
    await expect(check.getByText('Er zitten alleen directeuren aan tafel')).toBeHidden()
    await expect(page.getByText('Fatma Yıldız is uitgenodigd.')).toBeVisible()
    // The button is gone; whoever pressed it is not thrown back to the top of the page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
    await expectVisibleFocus(page)
    await expect(check.getByRole('listitem').filter({ hasText: /^Uitvoering$/ })).toHaveCount(0)
    await expect(check.getByText('In uw contacten staat niemand die past.', { exact: false })).toBeVisible()
  })

  await test.step('somebody without a contact, and a level of a seat', async () => {
    await page.getByRole('button', { name: 'Nodig uit', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /Nodig uit/ })
    await dialog.getByRole('button', { name: 'Iemand van een andere organisatie' }).click()
    await dialog.getByRole('button', { name: 'Nodig uit' }).click()
    await expect(dialog.getByRole('textbox', { name: 'Naam' })).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page, 'somebody without a name')
    await dialog.getByRole('textbox', { name: 'Naam' }).fill('Cees Client')
    await dialog.getByRole('textbox', { name: 'Organisatie' }).fill('Cliëntenraad')
    await dialog.getByRole('button', { name: 'Nodig uit' }).click()
    await expect(page.getByRole('heading', { name: 'Cliëntenraad' })).toBeVisible()
    await choose(page, page.getByRole('button', { name: /Niveau van Cees Client/ }), 'Cliënt')
    await choose(page, page.getByRole('button', { name: /Niveau van Gerard Bos/ }), 'Beleid')
    await expect(page.getByText('Iedereen die bij dit thema hoort, is uitgenodigd.')).toBeVisible()
    await expectAccessible(page, 'everybody is invited')
  })

  await test.step('it fits on every screen', async () => {
    for (const [width, height] of [
      [390, 844],
      [1024, 640],
      [1280, 800],
    ] as const) {
      await show(machine, width, height)
      await expectNothingBeyondTheSide(page, `a prepared table at ${width}`)
    }
  })

  await test.step('it stands in the list, and can be deleted and put back', async () => {
    await kept(page)
    await page.keyboard.press('Escape')
    const entry = page.getByRole('list', { name: 'Komt nog' }).getByRole('link')
    await expect(entry).toHaveText('Dagbesteding dichtbij huis')
    await expectAccessible(page, 'the list of tables')
    await entry.click()
    await page.getByRole('button', { name: 'Meer', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Verwijder' }).click()
    await expect(page.getByRole('heading', { name: 'Nog geen open tafels' })).toBeVisible()
    await page.getByRole('button', { name: 'Zet terug' }).click()
    await expect(entry).toBeVisible()
  })
})

test('a table is opened: code, lobby, people, time and beamer', async () => {
  const machine = await laptop()
  const { page } = machine
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newTable(page, 'Dagbesteding')
  await addRounds(page, 'Wat gaat er goed?', 'Wat mist u?')

  const link = await test.step('the network is chosen in plain words', async () => {
    await page.getByRole('button', { name: 'Open de tafel' }).click()
    const dialog = page.getByRole('dialog', { name: 'Open de tafel' })
    const loopback = dialog.getByRole('radio', { name: 'Alleen deze laptop' })
    await expect(dialog.getByRole('radio').last()).toHaveAccessibleName('Alleen deze laptop')
    await dialog.getByLabel('Poort').fill('80')
    await dialog.getByRole('button', { name: 'Open de tafel' }).click()
    await expect(dialog.getByLabel('Poort')).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page, 'a port that is none')
    await dialog.getByLabel('Poort').fill('')
    await loopback.check({ force: true })
    await dialog.getByRole('button', { name: 'Open de tafel' }).click()
    await expect(page.getByRole('heading', { name: 'Zo komt iedereen aan tafel' })).toBeVisible()
    await expect(page.getByText('De tafel is open')).toBeVisible()
    return linkOnScreen(page)
  })

  await test.step('the QR code is the address with the code, also in the dark and large', async () => {
    expect(await readQr(page)).toBe(link)
    await expectAccessible(page, 'the code of a table')
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
    expect(await readQr(page)).toBe(link)
    await page.getByRole('button', { name: 'Toon groot' }).click()
    const stage = page.getByRole('dialog', { name: /De code van deze tafel/ })
    expect(await readQr(stage)).toBe(link)
    await expectAccessible(page, 'the code, large')
    await page.keyboard.press('Escape')
    await expect(stage).toBeHidden()
    await expect(page.getByRole('button', { name: 'Toon groot' })).toBeFocused()
  })

  const decoded = decodeTableCode(link)
  if (!decoded.ok) throw new Error(decoded.reason)
  const knock = (name: string, organisation?: string): AtTable => {
    const guest = guestAt(decoded.value, decoded.value.secret, name, {
      ...(organisation && { organisation }),
    })
    guests.add(guest)
    return guest
  }
  const seats = page.getByRole('list', { name: 'Wie er aan tafel zitten' })

  const fatma = await test.step('a guest knocks, is said aloud, and is let in by keyboard', async () => {
    const guest = knock('Fatma Yıldız')
    await expect(
      page.getByRole('status').filter({ hasText: 'Fatma Yıldız, De Linde wil aan tafel.' }),
    ).toBeAttached()
    await expectAccessible(page, 'a guest knocks')
    await tabTo(page, page.getByRole('button', { name: 'Laat Fatma Yıldız binnen' }))
    await page.keyboard.press('Enter')
    await guest.reaches('seated')
    await expect(seats.getByRole('listitem').filter({ hasText: 'Fatma Yıldız' })).toContainText(
      'De Linde · gast · schrijft mee',
    )
    await expect(page.getByText('Er wacht niemand.')).toBeVisible()
    return guest
  })

  await test.step('what the guest writes stands in the window, and everybody is equal', async () => {
    await expect.poll(() => roundsOf(fatma.doc).length).toBe(2)
    await page
      .getByRole('button', { name: /Ronde 1/ })
      .first()
      .click()
    const [first] = roundsOf(fatma.doc)
    writeIn(roundText(fatma.doc, first!.id), 'De tuin is elke dag open.')
    await expect(roundTextBox(page)).toContainText('De tuin is elke dag open.')
    await expect(seats.getByRole('listitem').filter({ hasText: 'Fatma Yıldız' })).toContainText('· gelijk')
    fatma.awareness.setLocalState({
      user: { name: 'Fatma Yıldız', color: '#0b6e8a' },
      place: `round:${roundsOf(fatma.doc)[1]!.id}`,
    })
    await expect(page.getByRole('button', { name: /Ronde 2/ }).first()).toHaveAccessibleName(
      /Hier schrijven: Fatma Yıldız/,
    )
  })

  await test.step('reading along only, and a guest who is refused', async () => {
    await page.getByRole('button', { name: 'Wijzig wat Fatma Yıldız mag' }).click()
    await expectAccessible(page, 'what a guest may do')
    await page.getByRole('menuitem', { name: 'Laat alleen meelezen' }).click()
    await expect(seats.getByRole('listitem').filter({ hasText: 'Fatma Yıldız' })).toContainText('leest mee')
    const stranger = knock('Iemand Anders', 'Onbekend')
    await page.getByRole('button', { name: 'Weiger Iemand Anders' }).click()
    expect(await stranger.reaches('refused')).toMatchObject({ reason: 'not-admitted' })
  })

  await test.step('time runs for a round; the last minute and the end are said in words', async () => {
    await page.getByRole('textbox', { name: 'Minuten' }).fill('1')
    await page.getByRole('textbox', { name: 'Minuten' }).press('Enter')
    await page.getByRole('button', { name: 'Start ronde' }).click()
    const clock = page.getByRole('timer')
    await expect(clock).toHaveText(/^Nog (1:00|0:\d\d)$/)
    await expect(page.getByText('Nog 1 minuut voor deze ronde.')).toBeAttached()
    await expectAccessible(page, 'a round that runs')
    await page.clock.setFixedTime(Date.now() + 3 * 60_000)
    await expect(clock).toHaveText(/^2:\d\d over de tijd$|^1:5\d over de tijd$/)
    await expect(page.getByText('De tijd van deze ronde is om.')).toBeAttached()
    await expectAccessible(page, 'a round that is over its time')
    await page.getByRole('button', { name: '5 minuten erbij' }).click()
    await expect(clock).toHaveText(/^Nog [23]:\d\d$/)
  })

  await test.step('the beamer shows the question, the time and the text, and Escape goes back', async () => {
    const button = page.getByRole('button', { name: 'Toon op het scherm' })
    await button.click()
    const stage = page.getByRole('dialog', { name: 'Op het scherm' })
    await expect(stage.getByRole('heading', { name: 'Wat gaat er goed?' })).toBeVisible()
    await expect(stage.getByRole('timer')).toHaveText(/^Nog /)
    await expect(stage.getByRole('textbox')).toHaveText('De tuin is elke dag open.')
    await expect(stage.getByRole('textbox')).toHaveAttribute('contenteditable', 'false')
    await expectAccessible(page, 'the beamer')
    await page.keyboard.press('Escape')
    await expect(stage).toBeHidden()
    await expect(button).toBeFocused()
  })

  await test.step('the text goes along', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'wederzijds-tafel-')), 'Tafel.md')
    await machine.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await page.getByRole('button', { name: 'Neem mee' }).click()
    await expectAccessible(page, 'take along')
    await page.getByRole('menuitem', { name: /markdown/ }).click()
    await expect(page.getByText('Bewaard als Tafel.md.')).toBeVisible()
    const markdown = readFileSync(path, 'utf8')
    expect(markdown).toContain('# Dagbesteding')
    expect(markdown).toContain('De tuin is elke dag open.')
  })

  await test.step('a guest is taken from the table after a question', async () => {
    await page.getByRole('button', { name: 'Wijzig wat Fatma Yıldız mag' }).click()
    await page.getByRole('menuitem', { name: 'Haal van tafel' }).click()
    await expectAccessible(page, 'take somebody from the table?')
    await page.getByRole('dialog').getByRole('button', { name: 'Haal van tafel' }).click()
    expect(await fatma.reaches('refused')).toMatchObject({ reason: 'ejected' })
    await expect(seats.getByRole('listitem').filter({ hasText: 'Fatma Yıldız' })).toHaveCount(0)
  })

  await test.step('closing asks, and says what it means; the table can be opened again', async () => {
    const bas = knock('Bas Vos')
    await page.getByRole('button', { name: 'Laat Bas Vos alleen meelezen' }).click()
    await bas.reaches('seated')
    await page.getByRole('button', { name: 'Sluit de tafel' }).click()
    await expectAccessible(page, 'close the table?')
    await page.getByRole('dialog').getByRole('button', { name: 'Sluit de tafel' }).click()
    expect(await bas.reaches('refused')).toMatchObject({ reason: 'closed' })
    await expect(page.getByText('Geweest').first()).toBeVisible()
    const [first] = roundsOf(bas.doc)
    expect(textOf(roundText(bas.doc, first!.id))).toBe('De tuin is elke dag open.')
    await expectAccessible(page, 'a table that was')
    await page.getByRole('button', { name: 'Meer', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Heropen' }).click()
    await expect(page.getByRole('button', { name: 'Open de tafel' })).toBeVisible()
  })
})

test('a colleague joins with the code, and sees why not when it does not fit', async () => {
  const { anna, bram } = await office()
  await newTable(anna.page, 'Dagbesteding')
  await addRounds(anna.page, 'Wat gaat er goed?')
  const link = await openTable(anna.page)
  const { page } = bram

  await goTo(page, '/tafels')
  await page.getByRole('button', { name: 'Aan tafel met een code' }).click()
  const dialog = page.getByRole('dialog', { name: 'Aan tafel met een code' })
  const [address, code] = [dialog.getByLabel('Adres'), dialog.getByLabel('Code', { exact: true })]
  const go = dialog.getByRole('button', { name: 'Ga aan tafel' })

  await test.step('incomplete, mistyped, no address, nobody there', async () => {
    await code.fill('ABCD-EF')
    await go.click()
    await expect(dialog.getByText('De code is nog niet compleet.', { exact: false }).first()).toBeVisible()
    await expectAccessible(page, 'a code that is not complete')
    await address.fill(link)
    await expect(address).toHaveValue(/^127\.0\.0\.1:\d+$/)
    const whole = await code.inputValue()
    await code.fill(whole.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
    await go.click()
    await expect(dialog.getByText('In deze code zit een tikfout.', { exact: false }).first()).toBeVisible()
    await code.fill(whole)
    await address.fill('')
    await go.click()
    await expect(address).toHaveAttribute('aria-invalid', 'true')
    await address.fill('127.0.0.1:9')
    await go.click()
    await expect(dialog.getByText('U zit nog niet aan tafel')).toBeVisible()
    await expect(dialog.getByText(/niet te bereiken/)).toBeVisible()
    await expectAccessible(page, 'nobody there')
  })

  await test.step('the whole link fills in both, and the table opens', async () => {
    await code.fill(link)
    await go.click()
    await expect(page.getByText('U zit aan tafel, over het netwerk van de zaal')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Wil aan tafel' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Open de tafel' })).toHaveCount(0)
    const people = page.getByRole('list', { name: 'Wie er aan tafel zitten' }).getByRole('listitem')
    await expect(people).toHaveText([/Anna de Wit.*gastheer/, /Bram Ëlzinga.*collega/])
    await expectAccessible(page, 'a colleague at the table')
    await roundTextBox(page).click()
    await page.keyboard.type('Bram schrijft mee')
    await expect(roundTextBox(anna.page)).toContainText('Bram schrijft mee')
  })

  await test.step('leaving keeps the text', async () => {
    await page.getByRole('button', { name: 'Ga van tafel' }).click()
    await expect(page.getByRole('button', { name: 'Open de tafel' })).toBeVisible()
    await expect(roundTextBox(page)).toContainText('Bram schrijft mee')
    await expect(stateLine(page)).toContainText('laptop')
  })
})
