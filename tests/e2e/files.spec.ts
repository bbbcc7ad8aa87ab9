import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect } from '@playwright/test'
import type {} from '../../renderer/data/app-api.ts'
import { paperToHtml } from '../../renderer/export/html.ts'
import { startLaptop, type Laptop } from './laptop.ts'
import { test } from './test.ts'

let laptop: Laptop
let folder = ''

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  laptop = await startLaptop()
  folder = mkdtempSync(join(tmpdir(), 'wederzijds-files-'))
})

test.afterAll(() => laptop.close())

test('a page becomes a tagged PDF with numbered pages', async () => {
  const path = join(folder, 'Verslag.pdf')
  const asked = await userChooses(path)
  const paragraph = {
    type: 'paragraph' as const,
    runs: [{ text: 'Over de wachttijden is lang gesproken. '.repeat(20) }],
  }
  const html = paperToHtml({
    title: 'Overleg De Linde',
    language: 'nl',
    facts: [{ label: 'Waar', value: 'Raadhuisplein 1' }],
    sections: [
      {
        heading: 'Wachttijden',
        facts: [],
        blocks: Array.from({ length: 30 }, () => paragraph),
        items: { columns: ['Actie', 'Wie'], rows: [['Cijfers sturen', 'Anna']] },
      },
    ],
    footer: '',
  })
  expect(await print('2026-11-22 Overleg De Linde.pdf', html)).toEqual({
    ok: true,
    value: { name: 'Verslag.pdf' },
  })
  expect(await asked()).toMatchObject({
    defaultPath: expect.stringMatching(/2026-11-22 Overleg De Linde\.pdf$/),
    filters: [{ name: 'PDF-document', extensions: ['pdf'] }],
  })

  const pdf = readPdf(path)
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/Marked true/)
  expect(pdf).toMatch(/\/Lang \(nl\)/)
  expect(pdf).toContain('/Outlines')
  for (const tag of ['/H1', '/H2', '/TH', '/TD']) expect(pdf, tag).toMatch(new RegExp(`/S ${tag}\\b`))
  expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(1)
  // The window that it was printed in is gone.
  expect(laptop.app.windows()).toHaveLength(1)
  expect(await windows()).toBe(1)
})

test('a file is kept byte for byte', async () => {
  const path = join(folder, 'Agenda.ics')
  await userChooses(path)
  const saved = await laptop.page.evaluate(() =>
    window.app.files.save({ name: 'Agenda.ics', bytes: new Uint8Array([66, 13, 10, 0, 255]), kind: 'ics' }),
  )
  expect(saved).toEqual({ ok: true, value: { name: 'Agenda.ics' } })
  expect([...readFileSync(path)]).toEqual([66, 13, 10, 0, 255])
})

test('a user who thinks better of it, and a folder that is closed, are told apart', async () => {
  await userChooses(null)
  expect(await print('a.pdf', '<p>a</p>')).toEqual({ ok: false, reason: 'cancelled' })

  const closed = mkdtempSync(join(tmpdir(), 'wederzijds-closed-'))
  chmodSync(closed, 0o500)
  // The administrator may write in a closed folder, but nobody in one that is gone.
  await userChooses(process.getuid?.() === 0 ? join(closed, 'gone', 'a.pdf') : join(closed, 'a.pdf'))
  expect(await print('a.pdf', '<p>a</p>')).toEqual({ ok: false, reason: 'io' })
  expect(readdirSync(closed)).toEqual([])
})

test('a name that names a folder is refused before anybody is asked', async () => {
  for (const name of ['../a.pdf', 'a/b.pdf', 'C:\\a.pdf', '.a', '', 'a'.repeat(121)]) {
    await expect(print(name, '<p>a</p>')).rejects.toThrow('refused input')
  }
})

