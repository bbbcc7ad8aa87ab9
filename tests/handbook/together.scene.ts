import { expect, test } from '@playwright/test'
import { startServer } from '../contract/server-process.ts'
import { admit, openTheTable, prepareTable, roundText, writeLine } from '../e2e/at-table.ts'
import { guestBrowser } from '../e2e/guest-browser.ts'
import { allThere, DESKTOP, guestText, knock, PHONE } from '../e2e/guests.ts'
import {
  begin,
  beginWithExample,
  beginWithInvitation,
  goTo,
  inviteColleague,
  shared,
  useInvitation,
} from '../e2e/people.ts'
import { cameraOfThisScene } from './camera.ts'

const theCamera = cameraOfThisScene()

test('an open table', async () => {
  const camera = theCamera()
  const { page } = await camera.open('anna', 'runs')
  await beginWithExample(page, 'Anna de Wit')
  await prepareTable(page, 'Vervoer naar de dagbesteding', [
    'Wat gaat er goed in het vervoer?',
    'Wat hebben we van elkaar nodig?',
  ])
  await camera.take('open-tafel', page)
  const { code } = await openTheTable(page)
  await camera.take('open-tafel-code', page)
  const phone = await guestBrowser(PHONE)
  const other = await guestBrowser(DESKTOP)
  await knock(phone.page, code.url, 'Fatma Yıldız', 'Zorghoeve Zevenwilgen')
  await knock(other.page, code.url, 'Jan de Vries', 'Thuisbegeleiding Kievitsweel')
  await admit(page, 'Fatma Yıldız')
  await admit(page, 'Jan de Vries')
  await page.getByRole('button', { name: /^Verberg/ }).click()
  await page.getByRole('button', { name: 'Start ronde' }).click()
  await writeLine(roundText(page), 'De chauffeurs kennen de mensen bij naam.')
  await expect(guestText(phone.page)).toContainText('bij naam.')
  await writeLine(guestText(phone.page), 'In de ochtend is de bus bijna altijd op tijd.')
  await expect(guestText(other.page)).toContainText('op tijd.')
  await writeLine(guestText(other.page), 'Een vast nummer voor als het misgaat helpt.')
  await expect(roundText(page)).toContainText('misgaat helpt.')
  await allThere(phone.page)
  await camera.take('open-tafel-samen', page)
  await camera.take('gast-telefoon', phone.page)
})

test('together', async () => {
  const camera = theCamera()
  const [anna, server] = [await camera.open('anna-deelt', 'runs'), await startServer()]
  await begin(anna.page, 'Anna de Wit', 'Gemeente Waterdam')
  await useInvitation(anna.page, server.invitation)
  await shared(anna.page)
  const invitation = await inviteColleague(anna.page)
  await goTo(anna.page, '/stand')
  await anna.page.getByRole('button', { name: 'Nodig een collega uit' }).click()
  await expect(anna.page.getByRole('dialog')).toBeVisible()
  await camera.take('samen-uitnodigen', anna.page)
  await anna.page.keyboard.press('Escape')
  const bram = await camera.open('bram', 'runs')
  await beginWithInvitation(bram.page, 'Bram Ëlzinga', invitation)
  await shared(bram.page)
  await goTo(bram.page, '/stand')
  await expect(bram.page.getByRole('main')).toContainText('Anna de Wit')
  await camera.take('samen-wie-heeft-wat', bram.page)
})
