import type Database from 'better-sqlite3'
import type { Audience } from '../../shared/sync/names.ts'

export type DocumentRow = {
  /** The document's name in the log tables. */
  number: number
  workspace: string
  id: string
  kind: string
  owner: string
  audience: Audience
  createdAt: number
}

export type DocumentRows = {
  /** Idempotent: the first registration wins, and its row is what you get. Null for an erased one. */
  register: (rows: Omit<DocumentRow, 'number'>[]) => (DocumentRow | null)[]
  /** Null for unknown and for erased. */
  find: (workspace: string, id: string) => DocumentRow | null
  list: (workspace: string) => DocumentRow[]
}

const COLUMNS = 'number, workspace, id, kind, owner, audience, created_at AS createdAt'

export function openDocuments(db: Database.Database): DocumentRows {
  const insert = db.prepare<Omit<DocumentRow, 'number'>>(
    `INSERT INTO documents (workspace, id, kind, owner, audience, created_at)
     VALUES (@workspace, @id, @kind, @owner, @audience, @createdAt) ON CONFLICT DO NOTHING`,
  )
  const live = db.prepare<[string, string], DocumentRow>(
    `SELECT ${COLUMNS} FROM documents WHERE workspace = ? AND id = ? AND erased_at IS NULL`,
  )
  const all = db.prepare<[string], DocumentRow>(
    `SELECT ${COLUMNS} FROM documents WHERE workspace = ? AND erased_at IS NULL`,
  )
  return {
    register: db.transaction((rows: Omit<DocumentRow, 'number'>[]) =>
      rows.map((row) => {
        insert.run(row)
        return live.get(row.workspace, row.id) ?? null
      }),
    ),
    find: (workspace, id) => live.get(workspace, id) ?? null,
    list: (workspace) => all.all(workspace),
  }
}
