import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Profile } from '../../shared/ipc/profile.ts'
import { WorkspaceId } from '../../shared/ipc/journal.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { atomicWrite, syncFolder } from '../files/atomic-write.ts'
import { serial } from '../files/serial.ts'

/**
 * Workspaces that are being made. Each has a mark on the disk from before its first byte until the profile names it, so
 * that one that was stopped, or ended in the middle, goes completely, and nothing else ever does.
 */
export interface UnfinishedWorkspaces {
  /** `exists`: something of it is here already, which is not this making's to take away. */
  begin: (workspace: string, by: object) => Promise<Result<undefined, 'exists' | 'io'>>
  /** The profile names it. */
  finish: (workspace: string) => Promise<Result<undefined, 'io'>>
  /** Takes away its files, keys and backups. `not-unfinished`: it has no mark, the profile names it, or others make it. */
  discard: (workspace: string, by: object) => Promise<Result<undefined, 'not-unfinished' | 'io'>>
  /** Those that nobody is making any more. */
  left: () => Promise<Result<string[], 'io'>>
  /** A page that goes makes nothing any more. */
  leave: (by: object) => void
}

interface Ports {
  userData: string
  profile: { read: () => Promise<Result<{ profile: Profile | null }, string>> }
  journals: { close: (workspace: string) => Promise<void> }
}

export function unfinishedWorkspaces({ userData, profile, journals }: Ports): UnfinishedWorkspaces {
  const marks = join(userData, 'unfinished')
  const markOf = (workspace: string): string => join(marks, workspace)
  const making = new Map<string, object>()
  const inTurn = serial()
  const partsOf = (workspace: string): string[] => [
    join(userData, 'workspaces', workspace),
    join(userData, 'backups', workspace),
    join(userData, 'keys', `workspace-${workspace}.json`),
  ]

  /** Rejects when the profile cannot be read: then it cannot be told what is finished. */
  async function isInProfile(workspace: string): Promise<boolean> {
    const found = await profile.read()
    if (!found.ok) throw new Error(`profile: ${found.reason}`)
    return found.value.profile?.workspaces.some(({ id }) => id === workspace) ?? false
  }

  async function unmark(workspace: string): Promise<void> {
    making.delete(workspace)
    if (!existsSync(markOf(workspace))) return
    await rm(markOf(workspace))
    await syncFolder(marks)
  }

  return {
    begin: (workspace, by) =>
      inTurn(() =>
        orIo(async () => {
          // The same page tries once more.
          if (making.get(workspace) === by) return ok(undefined)
          if ([markOf(workspace), ...partsOf(workspace)].some(existsSync)) return err('exists')
          await mkdir(marks, { recursive: true, mode: 0o700 })
          await atomicWrite(markOf(workspace), '')
          making.set(workspace, by)
          return ok(undefined)
        }),
      ),

    finish: (workspace) =>
      inTurn(() =>
        orIo(async () => {
          await unmark(workspace)
          return ok(undefined)
        }),
      ),

    discard: (workspace, by) =>
      inTurn(() =>
        orIo(async () => {
          const isTheirs = (making.get(workspace) ?? by) === by
          const isMarked = existsSync(markOf(workspace))
          if (!isTheirs || !isMarked || (await isInProfile(workspace))) return err('not-unfinished')
          await journals.close(workspace)
          // The mark last: ended before that, the next start does it again.
          for (const path of partsOf(workspace)) await rm(path, { recursive: true, force: true })
          await unmark(workspace)
          return ok(undefined)
        }),
      ),

    left: () =>
      inTurn(() =>
        orIo(async () => {
          if (!existsSync(marks)) return ok([])
          const names = (await readdir(marks)).filter((name) => WorkspaceId.safeParse(name).success)
          const left: string[] = []
          for (const workspace of names.filter((name) => !making.has(name))) {
            // Ended between the profile and the mark: it is whole.
            if (await isInProfile(workspace)) await unmark(workspace)
            else left.push(workspace)
          }
          return ok(left)
        }),
      ),

    leave(by) {
      for (const [workspace, page] of making) if (page === by) making.delete(workspace)
    },
  }
}

async function orIo<T, R extends string>(work: () => Promise<Result<T, R>>): Promise<Result<T, R | 'io'>> {
  try {
    return await work()
  } catch {
    return err('io')
  }
}
