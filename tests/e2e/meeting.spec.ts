import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expectAccessible } from './axe.ts'
import { expectNothingBeyondTheSide, expectVisibleFocus, tabTo } from './keys.ts'
import { badNetwork, laptop, office, through } from './office.ts'
import { begin, beginWithInvitation, goTo, inviteColleague, kept, newRelation, shared } from './people.ts'
import {
  addItem,
  dragAbove,
  headOf,
  headsOf,
  lineOf,
  moveItem,
  openItem,
  openMeeting,
  openOutcomes,
  orderOf,
  planMeeting,
  take,
  textOf,
  toggleOf,
  undo,
  userChooses,
  wordsIn,
} from './meetings.ts'
import { test } from './test.ts'

test('three laptops put one agenda in order and write in it, two of them apart for a while', async () => {
  const { server, anna, bram, network } = await office()
  const flapping = await badNetwork(server)
  const carla = await laptop()
  const invitation = through(flapping, await inviteColleague(anna.page))
  await beginWithInvitation(carla.page, 'Carla Núñez', invitation)
  const pages = [anna.page, bram.page, carla.page]

  await planMeeting(anna.page, 'De Linde', 'Kwartaaloverleg')
  for (const title of ['Opening', 'Wachtlijst', 'Vervoer', 'Rondvraag']) await addItem(anna.page, title)
  await shared(anna.page)
  for (const { page } of [bram, carla]) await openMeeting(page, 'Kwartaaloverleg')
  for (const page of pages) await openItem(page, 'Wachtlijst')

  await test.step('who is in which item', async () => {
    await textOf(bram.page, 'Wachtlijst').click()
    await expect(lineOf(anna.page, 'Wachtlijst').getByText('Bram Ëlzinga')).toBeAttached()
    await openItem(bram.page, 'Vervoer')
    await textOf(bram.page, 'Vervoer').click()
    await expect(headOf(anna.page, 'Vervoer').getByText('Bram Ëlzinga')).toBeAttached()
    await expect(headOf(anna.page, 'Wachtlijst').getByText('Bram Ëlzinga')).toHaveCount(0)
  })

  await test.step('apart', async () => {
    network.cut()
    flapping.stall()
    await Promise.all([
      (async () => {
        await moveItem(bram.page, 'Opening', ['ArrowDown', 'ArrowDown', 'ArrowDown'])
        await textOf(bram.page, 'Wachtlijst').click()
        await bram.page.keyboard.type('Bram schrijft zonder verbinding. ')
        await textOf(bram.page, 'Vervoer').click()
        await bram.page.keyboard.type('De bus rijdt.')
        await kept(bram.page)
      })(),
      (async () => {
        await moveItem(carla.page, 'Vervoer', ['ArrowUp', 'ArrowUp'])
        flapping.cut()
        await openItem(carla.page, 'Rondvraag')
        await textOf(carla.page, 'Rondvraag').click()
        await carla.page.keyboard.type('Carla vraagt iets. ')
        flapping.restore()
        await textOf(carla.page, 'Wachtlijst').click()
        await carla.page.keyboard.type('Carla schrijft. ')
        flapping.cut()
        await kept(carla.page)
      })(),
      (async () => {
        await moveItem(anna.page, 'Rondvraag', ['ArrowUp', 'ArrowUp', 'ArrowUp'])
        await textOf(anna.page, 'Wachtlijst').click()
        await anna.page.keyboard.type('Anna schrijft')
      })(),
    ])
  })

  await test.step('together again: the writer keeps the caret while others move the items', async () => {
    network.restore()
    flapping.restore()
    await shared(bram.page)
    await shared(carla.page)
    await expect(textOf(anna.page, 'Wachtlijst')).toContainText('Carla schrijft.')
    await expect(textOf(anna.page, 'Wachtlijst')).toContainText('Bram schrijft zonder verbinding.')
    const order = await orderOf(anna.page)
    for (const page of pages) await expect.poll(() => orderOf(page)).toEqual(order)
    await expect(textOf(anna.page, 'Wachtlijst')).toBeFocused()
    await anna.page.keyboard.type(' verder.')
    await expect(textOf(anna.page, 'Wachtlijst')).toContainText('Anna schrijft verder.')
    await shared(anna.page)
  })

  await test.step('equal order and equal text', async () => {
    const order = await orderOf(anna.page)
    expect([...order].sort()).toEqual(['Opening', 'Rondvraag', 'Vervoer', 'Wachtlijst'])
    for (const title of order) {
      for (const page of pages) await openItem(page, title)
      const words = await wordsIn(anna.page, title)
      for (const page of pages) await expect.poll(() => wordsIn(page, title)).toBe(words)
    }
    for (const page of pages) expect(await orderOf(page)).toEqual(order)
    expect(await wordsIn(carla.page, 'Vervoer')).toBe('De bus rijdt.')
  })
})

