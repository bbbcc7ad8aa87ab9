import { readFile, writeFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

// A bare Electron window on the page of out/bench: what Chromium itself costs, without the app around it.
const ROOT = join(import.meta.dirname, '../../../out/bench')
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }

protocol.registerSchemesAsPrivileged([
  { scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
void app.whenReady().then(() => {
  protocol.handle('bench', async (request) => {
    const path = normalize(decodeURIComponent(new URL(request.url).pathname))
    const bytes = await readFile(join(ROOT, path)).catch(() => null)
    const headers = { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }
    return bytes === null ? new Response(null, { status: 404 }) : new Response(bytes, { headers })
  })
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, backgroundThrottling: false, spellcheck: false },
  })
  const page = process.argv.find((argument) => argument.startsWith('--page='))?.slice('--page='.length)
  void window.loadURL(`bench://page/${page ?? 'index.html'}`).then(() => tellFirstScreen(window.webContents))
})

/** The same as the app does: two frames, a picture, and a line. */
async function tellFirstScreen(contents) {
  const path = process.env['WEDERZIJDS_FIRST_SCREEN']
  if (path === undefined) return
  await contents.executeJavaScript(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))))',
  )
  const picture = await contents.capturePage()
  await writeFile(path, picture.toPNG())
  process.stdout.write(`${JSON.stringify({ firstScreen: path })}\n`)
}
