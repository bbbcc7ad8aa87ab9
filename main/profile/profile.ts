import { app } from 'electron'
import type { Profile } from '../../shared/ipc/profile.ts'
import { profileFile } from './profile-file.ts'

type File = ReturnType<typeof profileFile>

/** The profile for the rest of main: the file, what it last held, and who wants to know. */
export interface ProfileStore extends File {
  /** The last profile that was read or written; null before the first start is finished. */
  current: () => Profile | null
  /** Called at once and after each change. */
  watch: (listener: (profile: Profile | null) => void) => void
}

export async function setupProfile(): Promise<ProfileStore> {
  const file = profileFile(app.getPath('userData'))
  const listeners: ((profile: Profile | null) => void)[] = []
  const first = await file.read()
  let current = first.ok ? first.value.profile : null

  return {
    read: () => file.read(),
    async write(profile) {
      const written = await file.write(profile)
      if (written.ok) {
        current = profile
        for (const listener of listeners) listener(profile)
      }
      return written
    },
    current: () => current,
    watch(listener) {
      listeners.push(listener)
      listener(current)
    },
  }
}