test('by keyboard: a meeting from plan to minutes; what was agreed stands in the dossier, what is open comes along', async () => {
  const { page } = await laptop()
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde', '00012345')
  await newRelation(page, 'Huize Zon', '00012346')
  await goTo(page, '/overleg')
  await expect(page.getByRole('heading', { name: 'Nog geen overleg of bezoek' })).toBeVisible()

  await test.step('plan it with two organisations', async () => {
    await press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Plan een overleg' })
    await expect(dialog.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('linde')
    await press('Enter')
    await expect(dialog.getByRole('list', { name: 'Gekozen' })).toContainText('De Linde')
    await page.keyboard.type('zon')
    await press('Enter')
    await expect(dialog.getByRole('list', { name: 'Gekozen' })).toContainText('Huize Zon')
    await tabTo(page, dialog.getByLabel(/^Titel/))
    await page.keyboard.type('Kwartaaloverleg')
    await press('Enter')
    await expect(page.getByRole('heading', { name: 'Kwartaaloverleg', level: 1 })).toBeAttached()
  })

  await test.step('the agenda', async () => {
    const main = page.getByRole('main')
    await tabTo(page, main.getByRole('group', { name: 'Begint om' }).getByRole('spinbutton').first())
    await page.keyboard.type('1400')
    await press('Enter')
    await tabTo(page, main.getByLabel('Duur in minuten'))
    await page.keyboard.type('30')
    await press('Enter')
    await tabTo(page, main.getByLabel('Nieuw agendapunt'))
    await page.keyboard.type('Wachtlijst')
    await tabTo(page, main.getByLabel('Minuten', { exact: true }))
    await page.keyboard.type('20')
    await press('Enter')
    await expect(main.getByLabel('Nieuw agendapunt')).toBeFocused()
    await page.keyboard.type('Vervoer')
    await tabTo(page, main.getByLabel('Minuten', { exact: true }))
    await page.keyboard.type('15')
    await press('Enter')
    await expect(main.getByText('De agenda duurt 5 minuten langer dan het overleg.')).toBeVisible()
    await expect(headOf(page, 'Vervoer')).toContainText('14:20–14:35')
    await expect(headOf(page, 'Vervoer')).toContainText('na het einde')

    const handle = main.getByRole('button', { name: 'Verplaats Vervoer' })
    await tabTo(page, handle, 'Shift+Tab')
    await moveItem(page, 'Vervoer', ['ArrowUp'])
    await expect.poll(() => orderOf(page)).toEqual(['Vervoer', 'Wachtlijst'])
    await expect(handle).toBeFocused()
    await expectVisibleFocus(page)
    await expect(headOf(page, 'Vervoer')).toContainText('14:00–14:15')
  })

  await test.step('the minutes of an item', async () => {
    await tabTo(page, toggleOf(page, 'Wachtlijst'))
    await press('Enter')
    await tabTo(page, textOf(page, 'Wachtlijst'))
    await page.keyboard.type('De wachtlijst groeit.')
    await tabTo(page, page.getByLabel('Nieuw besluit'))
    await page.keyboard.type('Twee extra groepen vanaf maart')
    await press('Enter')
    await expect(page.getByLabel('Nieuw besluit')).toBeFocused()
    await tabTo(page, page.getByLabel('Nieuwe actie'))
    await page.keyboard.type('Vervoer regelen')
    const actions = page.getByRole('region', { name: 'Acties' })
    await tabTo(page, actions.getByLabel('Wie').last())
    await page.keyboard.type('Bram')
    await tabTo(page, actions.getByRole('group', { name: 'Vóór' }).last().getByRole('spinbutton').first())
    await page.keyboard.type('01042030')
    await press('Enter')
    await expect(page.getByRole('button', { name: 'Klaar: Vervoer regelen' })).toBeVisible()
    await expect(page.getByLabel('Nieuwe actie')).toBeFocused()
    await expect(page.getByLabel('Nieuwe actie')).toHaveValue('')
    await tabTo(page, page.getByRole('button', { name: 'Rond dit punt af' }))
    await press('Enter')
    await expect(headOf(page, 'Wachtlijst')).toContainText('afgerond')
    await kept(page)
  })

  await test.step('in the dossiers of both', async () => {
    for (const name of ['De Linde', 'Huize Zon']) {
      await openOutcomes(page, name)
      await expect(page.getByRole('main')).toContainText('Twee extra groepen vanaf maart')
      await expect(page.getByRole('main')).toContainText('Vervoer regelen')
    }
  })

  await test.step('finish, and take the open item to the next meeting', async () => {
    await goTo(page, '/overleg')
    await tabTo(page, page.getByRole('list', { name: 'Gepland' }).getByRole('button').first())
    await press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'Rond af', exact: true }))
    await press('Enter')
    await expect(page.getByText('Er is nog 1 open punt.')).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Plan het volgende overleg' }), 'Shift+Tab')
    await press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Plan het volgende overleg' })
    await expect(dialog.getByRole('radio', { name: /: 1 open punt$/ })).toBeChecked()
    await tabTo(page, dialog.getByRole('button', { name: 'Maak het overleg' }))
    await press('Enter')
    await expect(page.getByRole('button', { name: 'Vorig overleg' })).toBeVisible()
    await expect.poll(() => orderOf(page)).toEqual(['Vervoer'])
    await expect(headOf(page, 'Vervoer')).toContainText('meegenomen')
    await page.getByRole('button', { name: 'Vorig overleg' }).click()
    await expect(page.getByRole('button', { name: 'Volgend overleg' })).toBeVisible()
  })

  await test.step('the list: arrows and Enter', async () => {
    await press('Escape')
    const lines = page.getByRole('main').getByRole('listitem').getByRole('button')
    await tabTo(page, lines.first())
    await press('ArrowDown')
    await expect(lines.nth(1)).toBeFocused()
    await expectVisibleFocus(page)
    await press('Enter')
    await expect(page.getByText('Dit overleg is afgerond')).toBeVisible()
  })
})

