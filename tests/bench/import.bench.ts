import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeProviderList, toCsv } from '../fixtures/providers/make-list.ts'
import { test } from '../e2e/test.ts'
import { laptop } from '../e2e/office.ts'
import { begin, countOf, goTo } from '../e2e/people.ts'
import { newFolder } from './bare-window.ts'
import { median, sized, tell, took } from './figures.ts'
import { inside } from './inside-app.ts'

const ROWS = 10_000

test('an import', { tag: '@import' }, async () => {
  const { page } = await laptop({ userData: newFolder() })
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  const { lines } = makeProviderList(sized(ROWS), 3)
  // As many rows as it says: most providers have more places, each on a row of its own.
  const rows = lines.slice(0, sized(ROWS))
  const bytes = toCsv(rows, { delimiter: ';', encoding: 'utf-8-bom' })
  const file = join(newFolder(), 'lijst.csv')
  writeFileSync(file, bytes)
  const text = new TextDecoder().decode(bytes)
  const floor: number[] = []
  for (let time = 0; time < 3; time += 1) floor.push(await inside(page, 'rawImport', text))
  const { reading, comparing, writing, providers } = await importFile(page, file)
  const listed = await took(async () => {
    await goTo(page, '/relaties')
    await countOf(page, providers)
  })
  const say = (ms: number): string => `${ms.toFixed(0)} ms`
  console.log(
    `        ${providers} providers: read ${say(reading)}, compare ${say(comparing)}, write ${say(writing)};` +
      ` in the list ${say(listed)} later`,
  )
  const ours = reading + comparing + writing
  tell({ work: `import of ${rows.length} rows`, unit: 'ms', floor: median(floor), ours, target: 3 })
})

/** What the app takes between what the user does. */
async function importFile(
  page: Page,
  file: string,
): Promise<Record<'reading' | 'comparing' | 'writing' | 'providers', number>> {
  await goTo(page, '/import')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Kies een bestand' }).click()
  const chosen = await chooser
  const check = page.getByRole('button', { name: 'Controleer de lijst' })
  const start = page.getByRole('button', { name: /^Importeer \d/ })
  const reading = await took(async () => {
    await chosen.setFiles(file)
    await check.waitFor()
  })
  const comparing = await took(async () => {
    await check.click()
    await start.waitFor({ timeout: 90_000 })
  })
  const providers = Number(/\d[\d.]*/u.exec((await start.textContent()) ?? '')?.[0].replace('.', ''))
  const writing = await took(async () => {
    await start.click()
    await page.getByRole('heading', { name: 'De lijst is geïmporteerd' }).waitFor({ timeout: 300_000 })
  })
  return { reading, comparing, writing, providers }
}
