import { readFileSync } from 'node:fs'
import { chromium, expect, type Browser, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { roundText, startRound } from '../../shared/documents/table.ts'
import { startHub } from '../contract/table-hub-process.ts'
import { writeIn } from '../support/table-people.ts'
import { expectAccessible } from './axe.ts'
import { hostTable, openPage, QUESTIONS, sitDown, typeIn, type HostedTable } from './guest-table.ts'
import { CHROMIUM, DESKTOP, PHONE, allThere, guestState, guestText, knock } from './guests.ts'
import { startBrowser } from './guest-browser.ts'
import { expectNothingBeyondTheSide, tabTo } from './keys.ts'
import { test } from './test.ts'

let browser: Browser
let table: HostedTable
const faults: string[] = []

test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
})
test.afterAll(() => browser.close())
test.beforeEach(async () => {
  table = await hostTable()
  faults.length = 0
})
test.afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await table.close()
  expect(faults).toEqual([])
})

/** A guest's page; an error that nobody caught fails the test. */
async function page(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const opened = await openPage(browser, options)
  opened.on('pageerror', (error) => faults.push(String(error)))
  return opened
}

const writtenByHost = (words: string) => writeIn(roundText(table.doc, table.rounds[0] ?? ''), words)

test('a guest comes in by the link, waits, and writes along with the table', async () => {
  const guest = await page()
  await knock(guest, table.url, 'Fatma Yıldız')
  await table.admit('Fatma Yıldız')
  await expect(guest.getByRole('heading', { level: 1, name: 'Dagbesteding in de wijk' })).toBeVisible()
  await expect(guest.getByRole('heading', { level: 2, name: QUESTIONS[0] ?? '' })).toBeVisible()
  await expect(guest.getByRole('timer')).toHaveText(/^Nog 1[45]:\d\d$/)

  await typeIn(guest, 'Rust op de groep.')
  await allThere(guest)
  await expect.poll(() => table.written(0)).toBe('Rust op de groep.')
  writtenByHost('Vaste gezichten.')
  await expect(guestText(guest)).toContainText('Vaste gezichten.')
  const people = guest.getByRole('region', { name: 'Aan tafel' }).getByRole('listitem')
  await expect(people).toHaveText([/Anna de Boer.*gastheer/s, /Fatma Yıldız \(u\).*De Linde/s])

  const other = await page({ viewport: PHONE, hasTouch: true, isMobile: true })
  await sitDown(other, table, 'Joris Smit')
  await expect(guestText(other)).toContainText('Rust op de groep.')
  await guestText(guest).click()
  await expect(other.locator('.collaboration-carets__label')).toHaveText('Fatma Yıldız')

  // As long as the phone is wide: the name at the caret has to go to the other side.
  const line = 'Een vast nummer voor als het misgaat helpt mensen'
  await guestText(guest).press('Control+End')
  await guest.keyboard.press('Enter')
  await guest.keyboard.type(line)
  await expect(guestText(other)).toContainText(line)
  await expectNothingBeyondTheSide(other, 'a name at the end of a line')
})

test('a code that is typed: its first seven groups are enough, and a slip is told', async () => {
  const guest = await page()
  await guest.goto(`http://${table.hub.host}:${table.hub.port}/`)
  const code = guest.getByLabel('Code van de tafel')
  await code.fill(table.typed.slice(0, 12))
  await guest.getByRole('button', { name: 'Ga verder' }).click()
  await expect(guest.getByRole('alert')).toContainText('nog niet compleet')
  await code.fill(table.typed.split('-').slice(0, 7).join(' ').toLowerCase())
  await guest.getByRole('button', { name: 'Ga verder' }).click()
  await expect(guest.getByLabel('Uw naam')).toBeVisible()

  await guest.goto('about:blank')
  const wrong = '0'.repeat(28)
  await guest.goto(`http://${table.hub.host}:${table.hub.port}/#${wrong}`)
  await guest.getByLabel('Uw naam').fill('Gokker')
  await guest.getByRole('button', { name: 'Vraag om een plaats' }).click()
  await expect(guest.getByRole('alert')).toContainText('hoort niet bij deze tafel')
})

test('a reload in the middle of a word keeps every letter, and needs no new knock', async () => {
  const guest = await page()
  await sitDown(guest, table, 'Fatma Yıldız')
  await typeIn(guest, 'Halverwege een wo')
  await allThere(guest)
  await guest.reload()
  await expect(guestText(guest)).toHaveText('Halverwege een wo')
  await typeIn(guest, 'ord')
  await allThere(guest)
  await expect.poll(() => table.written(0)).toBe('Halverwege een woord')
  expect(table.host.link.people().map(({ name }) => name)).toEqual(['Anna de Boer', 'Fatma Yıldız'])
})

