import { join } from 'node:path'
import type { Keys } from '../keys/keys.ts'
import { systemKeyring } from './keyring.ts'
import { secretFiles, type Secrets } from './secret-files.ts'

export function setupSecrets(userData: string, keys: Pick<Keys, 'opened'>, folder = 'secrets'): Secrets {
  return secretFiles(join(userData, folder), keys.opened, systemKeyring())
}
