import { session } from 'electron'
import type { ProfileStore } from '../profile/profile.ts'
import { entryUrl, isOurs } from './origin.ts'
import { serverOrigins } from './servers.ts'

/** Schemes that never leave the laptop. */
const LOCAL = new Set(['blob:', 'data:', 'devtools:'])

/** The last door: whatever a page manages to ask for, only our own files and known servers are reached. */
export function setupRequests(profile: ProfileStore): void {
  // Turning the spell checker off is not enough (seen in the network log): with a language it still fetches
  // that language's dictionary.
  session.defaultSession.setSpellCheckerLanguages([])
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowed(url, serverOrigins(profile.current())) })
  })
}

function isAllowed(text: string, servers: readonly string[]): boolean {
  if (isOurs(text)) return true
  const url = new URL(text)
  if (LOCAL.has(url.protocol)) return true
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') return false
  const socket = `${url.protocol}//${url.host}`
  return (
    (url.protocol === 'ws:' && url.hostname === '127.0.0.1') ||
    servers.includes(socket) ||
    isDevelopmentSocket(url)
  )
}

/** Hot reload of the development server. */
function isDevelopmentSocket({ host }: URL): boolean {
  const entry = new URL(entryUrl())
  return entry.protocol === 'http:' && host === entry.host
}