test('looking at minutes changes nothing; what is taken away comes back with every word', async () => {
  const { page } = await laptop()
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde', '00012345')
  await planMeeting(page, 'De Linde', 'Kwartaaloverleg')
  await addItem(page, 'Wachtlijst')
  await addItem(page, 'Rondvraag')
  await kept(page)
  const before = await headsOf(page)
  expect(before).not.toEqual([])
  await page.getByRole('button', { name: 'Open alle punten' }).click()
  await expect(textOf(page, 'Rondvraag')).toBeVisible()
  await textOf(page, 'Wachtlijst').click()
  await page.getByRole('button', { name: 'Sluit alle punten' }).click()
  await expect(textOf(page, 'Wachtlijst')).toHaveCount(0)
  await kept(page)
  expect(await headsOf(page)).toEqual(before)

  await dragAbove(page, 'Rondvraag', 'Wachtlijst')
  await expect.poll(() => orderOf(page)).toEqual(['Rondvraag', 'Wachtlijst'])

  await openItem(page, 'Wachtlijst')
  await textOf(page, 'Wachtlijst').click()
  await page.keyboard.type('Dit mag niet weg.')
  await page.getByLabel('Nieuw besluit').fill('Een besluit')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Verwijder besluit: Een besluit' }).click()
  await expect(page.getByLabel('Nieuw besluit')).toBeFocused()
  await undo(page)
  await expect(page.getByLabel('Besluit', { exact: true })).toHaveValue('Een besluit')
  await page.getByRole('button', { name: 'Verwijder dit punt' }).click()
  await expect(toggleOf(page, 'Wachtlijst')).toHaveCount(0)
  // What was decided there still counts, and is not hidden.
  await expect(page.getByRole('heading', { name: 'Besluiten en acties zonder agendapunt' })).toBeVisible()
  await undo(page)
  await expect(textOf(page, 'Wachtlijst')).toHaveText('Dit mag niet weg.')
  await page.getByRole('button', { name: 'Verwijder', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nog geen overleg of bezoek' })).toBeVisible()
  await undo(page)
  await openMeeting(page, 'Kwartaaloverleg')
  await expect(textOf(page, 'Wachtlijst')).toHaveText('Dit mag niet weg.')
})

test('agenda and minutes as files', async () => {
  const machine = await laptop()
  const { page } = machine
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-overleg-'))
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde', '00012345')
  await planMeeting(page, 'De Linde', 'Kwartaaloverleg')
  await addItem(page, 'Wachtlijst')
  await openItem(page, 'Wachtlijst')
  await textOf(page, 'Wachtlijst').click()
  await page.keyboard.type('De wachtlijst groeit.')

  await take(page, 'In uw eigen agenda (ICS)')
  await expect(page.getByText('Vul eerst de datum en de begintijd in.')).toBeVisible()
  await page.getByRole('group', { name: 'Begint om' }).getByRole('spinbutton').first().click()
  await page.keyboard.type('1400')
  await page.keyboard.press('Enter')

  for (const [form, file] of [
    ['Agenda als PDF', 'agenda.pdf'],
    ['Verslag als Word-bestand', 'verslag.docx'],
    ['In uw eigen agenda (ICS)', 'overleg.ics'],
  ] as const) {
    await userChooses(machine, join(folder, file))
    await take(page, form)
    await expect(page.getByText(`Bewaard: ${file}`)).toBeVisible({ timeout: 40_000 })
  }
  const pdf = readFileSync(join(folder, 'agenda.pdf'), 'latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('/StructTreeRoot')
  const word = unzipSync(readFileSync(join(folder, 'verslag.docx')))
  expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain('De wachtlijst groeit.')
  const calendar = readFileSync(join(folder, 'overleg.ics'), 'utf8')
  expect(calendar).toContain('SUMMARY:Kwartaaloverleg')
  expect(calendar).toMatch(/DTSTART:\d{8}T\d{6}Z\r\n/)

  await userChooses(machine, null)
  await take(page, 'Verslag als PDF')
  await expect(page.getByRole('button', { name: 'Neem mee' })).toBeEnabled()
  expect(existsSync(join(folder, 'verslag.pdf'))).toBe(false)
})

test('every state is accessible and fits', async () => {
  const machine = await laptop()
  const { page, app } = machine
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'Zorghoeve De Linde')
  await goTo(page, '/overleg')
  await expect(page.getByRole('heading', { name: 'Nog geen overleg of bezoek' })).toBeVisible()
  await expectAccessible(page, 'the list, empty')
  await page.getByRole('button', { name: 'Plan een bezoek' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Maak het bezoek' }).click()
  await expectAccessible(page, 'plan a visit, with a fault')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Plan een overleg' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Maak het overleg' }).click()
  await expectAccessible(page, 'plan a meeting, with a fault')
  await page.keyboard.press('Escape')

  await planMeeting(page, 'zorghoeve', 'Kwartaaloverleg')
  await expectAccessible(page, 'a meeting, empty')
  await addItem(page, 'Wachtlijst')
  await addItem(page, 'Rondvraag')
  await openItem(page, 'Wachtlijst')
  await page.getByLabel('Nieuw besluit').fill('Een besluit')
  await page.keyboard.press('Enter')
  await page.getByLabel('Nieuwe actie').fill('Iets doen')
  await page.keyboard.press('Enter')
  await page.getByLabel('Duur in minuten').fill('veel')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/“veel” is geen aantal minuten/)).toBeVisible()
  await expectAccessible(page, 'a meeting with an open item')
  await textOf(page, 'Wachtlijst').click()
  await expectAccessible(page, 'writing minutes')
  for (const button of ['Met: ', 'Wie doen er mee?']) {
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, button)
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Neem mee' }).click()
  await expectAccessible(page, 'take along')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Rond af', exact: true }).click()
  await expect(page.getByText(/Dit overleg is afgerond/)).toBeVisible()
  await page.getByRole('button', { name: 'Plan het volgende overleg' }).click()
  await expect(page.getByRole('dialog').getByRole('radio', { name: /2 open punten/ })).toBeChecked()
  await expectAccessible(page, 'plan the next meeting')
  await page.keyboard.press('Escape')
  await expectAccessible(page, 'a meeting that is over')

  for (const [width, height] of [
    [320, 640],
    [390, 844],
    [1024, 640],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as const,
    )
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    await expectNothingBeyondTheSide(page, `a meeting at ${width}`)
  }
  await goTo(page, '/overleg')
  await expect(page.getByRole('list', { name: 'Geweest' })).toBeVisible()
  await expectAccessible(page, 'the list')
  await goTo(page, '/overleg/meeting:nergens')
  await expect(page.getByRole('heading', { name: /Dit overleg is hier niet/, level: 1 })).toBeVisible()
  await expectAccessible(page, 'a meeting that is not here')
})
