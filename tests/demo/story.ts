import { expect, test, type Page } from '@playwright/test'
import { startServer } from '../contract/server-process.ts'
import {
  begin,
  beginWithInvitation,
  countOf,
  goTo,
  importList,
  inviteColleague,
  kept,
  newNote,
  noteText,
  openDossier,
  openNote,
  shared,
  stateLine,
  useInvitation,
} from '../e2e/people.ts'
import { makeProviderList, toCsv } from '../fixtures/providers/make-list.ts'
import { deskOfThisStory } from './at-work.ts'

const MUNICIPALITY = 'Gemeente Voorbeeld'
const TITLE = 'Bezoek aan de locatie'
const BROKEN_OFF = 'De begeleiders zeggen dat het vervoer niet op tijd komt en dat de wachtlijst groei'
const REST = 't.'
const BY_BRAM = 'Gebeld met de vervoerder. '
const BY_ANNA = 'Vrijdag krijgen we de nieuwe planning.'

const theDesk = deskOfThisStory()

test('two laptops', async () => {
  const { step } = test
  const desk = theDesk()
  const list = makeProviderList(120, 7)
  const csv = Buffer.from(toCsv(list.lines, { delimiter: ';', encoding: 'windows-1252' }))
  const provider = list.lines[4]?.Naam ?? ''

  let anna = await step(`Anna begint een werkruimte voor ${MUNICIPALITY}. Er is geen netwerk.`, async () => {
    const laptop = await desk.open('anna')
    await begin(laptop.page, 'Anna de Wit', MUNICIPALITY)
    await expect(stateLine(laptop.page)).toContainText('met niemand gedeeld')
    return laptop
  })

  await step(`Zij importeert een lijst uit Excel: ${list.providers} zorgaanbieders.`, async () => {
    await importList(anna.page, { name: 'aanbieders.csv', buffer: csv })
    await anna.page.getByRole('button', { name: 'Naar de relaties' }).click()
    await countOf(anna.page, list.providers)
    await desk.photograph('1-lijst', 'anna')
  })

  await step(`Zij is op bezoek bij ${provider} en schrijft een notitie.`, async () => {
    await openDossier(anna.page, provider, 'Notities')
    await newNote(anna.page, TITLE)
    await anna.page.getByRole('button', { name: 'Soort' }).click()
    await anna.page.getByRole('option', { name: 'Bezoek' }).click()
    await noteText(anna.page).click()
    await write(anna.page, BROKEN_OFF)
    await kept(anna.page)
    await desk.photograph('2-bezoek', 'anna')
  })

  await step('Midden in het woord "groeit" valt haar laptop uit (kill -9).', () => anna.kill9())

  anna = await step(
    'Zij zet hem weer aan: elke letter staat er nog. Zij schrijft het woord af.',
    async () => {
      const laptop = await desk.open('anna')
      await openDossier(laptop.page, provider, 'Notities')
      await openNote(laptop.page, TITLE)
      expect(await paragraphs(laptop.page)).toEqual([BROKEN_OFF])
      await desk.photograph('3-weer-aan', 'anna')
      await cursorTo(laptop.page, 'End')
      await write(laptop.page, REST)
      return laptop
    },
  )

  let server = await step('Op kantoor start de server van de gemeente.', () => startServer())

  const invitation = await step(
    'Anna gebruikt de uitnodiging van de server en nodigt Bram uit.',
    async () => {
      await useInvitation(anna.page, server.invitation)
      await shared(anna.page)
      const text = await inviteColleague(anna.page)
      await desk.photograph('4-gedeeld', 'anna')
      return text
    },
  )

  const bram = await step('Bram doet mee op een nieuwe laptop en krijgt alles.', async () => {
    const laptop = await desk.open('bram')
    await beginWithInvitation(laptop.page, 'Bram Ëlzinga', invitation)
    await countOf(laptop.page, list.providers)
    // Twice: the last visit comes on top.
    await laptop.page.getByRole('columnheader', { name: 'Laatst gesproken' }).dblclick()
    await laptop.page.getByRole('row').filter({ hasText: provider }).click()
    await expect(laptop.page.getByRole('region', { name: 'Gekozen relatie' })).toContainText(TITLE)
    await desk.photograph('4-gedeeld', 'bram')
    await openDossier(laptop.page, provider, 'Notities')
    await openNote(laptop.page, TITLE)
    await expect.poll(() => paragraphs(laptop.page)).toEqual([BROKEN_OFF + REST])
    return laptop
  })

  await step('Allebei openen zij de notitie; dan valt het netwerk weg.', async () => {
    await goTo(anna.page, '/relaties')
    await openDossier(anna.page, provider, 'Notities')
    await openNote(anna.page, TITLE)
    await server.stop()
    for (const { page } of [anna, bram])
      await expect(stateLine(page)).toContainText('geen verbinding met de gemeente')
  })

  await step('Zonder netwerk schrijven zij in dezelfde notitie, elk iets anders.', async () => {
    await cursorTo(anna.page, 'End')
    await anna.page.keyboard.press('Enter')
    await write(anna.page, BY_ANNA)
    await cursorTo(bram.page, 'Home')
    await write(bram.page, BY_BRAM)
    for (const { page } of [anna, bram]) await expect(stateLine(page)).toContainText('nog niet gedeeld')
    expect(await paragraphs(anna.page)).toEqual([BROKEN_OFF + REST, BY_ANNA])
    expect(await paragraphs(bram.page)).toEqual([BY_BRAM + BROKEN_OFF + REST])
    await desk.photograph('5-zonder-netwerk', 'anna', 'bram')
  })

  server = await step('Het netwerk is er weer.', () => startServer(server))

  await step('Beide laptops hebben dezelfde tekst, met de woorden van allebei.', async () => {
    const together = [BY_BRAM + BROKEN_OFF + REST, BY_ANNA]
    for (const { page } of [anna, bram]) {
      await expect.poll(() => paragraphs(page), { timeout: 90_000 }).toEqual(together)
      await shared(page)
    }
    await desk.photograph('6-samen', 'anna', 'bram')
  })
})

/** At the speed of a quick typist, so that somebody can watch. */
async function write(page: Page, text: string): Promise<void> {
  await noteText(page).pressSequentially(text, { delay: 20 })
}

/** Puts the cursor at the begin or the end of the note. */
async function cursorTo(page: Page, where: 'Home' | 'End'): Promise<void> {
  await noteText(page).click()
  await page.keyboard.press(
    process.platform === 'darwin' ? `Meta+Arrow${where === 'Home' ? 'Up' : 'Down'}` : `Control+${where}`,
  )
}

/** The text of the note that is open, without the names at the cursors of colleagues. */
function paragraphs(page: Page): Promise<string[]> {
  return noteText(page).evaluate((body) => {
    const copy = body.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.collaboration-carets__caret')) caret.remove()
    return [...copy.children].map((paragraph) => paragraph.textContent)
  })
}
