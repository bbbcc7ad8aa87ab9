import { expect, test } from '@playwright/test'
import { admit, openTheTable, prepareTable, roundText, wordsIn, writeLine } from '../e2e/at-table.ts'
import { guestBrowser } from '../e2e/guest-browser.ts'
import { allThere, DESKTOP, guestText, knock, PHONE } from '../e2e/guests.ts'
import { beginWithExample, kept, stateLine } from '../e2e/people.ts'
import { deskOfThisStory } from './at-work.ts'

const theDesk = deskOfThisStory()

test('an open table', async () => {
  const { step } = test
  const desk = theDesk()

  const anna = await step('Anna bereidt een open tafel voor, met twee rondes.', async () => {
    const laptop = await desk.open('anna')
    await beginWithExample(laptop.page, 'Anna de Wit')
    await prepareTable(laptop.page, 'Dagbesteding dichtbij huis', [
      'Wat gaat er goed in de dagbesteding bij u in de buurt?',
      'Wat mist u?',
    ])
    await desk.photograph('tafel-1-voorbereid', 'anna')
    return laptop
  })

  const { code } = await step(
    'In de zaal opent zij de tafel: een QR-code en een code om te typen.',
    async () => {
      const opened = await openTheTable(anna.page)
      await desk.photograph('tafel-2-code', 'anna')
      return opened
    },
  )

  const [fatma, jan] = await step('Twee aanbieders komen erbij met alleen een browser.', async () => {
    const phone = await guestBrowser(PHONE)
    const other = await guestBrowser(DESKTOP)
    await knock(phone.page, code.url, 'Fatma Yıldız', 'Zorgboerderij De Linde')
    await knock(other.page, code.url, 'Jan de Vries', 'Thuiszorg Noord')
    await expect(anna.page.getByRole('button', { name: 'Laat Jan de Vries binnen' })).toBeVisible()
    await desk.photograph('tafel-3-kloppen', 'anna')
    await admit(anna.page, 'Fatma Yıldız')
    await admit(anna.page, 'Jan de Vries')
    return [phone, other] as const
  })

  await step('Iedereen schrijft aan dezelfde tekst.', async () => {
    await anna.page.getByRole('button', { name: /^Verberg/ }).click()
    await anna.page.getByRole('button', { name: 'Start ronde' }).click()
    await writeLine(roundText(anna.page), 'Mensen kennen elkaar, en blijven.')
    await expect(guestText(fatma.page)).toContainText('en blijven.')
    await writeLine(guestText(fatma.page), 'Kleine groepen werken goed bij ons.')
    await expect(guestText(jan.page)).toContainText('Kleine groepen')
    await writeLine(guestText(jan.page), 'Het vervoer in de middag is nog een zorg.')
    const texts = [roundText(anna.page), guestText(fatma.page), guestText(jan.page)]
    await expect(roundText(anna.page)).toContainText('nog een zorg.')
    const all = await wordsIn(roundText(anna.page))
    for (const text of texts) await expect.poll(() => wordsIn(text)).toBe(all)
    await allThere(fatma.page)
    await allThere(jan.page)
    await kept(anna.page)
    await expect(stateLine(anna.page)).toContainText('allemaal gelijk')
    await desk.photograph('tafel-4-samen', 'anna')
    await desk.keep('tafel-4-gast-telefoon', fatma.page)
    await desk.keep('tafel-4-gast-laptop', jan.page)
  })
})
