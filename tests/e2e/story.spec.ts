import { expect } from '@playwright/test'
import { startServer } from '../contract/server-process.ts'
import { makeProviderList, toCsv } from '../fixtures/providers/make-list.ts'
import { laptop } from './office.ts'
import {
  begin,
  countOf,
  beginWithInvitation,
  chooseList,
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
} from './people.ts'
import { test } from './test.ts'

test('a list, a visit without a network, a laptop shut in the middle of a word, a colleague who has every character', async () => {
  const list = makeProviderList(1000, 7)
  const csv = Buffer.from(toCsv(list.lines, { delimiter: ';', encoding: 'windows-1252' }))
  const text = 'De begeleiders zeggen dat het vervoer niet klopt en dat de wachtlijst groei'

  const anna = await laptop()
  await begin(anna.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await importList(anna.page, { name: 'aanbieders.csv', buffer: csv })
  await anna.page.getByRole('button', { name: 'Naar de relaties' }).click()
  await countOf(anna.page, list.providers)
  await expect(stateLine(anna.page)).toContainText('met niemand gedeeld')

  const name = list.lines[4]?.Naam ?? ''
  await openDossier(anna.page, name, 'Notities')
  await newNote(anna.page, 'Bezoek op locatie')
  await noteText(anna.page).pressSequentially(text)
  await kept(anna.page)
  await anna.kill9()

  const annaAgain = await laptop({ userData: anna.userData })
  await openDossier(annaAgain.page, name, 'Notities')
  await openNote(annaAgain.page, 'Bezoek op locatie')
  await expect(noteText(annaAgain.page)).toHaveText(text)

  const server = await startServer()
  await useInvitation(annaAgain.page, server.invitation)
  await shared(annaAgain.page)
  const invitation = await inviteColleague(annaAgain.page)

  const bram = await laptop()
  await beginWithInvitation(bram.page, 'Bram Ëlzinga', invitation)
  await countOf(bram.page, list.providers)
  await openDossier(bram.page, name, 'Notities')
  await openNote(bram.page, 'Bezoek op locatie')
  await expect(noteText(bram.page)).toHaveText(text)

  // The same list on the colleague's laptop gives no doubles.
  await chooseList(bram.page, { name: 'aanbieders.csv', buffer: csv })
  await expect(bram.page.getByText('Er is niets om te importeren.')).toBeVisible({ timeout: 90_000 })
  await goTo(bram.page, '/relaties')
  await countOf(bram.page, list.providers)
})
