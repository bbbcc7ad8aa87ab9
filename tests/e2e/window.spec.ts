import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type {} from '../../renderer/data/app-api.ts'
import { laptop } from './office.ts'
import { test } from './test.ts'

test('closing waits until the page has put everything on disk', async () => {
  const first = await laptop()
  await first.page.evaluate(() => {
    window.app.app.onClosing(async () => {
      for (let i = 0; i <= 20; i++) await window.app.secrets.write({ name: 'last-words', value: String(i) })
    })
    const undo = window.app.app.onClosing(() => Promise.reject(new Error('not called any more')))
    undo()
  })
  await first.close()
  const again = await laptop({ userData: first.userData })
  const kept = await again.page.evaluate(() => window.app.secrets.read({ name: 'last-words' }))
  expect(kept).toMatchObject({ ok: true, value: { value: '20' } })
  await again.close()
})

test('a page that never answers does not keep the window open', async () => {
  const first = await laptop()
  await first.page.evaluate(() => {
    window.app.app.onClosing(() => new Promise(() => undefined))
  })
  const gone = once(first.app.process(), 'exit')
  await first.close()
  await gone
})

test('a page that dies comes back by itself', async () => {
  const first = await laptop()
  const died = await first.app.evaluate(({ BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0
    process.kill(pid, 'SIGKILL')
    return pid
  })
  const state = () =>
    first.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return { pid: contents?.getOSProcessId(), title: contents?.getTitle(), loading: contents?.isLoading() }
    })
  await expect.poll(async () => (await state()).pid).not.toBe(died)
  await expect.poll(state).toMatchObject({ title: 'Wederzijds', loading: false })
  await first.close()
})

test('the journal through the window: what was appended survives kill -9', async () => {
  const workspace = '5b3f5a0e-54c1-4f6e-9d4b-0d6a6f0c9a11'
  const format = { reader: 1, writer: 1 }
  const first = await laptop()
  const receipt = await first.page.evaluate(
    async ({ workspace, format }) => {
      await window.app.journal.open({ workspace, format })
      const frames = [{ doc: 'note:a', bytes: new TextEncoder().encode('midden in een wo') }]
      return window.app.journal.append({ workspace, frames })
    },
    { workspace, format },
  )
  expect(receipt).toMatchObject({ ok: true, value: { seq: 1 } })
  await first.kill9()
  const file = readFileSync(join(first.userData, 'workspaces', workspace, 'journal', '00000001.wzj'), 'utf8')
  expect(file).toContain('midden in een wo')

  const again = await laptop({ userData: first.userData })
  const found = await again.page.evaluate(
    async ({ workspace, format }) => {
      const opened = await window.app.journal.open({ workspace, format })
      const read = await window.app.journal.read({ workspace, after: 0 })
      return {
        opened,
        texts: read.ok ? read.value.frames.map(({ bytes }) => new TextDecoder().decode(bytes)) : [],
      }
    },
    { workspace, format },
  )
  expect(found.opened).toMatchObject({ ok: true, value: { state: 'ok', seq: 1, documents: 1 } })
  expect(found.texts).toEqual(['midden in een wo'])
  await again.close()
})

test('a window comes back as it was left: its place, and how large everything is', async () => {
  const first = await laptop()
  await first.app.evaluate(({ BrowserWindow, Menu }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 600 })
    const larger = Menu.getApplicationMenu()?.getMenuItemById('zoom-larger')
    for (let step = 0; step < 2; step += 1) larger?.click()
  })
  // The display moves it a moment later.
  const size = () =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  await expect.poll(size).toMatchObject({ width: 900, height: 600 })
  await first.close()

  const again = await laptop({ userData: first.userData })
  const found = await again.app.evaluate(({ BrowserWindow }) => {
    const [one] = BrowserWindow.getAllWindows()
    return { ...one?.getNormalBounds(), zoom: one?.webContents.getZoomFactor() }
  })
  expect(found).toMatchObject({ width: 900, height: 600 })
  expect(found.zoom).toBeCloseTo(1.25)
  expect(readFileSync(join(again.userData, 'logs', 'wederzijds.log'), 'utf8')).toMatch(
    / start \d+\.\d+\.\d+ /,
  )
})

test('a misspelt Dutch word gets suggestions in the menu of the right mouse button, a right one does not', async () => {
  const { app, page } = await laptop()
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function () {
      Object.assign(globalThis, { shown: this.items.map(({ label }) => label) })
    }
  })
  const field = page.getByLabel('Uw naam')
  /** What the menu offers for the only word in the field. */
  const menuFor = async (word: string): Promise<string[]> => {
    await field.fill('')
    await field.pressSequentially(`${word} `)
    await field.click({ button: 'right', position: { x: 14, y: 14 } })
    return await app.evaluate(() => (globalThis as unknown as { shown?: string[] }).shown ?? [])
  }
  // A word is looked at a moment after it was typed.
  await expect(async () => expect(await menuFor('begeleding')).toContain('begeleiding')).toPass()
  expect(await menuFor('begeleding')).toContain('Voeg ‘begeleding’ toe aan uw woordenlijst')
  // Written in full, with an ending, and made of two words.
  for (const right of ['begeleiding', 'vorige', 'aanbieders', 'wachtlijst']) {
    expect((await menuFor(right))[0], right).toBe('Knippen')
  }
})
