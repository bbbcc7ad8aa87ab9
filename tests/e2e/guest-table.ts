import { join } from 'node:path'
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { ROOT } from '../../build/setup/paths.mjs'
import { addRound, roundText, startRound, writeTable } from '../../shared/documents/table.ts'
import { textOf } from '../../shared/documents/text-of.ts'
import { encodeTableCode } from '../../shared/sync/table-code.ts'
import { cleanUpHubs, startHub, type HubUnderTest } from '../contract/table-hub-process.ts'
import { hostAt, type AtTable } from '../support/table-people.ts'
import { DESKTOP, guestText, insecure, knock } from './guests.ts'

export const QUESTIONS = [
  'Wat werkt op de groepen?',
  'Waar lopen kinderen vast?',
  'Wat doen wij morgen anders?',
]

export interface HostedTable {
  hub: HubUnderTest
  host: AtTable
  doc: Y.Doc
  rounds: string[]
  /** What a QR code holds. */
  url: string
  typed: string
  written: (round: number) => string
  admit: (name: string, mayWrite?: boolean) => Promise<void>
  close: () => Promise<void>
}

/** A table with three rounds, the first going on; its host is at the table through the link of the app. */
export async function hostTable(): Promise<HostedTable> {
  const hub = await startHub({ page: join(ROOT, 'out', 'guest') })
  const doc = new Y.Doc()
  writeTable(doc, { title: 'Dagbesteding in de wijk', date: '2026-11-24' })
  const rounds = QUESTIONS.map((question) => addRound(doc, { question, minutes: 15 }))
  startRound(doc, rounds[0] ?? '', new Date().toISOString())
  const host = hostAt(hub, hub.settings.hostSecret, doc)
  await host.sent()
  const { typed, url } = encodeTableCode({ host: hub.host, port: hub.port, secret: hub.secret, pin: hub.pin })
  return {
    hub,
    host,
    doc,
    rounds,
    url,
    typed,
    written: (round) => textOf(roundText(doc, rounds[round] ?? '')),
    async admit(name, mayWrite = true) {
      const { id } = await host.sees(name, ({ state }) => state === 'waiting')
      host.link.send({ type: 'admit', person: id, mayWrite })
    },
    async close() {
      host.link.close()
      await cleanUpHubs()
    },
  }
}

/** A page that is no secure context: as on http://192.168…, where a table is. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...options })
  await context.addInitScript(insecure)
  return await context.newPage()
}

/** Knocks, is let in, and has the text of the first round on the screen. */
export async function sitDown(page: Page, table: HostedTable, name: string, mayWrite = true): Promise<void> {
  await knock(page, table.url, name)
  await table.admit(name, mayWrite)
  await expect(guestText(page)).toBeVisible()
}

/** Types at the end of the text of the round. */
export async function typeIn(page: Page, words: string): Promise<void> {
  await guestText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
