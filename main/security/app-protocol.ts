import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'
import { APP_HOST, APP_SCHEME } from './origin.ts'

const ROOT = resolve(import.meta.dirname, '../renderer')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8',
}

/** Must run before 'ready'. */
export function setupAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/** Serves the built window from disk; every response, a refusal too, carries the policy. */
export function serveApp(): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const headers = {
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    }
    const path = request.method === 'GET' ? fileOf(request.url) : null
    const type = path === null ? undefined : TYPES[extname(path)]
    if (path === null || type === undefined) return new Response(null, { status: 404, headers })
    try {
      return new Response(await readFile(path), { headers: { ...headers, 'Content-Type': type } })
    } catch {
      return new Response(null, { status: 404, headers })
    }
  })
}

/** The file behind an address, or null when it lies outside the window's folder. */
function fileOf(url: string): string | null {
  const { host, pathname } = new URL(url)
  if (host !== APP_HOST) return null
  try {
    const path = resolve(ROOT, `.${decodeURIComponent(pathname)}`)
    return path.startsWith(ROOT + sep) && !path.includes('\0') ? path : null
  } catch {
    return null
  }
}
