import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { makeProviderList, toCsv } from '../fixtures/providers/make-list.ts'
import { makeWorkbook, workbookOf } from '../fixtures/providers/make-workbook.ts'
import { expectAccessible } from './axe.ts'
import { expectNothingBeyondTheSide, tabTo } from './keys.ts'
import { startLaptop, type Laptop } from './laptop.ts'
import { begin, chooseList, countOf, goTo, kept, newRelation } from './people.ts'
import { test } from './test.ts'

let laptop: Laptop
let page: Page

test.beforeEach(async () => {
  laptop = await startLaptop()
  page = laptop.page
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
})
test.afterEach(() => laptop.close())

const workbook = () =>
  makeWorkbook({
    Toelichting: [['Dit blad legt de lijst uit']],
    Lijst: [
      ['Gecontracteerde partijen'],
      [],
      ['Organisatie', 'Inschrijving', 'Woonplaats', 'Contactpersoon', 'Bedrag'],
      ['Stichting De Brug', 100001, 'Waterdam', 'Jan Bos', 1200],
      ['Het Veer', 100002, 'Dorp', '', 300],
      ['De Kade', 12, 'Dorp', '', 300],
      ['Totaal', '', '', '', 1800],
    ],
  })

test('a workbook as offices make them: its columns put right and remembered, a name decided, taken back', async () => {
  await newRelation(page, 'De Brug')
  const list = { name: 'contracten 2026.xlsx', buffer: await workbook() }
  await chooseList(page, list)

  await expect(page.getByRole('heading', { name: 'Wat staat in welke kolom?' })).toBeVisible()
  await expect(page.getByText('De namen van de kolommen staan op regel 3.')).toBeVisible()
  await expect(page.getByText(/Regel 7 slaan we over/)).toBeVisible()
  await expectAccessible(page, 'import, columns')
  await expectNothingBeyondTheSide(page, 'import, columns')
  await page.getByRole('button', { name: 'Een regel lager' }).click()
  await expect(page.getByText('Kies de kolom met de naam van de aanbieder.')).toBeVisible()
  await page.getByRole('button', { name: 'Een regel hoger' }).click()
  await expect(page.getByText('Kies de kolom met de naam van de aanbieder.')).toBeHidden()

  // With the keyboard: this column has the KvK numbers.
  const column = page.getByRole('button', { name: /Inschrijving komt in/ })
  await tabTo(page, column)
  await page.keyboard.press('Enter')
  await page.keyboard.type('KvK')
  await page.keyboard.press('Enter')
  await expect(column).toContainText('KvK-nummer')
  await expect(page.getByRole('group', { name: 'Zo lezen we de eerste regels' })).toContainText('100001')
  await tabTo(page, page.getByRole('button', { name: 'Controleer de lijst' }))
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: '1 aanbieder is er misschien al' })).toBeVisible()
  await expectAccessible(page, 'import, checked with a question')
  await page.getByRole('radio', { name: 'Dezelfde aanbieder' }).check({ force: true })
  await expect(page.getByRole('heading', { name: /^\d gegevens veranderen$/ })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Alle aanbieders in de lijst' })).toContainText('Verandert')

  const report = join(mkdtempSync(join(tmpdir(), 'wederzijds-import-')), 'fouten.csv')
  await laptop.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, report)
  await page.getByRole('button', { name: 'Bewaar het foutenrapport' }).click()
  await expect(page.getByText('fouten.csv is bewaard.')).toBeVisible()
  const told = readFileSync(report, 'utf8')
  expect(told.startsWith('\uFEFFRegel;Kolom;')).toBe(true)
  expect(told).toContain('6;Inschrijving;12;')

  await page.getByRole('button', { name: 'Importeer 2 aanbieders' }).click()
  await expect(page.getByRole('heading', { name: 'De lijst is geïmporteerd' })).toBeVisible()
  await expect(page.getByText('1 contact is nieuw.')).toBeVisible()
  await goTo(page, '/relaties')
  await countOf(page, 2)

  // The next time nobody has to say what the columns are, and there is nothing new in it.
  await chooseList(page, list)
  await expect(page.getByText('De kolommen zijn gelezen zoals de vorige keer.')).toBeVisible()
  await expect(page.getByText('Alles in deze lijst staat er al zo in.')).toBeVisible()

  await page.getByRole('button', { name: 'Kies een ander bestand' }).click()
  await expect(page.getByRole('heading', { name: 'Eerdere imports op deze laptop' })).toBeVisible()
  await expectAccessible(page, 'import, earlier ones')
  await page.getByRole('button', { name: 'Zet terug' }).click()
  await expect(page.getByText('De import is teruggezet')).toBeVisible()
  await expect(page.getByText('2 aanbieders en contacten zijn weer weg.')).toBeVisible()
  await kept(page)
  await goTo(page, '/relaties')
  await countOf(page, 1)
  await expect(page.getByRole('row').filter({ hasText: 'De Brug' })).not.toContainText('Stichting')
})

