import { expect, test, type Page } from '@playwright/test'
import { startServer } from '../contract/server-process.ts'
import {
  begin,
  beginWithInvitation,
  goTo,
  inviteColleague,
  newRelation,
  shared,
  useInvitation,
} from '../e2e/people.ts'
import { deskOfThisStory } from './at-work.ts'

const ITEMS = ['Opening', 'Wachtlijst dagbesteding', 'Vervoer naar de locatie', 'Rondvraag']

const theDesk = deskOfThisStory()

test('a meeting', async () => {
  const { step } = test
  const desk = theDesk()

  const [anna, bram] = await step('Anna en Bram delen een werkruimte met twee aanbieders.', async () => {
    const server = await startServer()
    const first = await desk.open('anna')
    await begin(first.page, 'Anna de Wit', 'Gemeente Voorbeeld')
    await newRelation(first.page, 'Zorgboerderij De Linde')
    await newRelation(first.page, 'Thuiszorg Noord')
    await useInvitation(first.page, server.invitation)
    await shared(first.page)
    const second = await desk.open('bram')
    await beginWithInvitation(second.page, 'Bram Ëlzinga', await inviteColleague(first.page))
    await shared(second.page)
    return [first, second] as const
  })

  await step('Anna plant een overleg met beide aanbieders en maakt de agenda.', async () => {
    await goTo(anna.page, '/overleg')
    await anna.page.getByRole('button', { name: 'Plan een overleg' }).first().click()
    const dialog = anna.page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /De Linde/ }).check({ force: true })
    await dialog.getByRole('checkbox', { name: /Thuiszorg Noord/ }).check({ force: true })
    await dialog.getByLabel(/^Titel/).fill('Kwartaaloverleg dagbesteding')
    await dialog.getByRole('button', { name: 'Maak het overleg' }).click()
    await expect(anna.page.getByRole('heading', { name: 'Agenda' })).toBeVisible()
    for (const item of ITEMS) {
      await anna.page.getByLabel('Nieuw agendapunt').fill(item)
      await anna.page.keyboard.press('Enter')
      await expect(anna.page.getByRole('button', { name: new RegExp(`\\d\\. ${item}`) })).toBeVisible()
    }
    await shared(anna.page)
    await desk.photograph('overleg-1-agenda', 'anna')
  })

  await step('Samen schrijven zij het verslag van hetzelfde punt.', async () => {
    await goTo(bram.page, '/overleg')
    await bram.page.getByText('Kwartaaloverleg dagbesteding').first().click()
    for (const { page } of [anna, bram]) {
      await page.getByRole('button', { name: /2\. Wachtlijst/ }).click()
      await minutes(page).click()
    }
    await minutes(anna.page).pressSequentially('De wachtlijst is gegroeid naar veertien mensen. ', {
      delay: 15,
    })
    await expect(minutes(bram.page)).toContainText('veertien mensen.')
    await bram.page.keyboard.press('Control+End')
    await minutes(bram.page).pressSequentially('De Linde kan twee groepen meer draaien.', { delay: 15 })
    await expect(minutes(anna.page)).toContainText('twee groepen meer draaien.')
    await desk.photograph('overleg-2-samen', 'anna', 'bram')
  })

  await step('Een besluit en een actie; die staan daarna in beide dossiers.', async () => {
    await anna.page.getByLabel('Nieuw besluit').fill('De Linde start op 1 maart met twee extra groepen.')
    await anna.page.keyboard.press('Enter')
    await anna.page.getByLabel('Nieuwe actie').fill('Vervoer regelen met de gemeente')
    await anna.page.keyboard.press('Enter')
    await expect(bram.page.getByLabel('Besluit', { exact: true })).toHaveValue(/^De Linde start/)
    await shared(anna.page)
    await desk.photograph('overleg-3-besluit', 'anna')
    await anna.page.getByRole('button', { name: 'Rond af' }).click()
    await desk.photograph('overleg-4-afgerond', 'anna')
  })
})

function minutes(page: Page) {
  return page.getByRole('textbox', { name: /Verslag van Wachtlijst/ })
}
