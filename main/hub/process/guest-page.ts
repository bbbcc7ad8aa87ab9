import type { IncomingMessage, ServerResponse } from 'node:http'
import { readServedFile } from '../../files/served-file.ts'
import { guestPagePolicy } from '../../security/content-security-policy.ts'

/**
 * Serves the page for guests and its files to whoever asks for them by the table's own address: a page on the
 * internet that points a name of its own at this laptop (DNS rebinding) gets nothing.
 */
export function serveGuestPage(folder: string, host: () => string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    void answer(folder, host(), request, response)
  }
}

async function answer(
  folder: string,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = {
    'Content-Security-Policy': guestPagePolicy(host),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
  // Never `new URL`: it would tidy `..` away before it can be refused.
  const path = (request.url ?? '').split(/[?#]/)[0] ?? ''
  const asked = request.method === 'GET' && request.headers.host === host
  const file = asked ? await readServedFile(folder, path === '/' ? '/index.html' : path) : null
  response.writeHead(file ? 200 : 404, { ...headers, ...(file && { 'Content-Type': file.type }) })
  response.end(file?.bytes)
}