test('nothing in a page runs, and nothing outside it is asked for', async () => {
  const door = await listen()
  const { port } = door.server.address() as AddressInfo
  const evil = `http://127.0.0.1:${port}`
  const path = join(folder, 'vijandig.pdf')
  await userChooses(path)
  const html = `<!doctype html><html lang="nl"><head><title>Vijandig</title>
    <meta http-equiv="refresh" content="0;url=${evil}/refresh">
    <link rel="preconnect" href="${evil}"><link rel="dns-prefetch" href="${evil}"><link rel="prefetch" href="${evil}/p">
    <link rel="stylesheet" href="${evil}/style.css"><script src="${evil}/script.js"></script>
    <style>@import url(${evil}/import.css); @font-face { font-family: x; src: url(${evil}/font) } body { font-family: x; background: url(${evil}/b) }</style>
    </head><body onload="fetch('${evil}/onload')">
    <h1 id="h">Onveranderd</h1>
    <script>document.getElementById('h').outerHTML = '<table><tr><th>uitgevoerd</th></tr></table>'; new Image().src='${evil}/run'</script>
    <img src="${evil}/pixel.png" onerror="document.body.innerHTML='<table></table>'"><img src="file:///etc/passwd">
    <iframe src="${evil}/frame"></iframe><iframe src="app://wederzijds/index.html"></iframe>
    <object data="${evil}/object"></object><video src="${evil}/video" autoplay></video>
    <form action="${evil}/form"><input autofocus></form><svg><image href="${evil}/svg"/></svg></body></html>`
  expect(await print('a.pdf', html)).toMatchObject({ ok: true })
  const pdf = readPdf(path)
  expect(pdf).toMatch(/\/S \/H1\b/)
  expect(pdf).not.toMatch(/\/S \/Table\b/)
  expect(door.knocks()).toBe(0)
  door.server.close()
})

test('ten pages at once come out one by one, each with its own words', async () => {
  const titles = Array.from({ length: 10 }, (_, n) => `Verslag nummer ${n}`)
  await laptop.app.evaluate(({ dialog }, place) => {
    dialog.showSaveDialog = ((_window: unknown, options: { defaultPath: string }) =>
      Promise.resolve({
        canceled: false,
        filePath: `${place}/${options.defaultPath.split(/[/\\]/).at(-1) ?? ''}`,
      })) as typeof dialog.showSaveDialog
  }, folder)
  const answers = await Promise.all(
    titles.map((title) =>
      print(`${title}.pdf`, `<html lang="nl"><title>${title}</title><h1>${title}</h1></html>`),
    ),
  )
  for (const [n, answer] of answers.entries()) {
    expect(answer).toEqual({ ok: true, value: { name: `Verslag nummer ${n}.pdf` } })
    expect(readPdf(join(folder, `Verslag nummer ${n}.pdf`))).toContain(`(Verslag nummer ${n})`)
  }
  expect(await windows()).toBe(1)
})

function print(name: string, html: string) {
  return laptop.page.evaluate((input) => window.app.files.print(input), { name, html })
}

function windows(): Promise<number> {
  return laptop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

/** The user's answer to the next questions where a file goes; null for a change of mind. Gives what was asked last. */
async function userChooses(path: string | null): Promise<() => Promise<unknown>> {
  await laptop.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = ((_window: unknown, options: unknown) => {
      Object.assign(globalThis, { askedWhere: options })
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }) as typeof dialog.showSaveDialog
  }, path)
  return () => laptop.app.evaluate(() => (globalThis as { askedWhere?: unknown }).askedWhere)
}

/** A door on this laptop that counts who knocks. */
async function listen(): Promise<{ server: Server; knocks: () => number }> {
  let knocks = 0
  const server = createServer((socket) => {
    knocks += 1
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, knocks: () => knocks }
}

/** A PDF as text, with what is packed in it unpacked. */
function readPdf(path: string): string {
  const bytes = readFileSync(path)
  const text = bytes.toString('latin1')
  const unpacked = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => {
    try {
      return inflateSync(bytes.subarray(index + start.length)).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...unpacked].join('\n')
}
