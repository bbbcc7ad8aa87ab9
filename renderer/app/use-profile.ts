import { useCallback, useEffect, useRef, useState } from 'react'
import type { Profile } from '../../shared/ipc/profile.ts'
import { appApi } from '../data/app-api.ts'
import { speak } from './i18n.ts'
import { showTheme } from './theme.ts'

export interface ProfileHolder {
  /** Null on a laptop that is used for the first time. */
  profile: Profile | null
  /** Keeps a profile; false when it could not be kept, and then the old one stays. */
  keep: (profile: Profile) => Promise<boolean>
  /** Changes the profile there is; false as above. */
  change: (edit: (profile: Profile) => Profile) => Promise<boolean>
}

/** Who uses this laptop and for whom they work; language and theme follow it. */
export function useProfile(found: Profile | null): ProfileHolder {
  const [profile, setProfile] = useState(found)
  // Two settings that change right after each other must not undo one another, so the last one counts at once.
  const latest = useRef(found)

  useEffect(() => {
    showTheme(profile?.theme ?? 'system')
    void speak(profile?.language ?? 'nl')
  }, [profile?.theme, profile?.language])

  // What another window of this laptop kept counts here too: this one would write the old profile over it.
  const [channel] = useState(() => new BroadcastChannel('profile'))
  useEffect(() => {
    const follow = ({ data }: MessageEvent<Profile>): void => {
      latest.current = data
      setProfile(data)
    }
    channel.addEventListener('message', follow)
    return () => channel.removeEventListener('message', follow)
  }, [channel])

  const keep = useCallback(
    async (next: Profile) => {
      const before = latest.current
      if (next === before) return true
      latest.current = next
      setProfile(next)
      const written = await appApi.profile.write({ profile: next })
      if (written.ok) channel.postMessage(next)
      else if (latest.current === next) {
        latest.current = before
        setProfile(before)
      }
      return written.ok
    },
    [channel],
  )

  const change = useCallback(
    async (edit: (profile: Profile) => Profile) =>
      latest.current === null || (await keep(edit(latest.current))),
    [keep],
  )

  return { profile, keep, change }
}