test('ten thousand rows: stopped on the way, told how far, and taken back', async () => {
  const list = makeProviderList(6000, 3)
  expect(list.lines.length).toBeGreaterThan(9_000)
  const buffer = Buffer.from(toCsv(list.lines, { delimiter: ';', encoding: 'utf-8' }))
  await chooseList(page, { name: 'alles.csv', buffer })
  await page.getByRole('button', { name: 'Controleer de lijst' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: /^Importeer 6.000 aanbieders/ }).click({ timeout: 60_000 })
  await expect(page.getByText(/^[1-9][\d.]* van 6.000$/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'U hebt het importeren gestopt' })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText(/aanbieders zijn niet meer geïmporteerd/)).toBeVisible()
  await page.getByRole('button', { name: 'Zet deze import terug' }).click()
  await expect(page.getByText('De import is teruggezet')).toBeVisible({ timeout: 120_000 })
  await goTo(page, '/relaties')
  await expect(page.getByRole('button', { name: 'Importeer een lijst' }).first()).toBeVisible()
})

test('every file that cannot be read says why and what to do', async () => {
  const huge = join(mkdtempSync(join(tmpdir(), 'wederzijds-huge-')), 'enorm.xlsx')
  writeFileSync(huge, 'PK')
  truncateSync(huge, 200 * 2 ** 20)
  const whole = Buffer.from(workbookOf('<sheetData/>'))
  const bad: [string, Buffer | string, RegExp][] = [
    ['leeg.csv', Buffer.alloc(0), /Dit bestand is leeg/],
    ['enorm.xlsx', huge, /Dit bestand is te groot/],
    ['oud.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /oud soort Excel-bestand/],
    ['macro.xlsm', Buffer.from(workbookOf('', { 'xl/vbaProject.bin': 'x' })), /zitten macro’s/],
    ['half.xlsx', whole.subarray(0, whole.length - 40), /niet compleet/],
    ['bom.xlsx', bomb(), /niet veilig om te openen/],
    ['kaartje.vcf', Buffer.from('BEGIN:VCARD\r\nEND:VCARD'), /visitekaartjes/],
  ]
  await goTo(page, '/import')
  for (const [name, content, message] of bad) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Kies een bestand' }).click()
    const files = typeof content === 'string' ? content : { name, mimeType: '', buffer: content }
    await (await chooser).setFiles(files)
    await expect(page.getByRole('alert').getByText(message), name).toBeVisible()
  }
  await expectAccessible(page, 'import, business cards')
  await page.getByRole('button', { name: 'Naar de contactgids' }).click()
  await expect(page.getByRole('heading', { name: 'Contactgids', level: 1 })).toBeVisible()
})

function bomb(): Buffer {
  return Buffer.from(workbookOf('<sheetData/>', { 'xl/sharedStrings.xml': ' '.repeat(32 * 2 ** 20) }))
}
