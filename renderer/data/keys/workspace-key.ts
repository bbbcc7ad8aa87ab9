import type { AppApi } from '../../../shared/ipc/api.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'

export interface WorkspaceKey {
  /** Non-extractable: a script in the window can use it while the window lives, and never take it away. */
  key: CryptoKey
  /** False when what stands on this laptop was stored by a version that did not seal. */
  sealed: boolean
}

/** Gets the key of a workspace; its raw bytes are gone from this window when this resolves. */
export async function openWorkspaceKey(
  keys: Pick<AppApi['keys'], 'open'>,
  workspace: string,
): Promise<Result<WorkspaceKey, 'closed' | 'other' | 'io'>> {
  const found = await keys.open({ workspace })
  if (!found.ok) return found
  const raw = new Uint8Array(found.value.key)
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  raw.fill(0)
  found.value.key.fill(0)
  return ok({ key, sealed: found.value.sealed })
}
