import { join } from 'node:path'
import { atomicWrite } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'
import { serial } from '../files/serial.ts'
import { readSummed, withSum } from '../files/summed-json.ts'
import { Profile } from '../../shared/ipc/profile.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'

type ReadReason = 'damaged' | 'newer-format' | 'io'
type Copy =
  { state: 'absent' | 'damaged' | 'newer-format' } | { state: 'good'; profile: Profile; isWhole: boolean }
type Found = Result<{ profile: Profile | null; restored: boolean }, 'damaged' | 'newer-format'>

/** `profile.json` and a copy beside it. */
export function profileFile(folder: string) {
  const path = join(folder, 'profile.json')
  const copy = `${path}.bak`
  const inTurn = serial()

  async function replace(profile: Profile): Promise<Result<undefined, 'newer-format' | 'io'>> {
    try {
      if (parse(await readIfThere(path)).state === 'newer-format') return err('newer-format')
      const text = withSum(profile)
      await atomicWrite(path, text)
      // What stands under the name counts; a copy that could not be written is the one before.
      await atomicWrite(copy, text).catch(() => undefined)
      return ok(undefined)
    } catch {
      return err('io')
    }
  }

  return {
    /** Null on a new laptop; `restored` when the file was damaged or gone and the copy was used. */
    async read(): Promise<Result<{ profile: Profile | null; restored: boolean }, ReadReason>> {
      try {
        return choose(parse(await readIfThere(path)), parse(await readIfThere(copy)))
      } catch {
        return err('io')
      }
    },

    /** Replaces both copies, one after the other. */
    write: (profile: Profile) => inTurn(() => replace(profile)),
  }
}

function choose(first: Copy, second: Copy): Found {
  const readable = [first, second].filter((copy) => copy.state === 'good')
  const best = readable.find(({ isWhole }) => isWhole) ?? readable[0]
  if (first.state === 'newer-format') return err('newer-format')
  if (best !== undefined) return ok({ profile: best.profile, restored: best !== first })
  if (second.state === 'newer-format') return err('newer-format')
  const isNew = first.state === 'absent' && second.state === 'absent'
  return isNew ? ok({ profile: null, restored: false }) : err('damaged')
}

function parse(text: string | null): Copy {
  if (text === null) return { state: 'absent' }
  const summed = readSummed(text)
  if (summed === null) return { state: 'damaged' }
  const parsed = Profile.safeParse(summed.json)
  if (parsed.success) return { state: 'good', profile: parsed.data, isWhole: summed.isWhole }
  return { state: isNewer(summed.json) ? 'newer-format' : 'damaged' }
}

function isNewer(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'version' in json && Number(json.version) > 1
}
