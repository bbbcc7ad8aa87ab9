import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { openForAdministrator, type RecoverReason } from './recovery.ts'
import { openWorkspaceKey, storedWorkspaceKey } from './workspace-keys.ts'

/**
 * The key of a workspace as it goes along in a backup: sealed with the key of the laptop, and that sealed for the
 * administrator, when there is one.
 */
export const SealedKey = z.object({ data: z.base64(), recovery: z.base64().nullable() })
export type SealedKey = z.infer<typeof SealedKey>

/** Null when the workspace has no key that can be read. Rejects with the OS error. */
export async function sealedKeyOf(userData: string, workspace: string): Promise<SealedKey | null> {
  const stored = await storedWorkspaceKey(userData, workspace)
  if (stored === null) return null
  const recovery = join(userData, 'keys', 'recovery.age')
  return {
    data: stored,
    recovery: existsSync(recovery) ? (await readFile(recovery)).toString('base64') : null,
  }
}

/** Opens the key of a workspace with the text of an administrator's file. */
export async function openSealedKey(
  workspace: string,
  { data, recovery }: SealedKey,
  identityFile: string,
): Promise<Result<Uint8Array, RecoverReason>> {
  const profileKey = await openForAdministrator(
    recovery === null ? null : Buffer.from(recovery, 'base64'),
    identityFile,
  )
  if (!profileKey.ok) return profileKey
  const key = openWorkspaceKey(profileKey.value, workspace, data)
  return key === null ? err('other-key') : ok(key)
}
