import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Profile } from '../../shared/ipc/profile.ts'
import { serial } from '../files/serial.ts'

/**
 * Which servers this laptop may reach: loopback, those that stood in the profile when the app started, and those
 * that the user agreed to since. What a page says or writes counts for nothing.
 */
export interface Servers {
  /** May a WebSocket to this address be opened? */
  mayReach: (url: URL) => boolean
  /** Does every workspace of this profile name a server that was known or allowed before? */
  knowsAll: (profile: Profile) => boolean
  /** Asks the user about a new server, once in each run. */
  allow: (url: string) => Promise<Result<undefined, 'refused' | 'insecure'>>
}

/** `askUser` shows the question and answers whether the user agrees. */
export function createServers(atStart: Profile | null, askUser: (host: string) => Promise<boolean>): Servers {
  const known = new Set(addressesIn(atStart).map(originOf))
  const refused = new Set<string>()
  // Two questions over each other would let a page hide one behind another.
  const inTurn = serial()

  return {
    mayReach: (url) => isLoopback(url) || (url.protocol === 'wss:' && known.has(originOf(url))),
    knowsAll: (profile) => addressesIn(profile).every((url) => isLoopback(url) || known.has(originOf(url))),
    allow: (text) =>
      inTurn(async () => {
        const url = new URL(text)
        if (isLoopback(url)) return ok(undefined)
        if (url.protocol !== 'wss:') return err('insecure')
        const origin = originOf(url)
        if (known.has(origin)) return ok(undefined)
        // A page that keeps asking gets the first answer again, without a window in the user's face.
        if (refused.has(origin) || !(await askUser(url.host))) {
          refused.add(origin)
          return err('refused')
        }
        known.add(origin)
        return ok(undefined)
      }),
  }
}

function addressesIn(profile: Profile | null): URL[] {
  return profile?.workspaces.flatMap(({ server }) => (server === null ? [] : [new URL(server.url)])) ?? []
}

/** The same address that the window's policy names. */
function isLoopback({ protocol, hostname }: URL): boolean {
  return (protocol === 'ws:' || protocol === 'wss:') && hostname === '127.0.0.1'
}

/** `URL.origin` of a WebSocket is `wss://host:port`, but spelled out it is the same for every scheme. */
function originOf({ protocol, host }: URL): string {
  return `${protocol}//${host}`
}
