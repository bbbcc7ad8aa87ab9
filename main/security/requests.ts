import { session } from 'electron'
import { TABLE_APP_PATH } from '../../shared/sync/table-messages.ts'
import { entryUrl, isOurs } from './origin.ts'
import type { Servers } from './servers.ts'
import type { TrustedTables } from './tables.ts'

/** Schemes that never leave the laptop. */
const LOCAL = new Set(['blob:', 'data:', 'devtools:'])

/**
 * The last door: whatever a page manages to ask for, only our own files, known servers and tables are reached. For
 * those it is the only one: the page's policy was fixed before the user agreed to any, so it lets every `wss:` come this far.
 */
export function setupRequests(servers: Servers, tables: TrustedTables): void {
  // Turning the spell checker off is not enough (seen in the network log): with a language it still fetches
  // that language's dictionary.
  session.defaultSession.setSpellCheckerLanguages([])
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowed(url, servers, tables) })
  })
}

function isAllowed(text: string, servers: Servers, tables: TrustedTables): boolean {
  if (isOurs(text)) return true
  const url = new URL(text)
  if (LOCAL.has(url.protocol)) return true
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') return false
  // Before the certificate was compared not even on loopback: Chromium remembers that it refused one.
  if (url.pathname === TABLE_APP_PATH) return tables.mayReach(url)
  return servers.mayReach(url) || isDevelopmentSocket(url)
}

/** Hot reload of the development server. */
function isDevelopmentSocket({ host }: URL): boolean {
  const entry = new URL(entryUrl())
  return entry.protocol === 'http:' && host === entry.host
}
