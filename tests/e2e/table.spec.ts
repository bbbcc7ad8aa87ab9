import { expect } from '@playwright/test'
import { startServer } from '../contract/server-process.ts'
import { recordingProxy } from '../support/recording-proxy.ts'
import { admit, joinTheTable, openTheTable, prepareTable, roundText, wordsIn, writeLine } from './at-table.ts'
import { guestBrowser } from './guest-browser.ts'
import { allThere, DESKTOP, guestText, knock, PHONE, takeAlong } from './guests.ts'
import { killAndRestart, laptop, office } from './office.ts'
import { begin, goTo, shared } from './people.ts'
import { test } from './test.ts'

const LINES = {
  anna: 'Anna: de wachtlijst groeit elke maand.',
  bram: 'Bram: wij zoeken een plek voor acht mensen.',
  fatma: 'Fatma: bij ons is op donderdag ruimte.',
  jan: 'Jan: het vervoer is het probleem.',
}

test('a table in a room without internet: two apps, a phone, a laptop with a browser, and everybody goes home with the same text', async () => {
  const { server, anna: first, bram: second } = await office()
  let anna = first
  await server.stop()

  await prepareTable(anna.page, 'Dagbesteding dichtbij huis', ['Wat gaat er goed?', 'Wat mist u?'])
  const { code, port } = await openTheTable(anna.page)
  const ear = await recordingProxy()
  ear.listenTo(port)
  const detour = { from: port, to: ear.port }

  // Bram's window goes through the same ear.
  await second.close()
  const bram = await laptop({
    userData: second.userData,
    args: [`--host-resolver-rules=MAP 127.0.0.1:${port} 127.0.0.1:${ear.port}`],
  })
  const fatma = await guestBrowser(PHONE, detour)
  const jan = await guestBrowser(DESKTOP, detour)
  try {
    await joinTheTable(bram.page, code)
    await knock(fatma.page, code.url, 'Fatma Yıldız', 'Zorgboerderij De Linde')
    await admit(anna.page, 'Fatma Yıldız')
    await knock(jan.page, code.url, 'Jan de Vries', 'Thuiszorg Noord')
    await admit(anna.page, 'Jan de Vries')

    await writeLine(roundText(anna.page), LINES.anna)
    await expect(guestText(fatma.page)).toContainText(LINES.anna)
    await writeLine(guestText(fatma.page), LINES.fatma)
    await expect(roundText(bram.page)).toContainText(LINES.fatma)
    await writeLine(roundText(bram.page), LINES.bram)
    await expect(guestText(jan.page)).toContainText(LINES.bram)
    await writeLine(guestText(jan.page), LINES.jan)
    const together = [LINES.anna, LINES.fatma, LINES.bram, LINES.jan].join('\n')
    const everybody = () => [
      roundText(anna.page),
      roundText(bram.page),
      guestText(fatma.page),
      guestText(jan.page),
    ]
    for (const text of everybody()) await expect.poll(() => wordsIn(text)).toBe(together)

    await test.step('a guest reloads the page in the middle of a word', async () => {
      await writeLine(guestText(fatma.page), 'Fatma: en op vrij')
      await allThere(fatma.page)
      await fatma.page.reload()
      await expect(guestText(fatma.page)).toContainText('Fatma: en op vrij')
      await guestText(fatma.page).click()
      await guestText(fatma.page).press('Control+End')
      await guestText(fatma.page).pressSequentially('dag ook.')
      await expect(roundText(anna.page)).toContainText('Fatma: en op vrijdag ook.')
    })

    await test.step("a guest's browser falls out; what was kept is there, and the seat too", async () => {
      await writeLine(guestText(jan.page), 'Jan: de bus rijdt niet meer.')
      await expect(jan.page.getByText(/^Bewaard op dit apparaat/)).toBeVisible()
      await jan.kill9()
      await jan.restart()
      await jan.page.goto(code.url)
      await expect(guestText(jan.page)).toContainText('Jan: de bus rijdt niet meer.')
      await expect(roundText(anna.page)).toContainText('Jan: de bus rijdt niet meer.')
    })

    await test.step("the host's laptop falls out; guests write on; the table goes on", async () => {
      const table = await anna.page.evaluate(() => location.hash)
      anna = await killAndRestart(anna)
      await writeLine(guestText(fatma.page), 'Fatma: wij schrijven door.')
      await goTo(anna.page, table.slice(1))
      await expect(anna.page.getByText('De tafel is open')).toBeVisible()
      await expect(roundText(anna.page)).toContainText('Fatma: wij schrijven door.')
      await allThere(fatma.page)
      await allThere(jan.page)
      await writeLine(roundText(anna.page), 'Anna: wij zijn er weer.')
      const texts = everybody()
      await expect(guestText(jan.page)).toContainText('Anna: wij zijn er weer.')
      const all = await wordsIn(roundText(anna.page))
      for (const text of texts) await expect.poll(() => wordsIn(text)).toBe(all)
      for (const line of Object.values(LINES)) expect(all).toContain(line)
    })

    await test.step('who listened in on the network heard no word', () => {
      const heard = ear.heard()
      expect(heard.length).toBeGreaterThan(10_000)
      const said = [
        'wachtlijst',
        'donderdag',
        'vervoer',
        'Yıldız',
        'Fatma',
        'De Linde',
        'Thuiszorg',
        'Dagbesteding',
      ]
      for (const word of said) {
        expect(heard.includes(Buffer.from(word, 'utf8')), `${word} as it is typed`).toBe(false)
        expect(heard.includes(Buffer.from(word, 'utf16le')), `${word} in two bytes a letter`).toBe(false)
      }
    })

    await test.step('the municipality gets everything when there is a network again', async () => {
      await startServer(server)
      await shared(anna.page)
    })

    await test.step('the host closes the table; guests keep their copy and take it along', async () => {
      await anna.page.getByRole('main').getByRole('button', { name: 'Sluit de tafel' }).click()
      await anna.page.getByRole('dialog').getByRole('button', { name: 'Sluit de tafel' }).click()
      await expect(fatma.page.getByText('De tafel is gesloten')).toBeVisible()
      await expect(guestText(fatma.page)).toHaveAttribute('contenteditable', 'false')
      expect(await wordsIn(guestText(fatma.page))).toBe(await wordsIn(roundText(anna.page)))
      const taken = await takeAlong(jan.page)
      for (const line of Object.values(LINES)) expect(taken).toContain(line)
    })
  } finally {
    await bram.close().catch(() => undefined)
    await ear.close()
  }
})

