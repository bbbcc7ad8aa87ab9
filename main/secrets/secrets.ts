import { join } from 'node:path'
import { systemKeyring } from './keyring.ts'
import { secretFiles, type Secrets } from './secret-files.ts'

export function setupSecrets(userData: string): Secrets {
  return secretFiles(join(userData, 'secrets'), systemKeyring())
}
