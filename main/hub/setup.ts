import { join } from 'node:path'
import type { Keys } from '../keys/keys.ts'
import { setupSecrets } from '../secrets/secrets.ts'
import type { TrustedTables } from '../security/tables.ts'
import { startHubProcess } from './hub-process.ts'
import { keptTables } from './kept-table.ts'
import { createTables, type Tables } from './tables.ts'

/** Beside the secrets that a page may name, not among them: the private key of a table is not for a page. */
export function setupTables(userData: string, trusted: TrustedTables, keys: Keys): Tables {
  return createTables({
    startHub: startHubProcess,
    kept: keptTables(setupSecrets(userData, keys, 'tables')),
    page: join(import.meta.dirname, '../guest'),
    trust: trusted.add,
  })
}
