import { liveQuery, type Subscription } from 'dexie'
import type { EntityName } from '../../../shared/model/index.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { ModelRow, WorkspaceDatabase } from '../doc-store/database.ts'
import { rowContext } from '../projector/project.ts'

/** What a question is asked of. */
export interface QueryContext {
  database: WorkspaceDatabase
  open: <N extends EntityName>(rows: readonly ModelRow[]) => Promise<RowOf<N>[]>
}

/** A question to the read model: answers now and again whenever what it read changes. */
export type Query<T> = (context: QueryContext) => Promise<T>

export function queryContext(database: WorkspaceDatabase, codec: Codec): QueryContext {
  // Rows are replaced whole, so a row that is the same bytes is the same value: opening it once is enough.
  const opened = new Map<string, { sealed: Uint8Array; value: unknown }>()

  async function openRow(row: ModelRow): Promise<unknown> {
    const known = opened.get(row.key)
    if (known !== undefined && sameBytes(known.sealed, row.sealed)) return known.value
    const plain = await codec.open(rowContext(row.key), row.sealed)
    const value: unknown = JSON.parse(new TextDecoder().decode(plain))
    opened.set(row.key, { sealed: row.sealed, value })
    return value
  }

  return {
    database,
    open: async <N extends EntityName>(rows: readonly ModelRow[]) =>
      (await Promise.all(rows.map((row) => openRow(row)))) as RowOf<N>[],
  }
}

/** Follows a question. A slower answer never takes the place of a newer one. */
export function observe<T>(
  context: QueryContext,
  query: Query<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): Subscription {
  return liveQuery(() => query(context)).subscribe({ next: onValue, error: onError })
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
