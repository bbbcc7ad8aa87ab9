import { join } from 'node:path'
import { expect } from '@playwright/test'
import type {} from '../../renderer/data/app-api.ts'
import { ROOT } from '../../build/setup/paths.mjs'
import { contract } from '../../shared/ipc/contract.ts'
import { startLaptop, type Laptop } from './laptop.ts'
import { test } from './test.ts'

const CHANNELS = Object.entries(contract).flatMap(([namespace, methods]) =>
  Object.keys(methods).map((method) => `${namespace}.${method}`),
)

let laptop: Laptop

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  laptop = await startLaptop()
})

test.afterAll(() => laptop.close())

/** What main tells the page; they take a listener and answer how to stop. */
const EVENTS = ['onClosing', 'onHelping', 'onLocking']

test('the page has no Node and only the contract', async () => {
  const seen = await laptop.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer']
    const api = window.app as unknown as Record<string, object>
    const methods = Object.entries(api).flatMap(([name, value]) =>
      Object.keys(value).map((key) => `${name}.${key}`),
    )
    return { globals: names.filter((name) => name in window), methods }
  })
  expect(seen.globals).toEqual([])
  expect(seen.methods.sort()).toEqual([...CHANNELS, ...EVENTS.map((name) => `app.${name}`)].sort())
})

test('every channel refuses a malformed call', async () => {
  const registered = await laptop.app.evaluate(({ ipcMain }) => {
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> }
    return [..._invokeHandlers.keys()]
  })
  expect(registered.sort()).toEqual([...CHANNELS].sort())

  const accepted = await laptop.page.evaluate(async (events) => {
    const junk = [
      null,
      0,
      'x',
      [],
      { workspace: '../../..' },
      { name: '../x', value: 1 },
      { url: 1 },
      new Uint8Array(9),
    ]
    const api = window.app as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    const wrong: string[] = []
    for (const [namespace, methods] of Object.entries(api)) {
      for (const [method, call] of Object.entries(methods)) {
        if (events.includes(method)) continue
        for (const input of junk) {
          const message = await call(input).then(
            () => 'accepted',
            (error: unknown) => String(error),
          )
          if (!message.includes('refused input')) wrong.push(`${namespace}.${method}: ${message}`)
        }
      }
    }
    return wrong
  }, EVENTS)
  expect(accepted).toEqual([])
})

test('every channel refuses a foreign sender', async () => {
  const preload = join(ROOT, 'out', 'preload', 'index.cjs')
  const heard = await laptop.app.evaluate(
    async ({ BrowserWindow }, { preload, channels }) => {
      // The worst case: a page that is not ours has our preload.
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await foreign.loadURL('about:blank')
      const calls = channels.map((channel) => {
        const [namespace = '', method = ''] = channel.split('.')
        return `window.app.${namespace}.${method}().then(() => 'accepted', (error) => String(error))`
      })
      const answers = (await foreign.webContents.executeJavaScript(
        `Promise.all([${calls.join(',')}])`,
      )) as string[]
      foreign.destroy()
      return answers
    },
    { preload, channels: CHANNELS },
  )
  expect(heard).toHaveLength(CHANNELS.length)
  for (const answer of heard) expect(answer).toContain('refused sender')

  // Frames inside our page, and our path on another host.
  const frames = await laptop.app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    type Handler = (event: unknown, input: unknown) => Promise<unknown>
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const url = contents?.getURL() ?? ''
    const senders = [
      { sender: contents, senderFrame: null },
      { sender: contents, senderFrame: { url, parent: {} } },
      { sender: contents, senderFrame: { url, parent: null } },
      { sender: contents, senderFrame: { url: url.replace('wederzijds', 'elsewhere'), parent: null } },
    ]
    const handler = _invokeHandlers.get('app.info')
    return Promise.all(
      senders.map(async (event) =>
        handler?.(event, undefined).then(
          () => 'accepted',
          (error: unknown) => String(error),
        ),
      ),
    )
  })
  for (const answer of frames) expect(answer).toContain('refused sender')
})
