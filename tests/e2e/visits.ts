import { expect, type Locator, type Page } from '@playwright/test'
import { openDossier } from './people.ts'

/** What people do on a visit, by the words on the screen. */

type Step = 'Voorbereiden' | 'Onderweg' | 'Op bezoek' | 'Afronden'

/** Plans a visit from the dossier; it is on the screen afterwards, to be prepared. */
export async function planVisit(page: Page, provider: string): Promise<void> {
  await openGatherings(page, provider)
  await page.getByRole('button', { name: 'Plan een bezoek' }).first().click()
  await expect(page.getByRole('heading', { name: `Bezoek aan ${provider}`, level: 1 })).toBeVisible()
}

export async function openVisit(page: Page, provider: string): Promise<void> {
  await openGatherings(page, provider)
  await page.getByText(`Bezoek aan ${provider}`).first().click()
  await expect(page.getByRole('heading', { name: `Bezoek aan ${provider}`, level: 1 })).toBeVisible()
}

async function openGatherings(page: Page, provider: string): Promise<void> {
  await openDossier(page, provider, 'Overzicht')
  await page.getByRole('tab', { name: /Overleg en bezoek/ }).click()
}

export async function toStep(page: Page, step: Step): Promise<void> {
  await page.getByRole('tab', { name: step }).click()
}

export function visitText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Tekst van het bezoek' })
}

export async function askInAdvance(page: Page, question: string): Promise<void> {
  const field = page.getByLabel('Nieuwe vraag')
  await field.fill(question)
  await field.press('Enter')
  await expect(field).toHaveValue('')
}

/** Presses the button of the bar and gives these files to the chooser. */
export async function takePhotos(
  page: Page,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('toolbar', { name: 'Vastleggen' }).getByRole('button', { name: 'Foto' }).click()
  await (await chooser).setFiles([...files])
}

/** The one photo on the screen, when it can be seen: how large it is, and a hash of its pixels. */
export async function pixelsOf(
  page: Page,
  photo: Locator,
): Promise<{ width: number; height: number; hash: string }> {
  await expect
    .poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  return photo.evaluate(async (image) => {
    const { naturalWidth: width, naturalHeight: height } = image as HTMLImageElement
    const context = new OffscreenCanvas(width, height).getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image as HTMLImageElement, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data))
    return { width, height, hash: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') }
  })
}
