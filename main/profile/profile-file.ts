import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { atomicWrite } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'
import { serial } from '../files/serial.ts'
import { Profile } from '../../shared/ipc/profile.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'

type ReadReason = 'damaged' | 'newer-format' | 'io'
type Copy = { state: 'absent' | 'damaged' | 'newer-format' } | { state: 'good'; profile: Profile }

/** `profile.json` and the previous version beside it. */
export function profileFile(folder: string) {
  const path = join(folder, 'profile.json')
  const backup = `${path}.bak`
  const inTurn = serial()

  async function replace(profile: Profile): Promise<Result<undefined, 'newer-format' | 'io'>> {
    try {
      const present = parse(await readIfThere(path))
      if (present.state === 'newer-format') return err('newer-format')
      if (present.state === 'good') await copyFile(path, backup)
      await atomicWrite(path, `${JSON.stringify(profile, null, 2)}\n`)
      return ok(undefined)
    } catch {
      return err('io')
    }
  }

  return {
    /** Null on a new laptop; `restored` when the newest copy was damaged and the previous one was used. */
    async read(): Promise<Result<{ profile: Profile | null; restored: boolean }, ReadReason>> {
      try {
        const newest = parse(await readIfThere(path))
        if (newest.state === 'good') return ok({ profile: newest.profile, restored: false })
        if (newest.state === 'newer-format') return err('newer-format')
        const previous = parse(await readIfThere(backup))
        if (previous.state === 'good') return ok({ profile: previous.profile, restored: true })
        if (previous.state === 'newer-format') return err('newer-format')
        if (newest.state === 'absent' && previous.state === 'absent')
          return ok({ profile: null, restored: false })
        return err('damaged')
      } catch {
        return err('io')
      }
    },

    /** Keeps the present version as the previous one, but never a damaged version over a good one. */
    write: (profile: Profile) => inTurn(() => replace(profile)),
  }
}

function parse(text: string | null): Copy {
  if (text === null) return { state: 'absent' }
  try {
    const json: unknown = JSON.parse(text)
    const parsed = Profile.safeParse(json)
    if (parsed.success) return { state: 'good', profile: parsed.data }
    return { state: isNewer(json) ? 'newer-format' : 'damaged' }
  } catch {
    return { state: 'damaged' }
  }
}

function isNewer(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'version' in json && Number(json.version) > 1
}