test('the browser is killed while it writes: every word that was said to be kept is there again', async () => {
  const first = await startBrowser()
  const guest = await first.open()
  await guest.goto(table.url)
  await knock(guest, table.url, 'Fatma Yıldız')
  await table.admit('Fatma Yıldız')
  await typeIn(guest, 'Bij de tafel.')
  await allThere(guest)
  // From here on only this browser has the words.
  await table.hub.kill9()
  await expect(guestState(guest)).toContainText('De verbinding is weg')
  const words = Array.from({ length: 30 }, (_, n) => `woord${n}e`)
  for (const word of words.slice(0, 20)) await guest.keyboard.type(` ${word}`)
  await expect(guestState(guest)).toContainText('Bewaard op dit apparaat')
  for (const word of words.slice(20)) await guest.keyboard.type(` ${word}`)
  const kept = await keptWords(guest)
  await first.kill9()

  await startHub({ port: table.hub.port }, table.hub)
  const second = await startBrowser(first.profile)
  const again = await second.open()
  await again.goto(table.url)
  await expect(guestText(again)).toContainText(kept)
  await expect(guestText(again)).toContainText('woord19')
  await expect.poll(() => table.written(0)).toContain(kept)
  await second.kill9()
})

test('the connection goes: the guest writes on, and it reaches the table when it is back', async () => {
  const guest = await page()
  await sitDown(guest, table, 'Fatma Yıldız')
  await allThere(guest)
  await table.hub.kill9()
  await expect(guestState(guest)).toContainText('De verbinding is weg. U kunt doorschrijven')
  await typeIn(guest, 'In stilte geschreven.')
  await expect(guestState(guest)).toContainText('Bewaard op dit apparaat')
  await startHub({ port: table.hub.port }, table.hub)
  await allThere(guest)
  await expect.poll(() => table.written(0)).toBe('In stilte geschreven.')
})

test('the database of the browser goes: nothing throws, it is said, and all is kept again', async () => {
  const guest = await page()
  await sitDown(guest, table, 'Fatma Yıldız')
  await typeIn(guest, 'Eerste.')
  await allThere(guest)
  await guest.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name)
  })
  await typeIn(guest, ' Tweede.')
  await expect(guestState(guest)).toContainText('Niet bewaard op dit apparaat')
  await expect(guestText(guest)).toHaveText('Eerste. Tweede.')
  await allThere(guest)
  await table.hub.kill9()
  const again = await startHub({ port: table.hub.port }, table.hub)
  table.host.link.close()
  await guest.reload()
  await expect(guestText(guest)).toHaveText('Eerste. Tweede.')
  await again.kill9()
})

test('the page follows the table from round to round, but never takes a text away under the hands', async () => {
  const guest = await page()
  await sitDown(guest, table, 'Fatma Yıldız')
  const question = guest.getByRole('region').getByRole('heading', { level: 2 }).first()
  startRound(table.doc, table.rounds[1] ?? '', new Date().toISOString())
  await expect(question).toHaveText(QUESTIONS[1] ?? '')

  await typeIn(guest, 'Ik schrijf nog')
  startRound(table.doc, table.rounds[2] ?? '', new Date().toISOString())
  await expect(guest.getByText('De tafel is nu bij een andere ronde')).toBeVisible()
  await expect(question).toHaveText(QUESTIONS[1] ?? '')
  await expect(guestText(guest)).toBeFocused()
  await guest.getByRole('button', { name: 'Ga mee' }).click()
  await expect(question).toHaveText(QUESTIONS[2] ?? '')

  await guest.getByRole('navigation', { name: 'Rondes' }).getByRole('button', { name: 'Ronde 1' }).click()
  await expect(question).toHaveText(QUESTIONS[0] ?? '')
})

test('who may only read sees everything and can change nothing', async () => {
  const guest = await page()
  await knock(guest, table.url, 'Lezer')
  await table.admit('Lezer', false)
  await expect(guest.getByText('U leest mee')).toBeVisible()
  writtenByHost('Alleen om te lezen.')
  const text = guest.getByRole('textbox', { name: /^Tekst van ronde/ })
  await expect(text).toContainText('Alleen om te lezen.')
  await expect(text).toHaveAttribute('contenteditable', 'false')
  const { id } = await table.host.sees('Lezer')
  table.host.link.send({ type: 'write', person: id, mayWrite: true })
  await expect(guest.getByText('U leest mee')).toBeHidden()
  await typeIn(guest, ' En nu schrijven.')
  await expect.poll(() => table.written(0)).toContain('En nu schrijven.')
})

