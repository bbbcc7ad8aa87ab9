import { resolve } from 'node:path'
import { protocol } from 'electron'
import { readServedFile } from '../files/served-file.ts'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'
import { APP_HOST, APP_SCHEME } from './origin.ts'

const ROOT = resolve(import.meta.dirname, '../renderer')

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
    const { host, pathname } = new URL(request.url)
    const ours = request.method === 'GET' && host === APP_HOST
    const file = ours ? await readServedFile(ROOT, pathname) : null
    if (file === null) return new Response(null, { status: 404, headers })
    return new Response(file.bytes, { headers: { ...headers, 'Content-Type': file.type } })
  })
}
