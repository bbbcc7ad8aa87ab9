import { err } from '../../shared/kernel/result.ts'
import type { ProfileStore } from '../profile/profile.ts'
import type { Servers } from '../security/servers.ts'
import type { Handlers } from './register.ts'

export function profileHandlers(store: ProfileStore, servers: Servers): Handlers<'profile'> {
  return {
    read: () => store.read(),
    // What is in the profile may be reached without a question at the next start.
    write: ({ profile }) => (servers.knowsAll(profile) ? store.write(profile) : err('unknown-server')),
  }
}
