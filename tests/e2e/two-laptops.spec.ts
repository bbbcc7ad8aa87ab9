import { expect } from '@playwright/test'
import { startServer } from '../contract/server-process.ts'
import { killAndRestart, laptop, office } from './office.ts'
import {
  beginWithInvitation,
  inviteColleague,
  kept,
  newNote,
  noteText,
  openDossier,
  openNote,
  shared,
  stateLine,
  wordsOf,
} from './people.ts'
import { test } from './test.ts'

test('two people write in the same note while the connection comes and goes, and see each other', async () => {
  const { anna, bram, network } = await office()
  await openDossier(anna.page, 'De Linde', 'Notities')
  await newNote(anna.page, 'Samen geschreven')
  await noteText(anna.page).pressSequentially('Begin. ')
  await shared(anna.page)
  await openDossier(bram.page, 'De Linde', 'Notities')
  await openNote(bram.page, 'Samen geschreven')
  await expect(noteText(bram.page)).toContainText('Begin.')
  await expect(anna.page.getByText('Bram Ëlzinga is hier ook.')).toBeVisible()

  await noteText(bram.page).click()
  for (const round of [1, 2, 3]) {
    if (round === 2) network.stall()
    else network.cut()
    await Promise.all([
      noteText(anna.page).pressSequentially(`Anna schrijft ${round}. `),
      noteText(bram.page).pressSequentially(`Bram schrijft ${round}. `),
    ])
    await kept(bram.page)
    if (round !== 2) await expect(stateLine(bram.page)).toContainText('nog niet gedeeld')
    network.restore()
  }
  await shared(bram.page)
  await shared(anna.page)
  const text = await wordsOf(anna.page)
  await expect.poll(() => wordsOf(bram.page)).toBe(text)
  // Whoever writes at the same place is not torn apart within a word of their own.
  for (const round of [1, 2, 3]) {
    expect(text).toContain(`Anna schrijft ${round}.`)
    expect(text).toContain(`Bram schrijft ${round}.`)
  }

  // Each takes back only what is their own.
  await noteText(anna.page).press('Control+z')
  await expect(noteText(bram.page)).not.toContainText('Anna schrijft 3.')
  await expect(noteText(bram.page)).toContainText('Bram schrijft 3.')
})

test('both fill in the same field apart: nobody’s words vanish', async () => {
  const { anna, bram, network } = await office()
  for (const { page } of [anna, bram]) await openDossier(page, 'De Linde', 'Overzicht')
  network.cut()
  await expect(stateLine(bram.page)).not.toContainText('ook bij de gemeente bewaard')
  const holder = 'Accounthouder'
  await anna.page.getByLabel(holder).fill('Yassin op den Akker')
  await anna.page.getByLabel(holder).press('Enter')
  await bram.page.getByLabel(holder).fill('Marjan Veldhoen')
  await bram.page.getByLabel(holder).press('Enter')
  await kept(bram.page)
  network.restore()
  await shared(bram.page)
  await shared(anna.page)

  const value = await anna.page.getByLabel(holder).inputValue()
  await expect(bram.page.getByLabel(holder)).toHaveValue(value)
  const [loser, lost, winner] =
    value === 'Marjan Veldhoen'
      ? [anna, 'Yassin op den Akker', 'Bram Ëlzinga']
      : [bram, 'Marjan Veldhoen', 'Anna de Wit']
  const also = loser.page.getByRole('group', { name: /Ook ingevuld/ }).filter({ hasText: lost })
  await expect(also).toContainText(winner)
  await also.getByRole('button', { name: 'Gebruik deze' }).click()
  await expect(loser.page.getByLabel(holder)).toHaveValue(lost)
  for (const { page } of [anna, bram]) await expect(page.getByLabel(holder)).toHaveValue(lost)
  await expect(also).toBeHidden()
})

test('a third laptop joins and has everything; a persoonlijke note stays with its owner', async () => {
  const { anna, bram } = await office()
  await openDossier(bram.page, 'De Linde', 'Notities')
  await newNote(bram.page, 'Voor het team')
  await noteText(bram.page).pressSequentially('Iedereen mag dit lezen.')
  await openDossier(bram.page, 'De Linde', 'Notities')
  await newNote(bram.page, 'Alleen voor Bram', 'Persoonlijk')
  await noteText(bram.page).pressSequentially('Niemand anders leest dit.')
  await shared(bram.page)

  const carla = await laptop()
  await beginWithInvitation(carla.page, 'Carla Núñez', await inviteColleague(anna.page))
  await shared(carla.page)
  await openDossier(carla.page, 'De Linde', 'Notities')
  await openNote(carla.page, 'Voor het team')
  await expect(noteText(carla.page)).toHaveText('Iedereen mag dit lezen.')
  await openDossier(carla.page, 'De Linde', 'Notities')
  await expect(carla.page.getByText('Alleen voor Bram')).toHaveCount(0)
})

test('renderer, app and server are killed in mid-typing: no character that was kept is lost', async () => {
  const { server, anna, bram } = await office()
  await openDossier(bram.page, 'De Linde', 'Notities')
  await newNote(bram.page, 'Onder het typen')
  await noteText(bram.page).pressSequentially('Een. ')
  await shared(bram.page)

  // The page dies; the app brings it back by itself.
  await noteText(bram.page).pressSequentially('Twee. ')
  await kept(bram.page)
  await bram.app.evaluate(({ BrowserWindow }) => {
    process.kill(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0, 'SIGKILL')
  })
  const reborn = await killAndRestart(bram)
  await openDossier(reborn.page, 'De Linde', 'Notities')
  await openNote(reborn.page, 'Onder het typen')
  await expect(noteText(reborn.page)).toHaveText('Een. Twee.')

  // The server dies while a sentence is on its way to it.
  await noteText(reborn.page).click()
  await noteText(reborn.page).press('Control+End')
  await noteText(reborn.page).pressSequentially(' Drie')
  await server.kill9()
  await noteText(reborn.page).pressSequentially(' en vier.')
  await kept(reborn.page)
  await startServer({ data: server.data, port: server.port })
  await shared(reborn.page)

  await openDossier(anna.page, 'De Linde', 'Notities')
  await openNote(anna.page, 'Onder het typen')
  await expect.poll(() => wordsOf(anna.page)).toBe('Een. Twee. Drie en vier.')
})
