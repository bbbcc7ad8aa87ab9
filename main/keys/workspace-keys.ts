import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { openBytes, sealBytes } from './seal-bytes.ts'
import { twoCopies, type TwoCopies } from '../files/two-copies.ts'

/** `sealed`: everything of the workspace on this laptop is sealed with the key; false until that was done once. */
const Stored = z.object({ version: z.literal(1), data: z.base64(), sealed: z.boolean() })
type Stored = z.infer<typeof Stored>

export interface WorkspaceKey {
  key: Uint8Array
  sealed: boolean
}

/** One key per workspace, each sealed with the profile key. */
export interface WorkspaceKeys {
  /** Makes the key when there is none. `other`: there is one that this profile key does not open. */
  open: (profileKey: Uint8Array, workspace: string) => Promise<Result<WorkspaceKey, 'other'>>
  /** Notes that nothing of the workspace is stored in clear any more. */
  noteSealed: (workspace: string) => Promise<void>
  /** Is there any key of a workspace? Then there was a profile key too. */
  any: () => Promise<boolean>
}

/** A second copy of each key stands with the workspace itself, in case the folder of the keys is lost. */
export function workspaceKeys(userData: string): WorkspaceKeys {
  const folder = join(userData, 'keys')
  const workspaces = join(userData, 'workspaces')
  const fileOf = (workspace: string): TwoCopies<Stored> => keyFile(userData, workspace)

  return {
    async open(profileKey, workspace) {
      const file = fileOf(workspace)
      const stored = await file.mend()
      if (stored === 'damaged') return err('other')
      if (stored === 'absent') {
        const key = randomBytes(32)
        const data = sealBytes(profileKey, contextOf(workspace), key).toString('base64')
        await file.write({ version: 1, data, sealed: false })
        return ok({ key, sealed: false })
      }
      const key = openWorkspaceKey(profileKey, workspace, stored.data)
      return key === null ? err('other') : ok({ key, sealed: stored.sealed })
    },

    async noteSealed(workspace) {
      const file = fileOf(workspace)
      const stored = await file.read()
      if (stored !== 'absent' && stored !== 'damaged') await file.write({ ...stored, sealed: true })
    },

    async any() {
      const names = existsSync(folder) ? await readdir(folder) : []
      if (names.some((name) => name.startsWith('workspace-'))) return true
      const held = existsSync(workspaces) ? await readdir(workspaces) : []
      return held.some((workspace) => existsSync(join(workspaces, workspace, 'key.json')))
    },
  }
}

/** The key of a workspace as it is stored, sealed with the profile key; null when there is none that is whole. */
export async function storedWorkspaceKey(userData: string, workspace: string): Promise<string | null> {
  const stored = await keyFile(userData, workspace).read()
  return stored === 'absent' || stored === 'damaged' ? null : stored.data
}

/** Null when another profile key sealed it. */
export function openWorkspaceKey(profileKey: Uint8Array, workspace: string, data: string): Uint8Array | null {
  return openBytes(profileKey, contextOf(workspace), Buffer.from(data, 'base64'))
}

function keyFile(userData: string, workspace: string): TwoCopies<Stored> {
  const paths = [
    join(userData, 'keys', `workspace-${workspace}.json`),
    join(userData, 'workspaces', workspace, 'key.json'),
  ] as const
  return twoCopies(paths, Stored)
}

const contextOf = (workspace: string): string => `workspace-key|${workspace}`