test('each ending has its own words, and the copy can still be read and taken along', async () => {
  const refused = await page()
  await knock(refused, table.url, 'Onbekende')
  const { id } = await table.host.sees('Onbekende')
  table.host.link.send({ type: 'refuse', person: id })
  await expect(refused.getByRole('heading', { name: 'De gastheer liet u niet binnen' })).toBeVisible()
  await refused.getByRole('button', { name: 'Vraag het opnieuw' }).click()
  await expect(refused.getByLabel('Uw naam')).toHaveValue('Onbekende')

  const ejected = await page()
  await sitDown(ejected, table, 'Lastpak')
  await typeIn(ejected, 'Mijn woorden.')
  await allThere(ejected)
  const away = await table.host.sees('Lastpak')
  table.host.link.send({ type: 'eject', person: away.id })
  await expect(ejected.getByText('De gastheer heeft u van tafel gehaald')).toBeVisible()
  await expect(guestText(ejected)).toHaveAttribute('contenteditable', 'false')
  await ejected.reload()
  await expect(ejected.getByText('De gastheer heeft u van tafel gehaald')).toBeVisible()
  await expect(guestText(ejected)).toHaveText('Mijn woorden.')

  const guest = await page()
  await sitDown(guest, table, 'Fatma Yıldız')
  await expect(guestText(guest)).toHaveText('Mijn woorden.')
  const here = await guest.context().newPage()
  await here.goto(table.url)
  await expect(guest.getByText('U bent verdergegaan in een ander venster')).toBeVisible()
  await guest.getByRole('button', { name: 'Ga hier verder' }).click()
  await allThere(guest)

  table.host.link.send({ type: 'close' })
  await expect(guest.getByText('De tafel is gesloten')).toBeVisible()
  await expect(guestText(guest)).toHaveText('Mijn woorden.')
  const downloading = guest.waitForEvent('download')
  await guest.getByRole('button', { name: 'Neem mee' }).click()
  await guest.getByRole('menuitem', { name: 'Als tekstbestand (markdown)' }).click()
  const markdown = await downloading
  expect(markdown.suggestedFilename()).toBe('2026-11-24 Dagbesteding in de wijk.md')
  expect(readFileSync(await markdown.path(), 'utf8')).toMatch(/# Dagbesteding in de wijk[^]*Mijn woorden\./)
})

test('a Word file of the table, made in the browser', async () => {
  const guest = await page()
  await sitDown(guest, table, 'Fatma Yıldız')
  await typeIn(guest, 'Mee naar huis.')
  const downloading = guest.waitForEvent('download')
  await guest.getByRole('button', { name: 'Neem mee' }).click()
  await guest.getByRole('menuitem', { name: 'Als Word-bestand' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe('2026-11-24 Dagbesteding in de wijk.docx')
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())))
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('Mee naar huis.')
})

test('the copy can be erased, and is gone', async () => {
  const guest = await page()
  await sitDown(guest, table, 'Fatma Yıldız')
  await typeIn(guest, 'Weg ermee.')
  await allThere(guest)
  await guest.getByRole('button', { name: 'Meer' }).click()
  await guest.getByRole('menuitem', { name: 'Wis mijn kopie' }).click()
  await guest.getByRole('dialog').getByRole('button', { name: 'Wis mijn kopie' }).click()
  await expect(guest.getByRole('heading', { name: 'Uw kopie is gewist' })).toBeVisible()
  await expect.poll(() => guest.evaluate(() => indexedDB.databases())).toEqual([])
  expect(await guest.evaluate(() => JSON.stringify(localStorage))).toBe('{}')
  expect(table.written(0)).toBe('Weg ermee.')
})

test('script in pasted HTML does nothing, here and with the others', async () => {
  const [guest, other] = [await page(), await page()]
  await sitDown(guest, table, 'Fatma Yıldız')
  await sitDown(other, table, 'Joris Smit')
  const requests: string[] = []
  for (const each of [guest, other]) each.on('request', (request) => requests.push(request.url()))
  await guestText(guest).click()
  await guest.evaluate(() => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      `<p onclick="hit=1">Geplakt</p><script>window.hit = 1</script><img src="http://127.0.0.1:9/x" onerror="window.hit = 1">
       <a href="javascript:window.hit=1">klik</a><svg onload="window.hit=1"></svg><iframe srcdoc="<script>parent.hit=1</script>"></iframe>`,
    )
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(guestText(other)).toContainText('Geplakt')
  await allThere(guest)
  for (const each of [guest, other]) {
    expect(await each.evaluate(() => 'hit' in window)).toBe(false)
    await expect(
      each.locator('.ProseMirror :is(script, iframe, svg, img[src^="http"], a[href^="javascript"])'),
    ).toHaveCount(0)
  }
  expect(requests.filter((url) => !url.startsWith(`http://${table.hub.host}:${table.hub.port}/`))).toEqual([])
})

