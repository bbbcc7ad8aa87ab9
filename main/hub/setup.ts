import { join } from 'node:path'
import { systemKeyring } from '../secrets/keyring.ts'
import { secretFiles } from '../secrets/secret-files.ts'
import type { TrustedTables } from '../security/tables.ts'
import { startHubProcess } from './hub-process.ts'
import { keptTables } from './kept-table.ts'
import { createTables, type Tables } from './tables.ts'

/** Beside the secrets that a page may name, not among them: the private key of a table is not for a page. */
export function setupTables(userData: string, trusted: TrustedTables): Tables {
  return createTables({
    startHub: startHubProcess,
    kept: keptTables(secretFiles(join(userData, 'tables'), systemKeyring())),
    page: join(import.meta.dirname, '../guest'),
    trust: trusted.add,
  })
}
