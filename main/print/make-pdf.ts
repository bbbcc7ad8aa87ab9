import { BrowserWindow, type PrintToPDFOptions } from 'electron'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { serial } from '../files/serial.ts'
import { printSession, showing } from './print-session.ts'

const PATIENCE_MS = 20_000

/** Title and page number at the foot of each page; Chromium fills them in. */
const FOOT = `<div style="width: 100%; margin: 0 20mm; display: flex; justify-content: space-between; font: 8px sans-serif; color: #555">
  <span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
</div>`

const OPTIONS: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: FOOT,
}

const inTurn = serial()

/**
 * A complete HTML page as a tagged PDF. The page gets a window that nobody sees, without scripts, network or the
 * app's own files. `failed`: it could not be made, or not within 20 seconds.
 */
export function makePdf(html: string): Promise<Result<Uint8Array, 'failed'>> {
  return inTurn(() => print(html))
}

async function print(html: string): Promise<Result<Uint8Array, 'failed'>> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  })
  const page = showing(html)
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  try {
    const pdf = await Promise.race([pdfOf(window, page.url), patience])
    return pdf === null ? err('failed') : ok(pdf)
  } catch {
    return err('failed')
  } finally {
    clearTimeout(timer)
    page.forget()
    window.destroy()
  }
}

async function pdfOf(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url)
  return window.webContents.printToPDF(OPTIONS)
}
