import type { Servers } from '../security/servers.ts'
import type { Handlers } from './register.ts'

export function serversHandlers(servers: Servers): Handlers<'servers'> {
  return { allow: ({ url }) => servers.allow(url) }
}
