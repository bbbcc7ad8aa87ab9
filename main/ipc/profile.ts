import type { ProfileStore } from '../profile/profile.ts'
import type { Handlers } from './register.ts'

export function profileHandlers(store: ProfileStore): Handlers<'profile'> {
  return { read: () => store.read(), write: ({ profile }) => store.write(profile) }
}
