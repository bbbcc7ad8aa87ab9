import { randomUUID } from 'node:crypto'
import { session, type Session } from 'electron'
import { APP_SCHEME } from '../security/origin.ts'

/** Not `wederzijds`: for every check on our own page this is a stranger. */
const HOST = 'print'

/** No script, no frame, no form; what a page shows is in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; sandbox"

/** Pages that are being printed, by address. */
const pages = new Map<string, string>()
let own: Session | undefined

/** A session in memory only, in which nothing exists but the pages that are being printed. */
export function printSession(): Session {
  own ??= prepare()
  return own
}

/** Gives a page an address in that session, until it is forgotten. */
export function showing(html: string): { url: string; forget: () => void } {
  const url = `${APP_SCHEME}://${HOST}/${randomUUID()}`
  pages.set(url, html)
  return { url, forget: () => pages.delete(url) }
}

function prepare(): Session {
  const made = session.fromPartition(HOST, { cache: false })
  made.setSpellCheckerLanguages([])
  made.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  made.setPermissionCheckHandler(() => false)
  made.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !pages.has(url) && !url.startsWith('data:') })
  })
  made.protocol.handle(APP_SCHEME, ({ url }) => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY }
    const html = pages.get(url)
    return html === undefined ? new Response(null, { status: 404, headers }) : new Response(html, { headers })
  })
  return made
}