for (const [size, viewport] of [
  ['laptop', DESKTOP],
  ['phone', PHONE],
] as const) {
  test(`every step is accessible on a ${size}, in light and dark, and fits`, async () => {
    const guest = await page({ viewport, hasTouch: size === 'phone' })
    const check = async (step: string): Promise<void> => {
      await expectAccessible(guest, `${step}, ${size}`)
      await expectNothingBeyondTheSide(guest, `${step}, ${size}`)
      if (size === 'phone') expect(await smallTargets(guest), step).toEqual([])
    }
    await guest.goto(`http://${table.hub.host}:${table.hub.port}/`)
    await guest.getByRole('button', { name: 'Ga verder' }).click()
    await check('code')
    await guest.goto('about:blank')
    await guest.goto(table.url)
    await guest.getByRole('button', { name: 'Vraag om een plaats' }).click()
    await expect(guest.getByRole('alert')).toContainText('Vul uw naam in.')
    await check('name')
    await knock(guest, table.url, 'Fatma Yıldız')
    await check('waiting')
    await table.admit('Fatma Yıldız')
    await typeIn(guest, 'Alles is leesbaar.')
    await allThere(guest)
    await check('table')
    await guest.getByRole('button', { name: 'Meer' }).click()
    await guest.getByRole('menuitem', { name: 'Wis mijn kopie' }).click()
    await check('erase')
    await guest.getByRole('button', { name: 'Laat staan' }).click()
    await table.hub.kill9()
    await expect(guestState(guest)).toContainText('De verbinding is weg')
    await check('lost')
    await startHub({ port: table.hub.port }, table.hub)
    await allThere(guest)
    table.host.link.send({ type: 'close' })
    await expect(guest.getByText('De tafel is gesloten')).toBeVisible()
    await check('closed')
  })
}

test('all of it by keyboard', async () => {
  const guest = await page()
  await guest.goto(table.url)
  await expect(guest.getByLabel('Uw naam')).toBeFocused()
  await guest.keyboard.type('Fatma Yıldız')
  await guest.keyboard.press('Tab')
  await guest.keyboard.type('De Linde')
  await guest.keyboard.press('Enter')
  await table.admit('Fatma Yıldız')
  await expect(guestText(guest)).toBeVisible()
  await tabTo(guest, guestText(guest))
  await guest.keyboard.type('Zonder muis')
  await guest.keyboard.press('Alt+F10')
  await expect(guest.getByRole('toolbar').getByRole('button').first()).toBeFocused()
  await guest.keyboard.press('Escape')
  await expect(guestText(guest)).toBeFocused()
  await guest.keyboard.type(' geschreven.')
  await expect.poll(() => table.written(0)).toBe('Zonder muis geschreven.')
  const second = guest.getByRole('button', { name: /^Ronde 2/ })
  await tabTo(guest, second, 'Shift+Tab')
  await guest.keyboard.press('Enter')
  await expect(guest.getByRole('textbox', { name: 'Tekst van ronde 2' })).toBeVisible()
  await tabTo(guest, guest.getByRole('button', { name: 'Neem mee' }), 'Shift+Tab')
  await guest.keyboard.press('Enter')
  await expect(guest.getByRole('menuitem', { name: 'Als Word-bestand' })).toBeFocused()
})

/** What stands in the text at a moment when the page says that all of it is kept. */
async function keptWords(of: Page): Promise<string> {
  const seen = await of.waitForFunction(() => {
    const line = document.querySelector('footer')?.textContent ?? ''
    return line.includes('Bewaard op dit apparaat') && document.querySelector('.ProseMirror')?.textContent
  })
  return String(await seen.jsonValue())
}

/** Buttons and fields that are smaller than a finger. */
async function smallTargets(of: Page): Promise<string[]> {
  return await of.evaluate(() =>
    [...document.querySelectorAll('button:not([tabindex="-1"]), input, [role=menuitem], [role=textbox]')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 1 && (width < 44 || height < 44)
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  )
}
