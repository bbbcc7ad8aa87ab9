import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { SCHEMA_STEPS } from './schema.ts'

/**
 * Opens (or makes, or brings up to date) the database of a data folder. `newer-database`: written by a newer
 * server; nothing was changed. What is committed is on disk: WAL with full synchronous.
 */
export function openDatabase(folder: string): Result<Database.Database, 'newer-database'> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const db = new Database(join(folder, 'wederzijds.sqlite'))
  if (schemaVersion(db) > SCHEMA_STEPS.length) {
    db.close()
    return err('newer-database')
  }
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 5000')
  // Immediate, and asked again inside: two processes may open a new folder at the same time.
  db.transaction(() => {
    const version = schemaVersion(db)
    for (const step of SCHEMA_STEPS.slice(version)) db.exec(step)
    if (version === 0) db.prepare('INSERT INTO meta VALUES (?, ?)').run('server', randomUUID())
    db.pragma(`user_version = ${SCHEMA_STEPS.length}`)
  }).immediate()
  return ok(db)
}

/**
 * One serving process per data folder: two would each keep their own open documents. The lock is the
 * operating system's, so it cannot stay behind after a kill -9. Returns its release.
 */
export function lockFolder(folder: string): Result<() => void, 'already-serving'> {
  const lock = new Database(join(folder, 'serving.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return ok(() => lock.close())
  } catch {
    lock.close()
    return err('already-serving')
  }
}

function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}
