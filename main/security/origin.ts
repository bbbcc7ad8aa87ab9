import { app } from 'electron'

/** IndexedDB hangs on this origin: it never changes. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'wederzijds'
const ENTRY = `${APP_SCHEME}://${APP_HOST}/index.html`

/** Where the window's page comes from: our own protocol, or the development server of an unpackaged app. */
export function entryUrl(): string {
  const development = process.env['ELECTRON_RENDERER_URL']
  return development !== undefined && !app.isPackaged ? development : ENTRY
}

/**
 * Compares protocol and host: for a scheme of our own `new URL().origin` is the string 'null', which would
 * make all such origins equal.
 */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  const entry = new URL(entryUrl())
  return protocol === entry.protocol && host === entry.host
}
