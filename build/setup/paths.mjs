import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** What is fetched once for all checkouts: the Electron runtimes. WEDERZIJDS_CACHE moves it. */
export const CACHE = process.env['WEDERZIJDS_CACHE'] ?? join(homedir(), '.cache', 'wederzijds')