test('the host decides who comes in, who writes and who leaves', async () => {
  const host = await laptop()
  await begin(host.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await prepareTable(host.page, 'Toegang', ['Wat duurt te lang?'])
  const { code } = await openTheTable(host.page)
  const guest = await guestBrowser(DESKTOP)

  await knock(guest.page, code.url, 'Fatma', 'De Linde')
  await admit(host.page, 'Fatma', 'alleen meelezen')
  await expect(guest.page.getByText('U leest mee')).toBeVisible()
  await writeLine(roundText(host.page), 'Alleen de gastheer schrijft nu.')
  await expect(guestText(guest.page)).toContainText('Alleen de gastheer schrijft nu.')
  await expect(guestText(guest.page)).toHaveAttribute('contenteditable', 'false')

  const stranger = await guestBrowser(PHONE)
  await knock(stranger.page, code.url, 'Onbekend', '')
  await host.page.getByRole('button', { name: 'Weiger Onbekend' }).click()
  await expect(stranger.page.getByText('De gastheer liet u niet binnen')).toBeVisible()

  await host.page.getByRole('button', { name: 'Wijzig wat Fatma mag' }).click()
  await host.page.getByRole('menuitem', { name: 'Laat meeschrijven' }).click()
  await expect(guestText(guest.page)).toHaveAttribute('contenteditable', 'true')
  await writeLine(guestText(guest.page), 'Nu schrijft de gast mee.')
  await expect(roundText(host.page)).toContainText('Nu schrijft de gast mee.')

  await host.page.getByRole('button', { name: 'Wijzig wat Fatma mag' }).click()
  await host.page.getByRole('menuitem', { name: 'Haal van tafel' }).click()
  await host.page.getByRole('dialog').getByRole('button', { name: 'Haal van tafel' }).click()
  await expect(guest.page.getByText('De gastheer heeft u van tafel gehaald')).toBeVisible()
  await guest.page.reload()
  await expect(guest.page.getByText('De gastheer heeft u van tafel gehaald')).toBeVisible()
})
