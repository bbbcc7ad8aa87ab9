import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { BackupPort } from './read-backup.ts'
import type { ChosenBackup } from './work.ts'

export interface OtherBackup extends ChosenBackup {
  /** The id of the workspace that it is of. */
  workspace: string
}

export type OtherFailure = Extract<Awaited<ReturnType<BackupPort['openOther']>>, { ok: false }>['reason']

/** Asks for a backup of another laptop and opens it with the text of its administrator's file. */
export async function chooseOther(
  port: Pick<BackupPort, 'openOther'>,
  identityFile: string,
): Promise<Result<OtherBackup, OtherFailure>> {
  const found = await port.openOther({ identityFile })
  if (!found.ok) return found
  const { source, name, workspace, key: raw } = found.value
  const bytes = new Uint8Array(raw)
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bytes.fill(0)
  raw.fill(0)
  return ok({ source, name, workspace, codec: { kind: 'aes-gcm', key } })
}
