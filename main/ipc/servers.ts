import { clockAhead } from '../security/server-clock.ts'
import type { Servers } from '../security/servers.ts'
import { err } from '../../shared/kernel/result.ts'
import type { Handlers } from './register.ts'

export function serversHandlers(servers: Servers): Handlers<'servers'> {
  return {
    allow: ({ url }) => servers.allow(url),
    clock: ({ url: text }) => {
      const url = new URL(text)
      return servers.mayReach(url) ? clockAhead(url) : err('unknown-server')
    },
  }
}
