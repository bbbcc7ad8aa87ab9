import { expect, test } from '@playwright/test'
import { beginWithExample, kept } from '../e2e/people.ts'
import { askInAdvance, openVisit, planVisit, takePhotos, toStep, visitText } from '../e2e/visits.ts'
import { drawGreenhouse } from './draw-greenhouse.ts'
import { deskOfThisStory } from './at-work.ts'

const PROVIDER = 'Zorghoeve Kievitsweel'
const SEEN = 'Acht deelnemers werken in de kas. De begeleider kent iedereen bij naam en neemt de tijd.'

const theDesk = deskOfThisStory()

test('a visit', async () => {
  const { step } = test
  const desk = theDesk()

  let anna = await step('Anna kijkt rond in de voorbeeldgemeente.', async () => {
    const laptop = await desk.open('anna')
    await beginWithExample(laptop.page, 'Anna de Wit')
    return laptop
  })

  await step(`Zij bereidt een bezoek aan ${PROVIDER} voor: vragen, en wat er nog openstaat.`, async () => {
    await planVisit(anna.page, PROVIDER)
    await askInAdvance(anna.page, 'Hoe gaat het met het vervoer in de ochtend?')
    await askInAdvance(anna.page, 'Wat heeft de kas dit jaar gebracht?')
    await desk.photograph('bezoek-1-voorbereiden', 'anna')
  })

  await step('De laptop zegt: klaar voor onderweg.', async () => {
    await toStep(anna.page, 'Onderweg')
    await expect(anna.page.getByText(/^Klaar voor onderweg/)).toBeVisible()
    await desk.photograph('bezoek-2-onderweg', 'anna')
  })

  await step('Op bezoek, zonder netwerk: een notitie, een vraag, een foto, een beeld.', async () => {
    await anna.page.getByRole('button', { name: 'Begin het bezoek' }).click()
    await visitText(anna.page).click()
    await visitText(anna.page).pressSequentially(SEEN, { delay: 10 })
    await anna.page.getByRole('checkbox', { name: /vervoer/ }).check({ force: true })
    await anna.page.getByLabel('Antwoord').first().fill('De bus rijdt weer op tijd.')
    await takePhotos(anna.page, [
      { name: 'kas.jpg', mimeType: 'image/jpeg', buffer: await drawGreenhouse(anna.page) },
    ])
    await expect(anna.page.getByRole('img', { name: 'Foto 1' })).toBeVisible()
    await anna.page.getByLabel('Bijschrift').fill('De kas')
    await anna.page.getByRole('button', { name: 'Sfeer' }).click()
    await anna.page.getByRole('radio', { name: 'Goed zo' }).check({ force: true })
    await anna.page.getByLabel('Want').fill('Rust, en tijd voor een gesprek.')
    await anna.page.getByLabel('Want').press('Tab')
    await kept(anna.page)
    await visitText(anna.page).scrollIntoViewIfNeeded()
    await desk.photograph('bezoek-3-op-bezoek', 'anna')
  })

  await step('De laptop valt uit (kill -9). Alles staat er nog, ook de foto.', async () => {
    await anna.kill9()
    anna = await desk.open('anna')
    await openVisit(anna.page, PROVIDER)
    await expect(visitText(anna.page)).toHaveText(SEEN)
    await expect(anna.page.getByRole('img', { name: 'Foto 1: De kas' })).toBeVisible()
  })

  await step('Zij rondt af: de actie staat in het dossier.', async () => {
    await toStep(anna.page, 'Afronden')
    await anna.page.getByLabel('Nieuwe actie: wat').fill('Vervoerder bellen over de ochtend')
    await anna.page.getByLabel('Nieuwe actie: wat').press('Enter')
    await anna.page.getByRole('button', { name: 'Rond het bezoek af' }).click()
    await expect(anna.page.getByText('Het bezoek is afgerond.').first()).toBeVisible()
    await desk.photograph('bezoek-4-verslag', 'anna')
  })
})
