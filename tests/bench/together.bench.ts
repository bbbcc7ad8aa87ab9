import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { office } from '../e2e/office.ts'
import { newNote, noteText, openDossier, openNote, shared } from '../e2e/people.ts'
import { afterTest, test } from '../e2e/test.ts'
import { bareWindow } from './bare-window.ts'
import { at, sized, tell, times } from './figures.ts'
import { startBroadcast } from './load.ts'

// A key at one laptop, to the frame in which the other laptop shows it.

const KEYS = 50
const ROUNDS = 4
const EDITOR = '[contenteditable=true].ProseMirror'

test('a key to the screen of a colleague', { tag: '@together' }, async () => {
  const broadcast = await startBroadcast()
  afterTest(broadcast.close)
  const page = `together.html?port=${broadcast.port}`
  const bare = { writes: await bareWindow(page), reads: await bareWindow(page) }
  for (const window of [bare.writes, bare.reads]) await window.locator(EDITOR).waitFor()
  await bare.writes.locator(EDITOR).pressSequentially('Begin. ')
  await expect(bare.reads.locator(EDITOR)).toContainText('Begin.')

  const { anna, bram } = await office()
  await openDossier(anna.page, 'De Linde', 'Notities')
  await newNote(anna.page, 'Samen geschreven')
  await noteText(anna.page).pressSequentially('Begin. ')
  await shared(anna.page)
  await openDossier(bram.page, 'De Linde', 'Notities')
  await openNote(bram.page, 'Samen geschreven')
  await expect(noteText(bram.page)).toContainText('Begin.')

  const took: Record<'floor' | 'ours', number[]> = { floor: [], ours: [] }
  for (let round = 0; round < times(ROUNDS); round += 1) {
    took.floor.push(...(await keysFrom(bare.writes, bare.reads)))
    took.ours.push(...(await keysFrom(anna.page, bram.page)))
  }
  const work = 'a key to the screen of a colleague'
  for (const { name, part, target } of [
    { name: 'p50', part: 0.5, target: 1.5 },
    { name: 'p95', part: 0.95, target: 2 },
  ]) {
    tell({
      work: `${work}, ${name}`,
      unit: 'ms',
      floor: at(took.floor, part),
      ours: at(took.ours, part),
      target,
    })
  }
})

/** Milliseconds from each key to the frame that shows it in the other window. */
async function keysFrom(writes: Page, reads: Page): Promise<number[]> {
  const keys = sized(KEYS)
  for (const page of [writes, reads]) await page.evaluate(setClock)
  await reads.evaluate(watch, EDITOR)
  const typedAt = await writes.evaluate(typeKeys, { selector: EDITOR, keys })
  await reads.waitForFunction((wanted) => (window as unknown as Watching).shownAt.length >= wanted, keys)
  const shownAt = await reads.evaluate(() => (window as unknown as Watching).shownAt)
  return typedAt.map((typed, n) => (shownAt[n] ?? NaN) - typed)
}

interface Watching {
  ahead: number
  observer?: MutationObserver
  /** For each character more, when the frame with it had been drawn. */
  shownAt: number[]
}

/**
 * Runs in each page: from there on `performance.now()` plus this is the clock of the machine. The `timeOrigin` of two
 * windows may be a tenth of a second apart.
 */
function setClock(): void {
  const begin = performance.now()
  let ahead = -Infinity
  // Whole milliseconds only: the truest is the one just after a tick.
  while (performance.now() - begin < 10) ahead = Math.max(ahead, Date.now() - performance.now())
  ;(window as unknown as Watching).ahead = ahead
}

/** Runs in the page of who reads. */
function watch(selector: string): void {
  const text = document.querySelector(selector)
  if (text === null) throw new Error('no text')
  const watching = window as unknown as Watching
  watching.observer?.disconnect()
  watching.shownAt = []
  // Name labels of carets are in the text as well.
  const length = (): number => {
    const copy = text.cloneNode(true) as Element
    for (const caret of copy.querySelectorAll('[class*="caret"], .ProseMirror-widget')) caret.remove()
    return copy.textContent.length
  }
  const from = length()
  let seen = 0
  watching.observer = new MutationObserver(() => {
    const now = length() - from
    const more = now - seen
    if (more <= 0) return
    seen = now
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const at = watching.ahead + performance.now()
        for (let n = 0; n < more; n += 1) watching.shownAt.push(at)
      }
      port2.postMessage(null)
    })
  })
  watching.observer.observe(text, { childList: true, characterData: true, subtree: true })
}

/** Runs in the page of who writes: so many letters with a pause between them, and when each was typed. */
async function typeKeys({ selector, keys }: { selector: string; keys: number }): Promise<number[]> {
  const text = document.querySelector<HTMLElement>(selector)
  if (text === null) throw new Error('no text')
  text.focus()
  getSelection()?.selectAllChildren(text)
  getSelection()?.collapseToEnd()
  const watching = window as unknown as Watching
  const typedAt: number[] = []
  for (let n = 0; n < keys; n += 1) {
    await new Promise((resolve) => setTimeout(resolve, 120))
    typedAt.push(watching.ahead + performance.now())
    document.execCommand('insertText', false, 'x')
  }
  return typedAt
}
