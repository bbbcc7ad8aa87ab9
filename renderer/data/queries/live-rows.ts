import { liveQuery, type Subscription } from 'dexie'
import { isSameValue } from '../../../shared/kernel/same-value.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { ModelRow, RelationPageRow, TextRow, WorkspaceDatabase } from '../doc-store/database.ts'
import { rowContext, textContext } from '../projector/project.ts'
import type { RelationLine } from '../projector/relation-line.ts'
import { openPage } from '../projector/relation-pages.ts'

/** What a question is asked of. */
export interface QueryContext {
  database: WorkspaceDatabase
  open: <N extends EntityName>(rows: readonly ModelRow[]) => Promise<RowOf<N>[]>
  /** What was written, by the key of its row. */
  openTexts: (rows: readonly TextRow[]) => Promise<Map<string, string>>
  /** The lines of these pages of the list of relations; a line that did not change stays the same object. */
  openPages: (pages: readonly RelationPageRow[]) => Promise<RelationLine[]>
}

/** A question to the read model: answers now and again whenever what it read changes. */
export type Query<T> = (context: QueryContext) => Promise<T>

/** `onBroken`: a page of the list of relations cannot be opened; its lines are missing until it is made anew. */
export function queryContext(
  database: WorkspaceDatabase,
  codec: Codec,
  onBroken: (page: number) => void = () => undefined,
): QueryContext {
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

  // As promises: questions that are asked together, as at the start, open a page once.
  const pages = new Map<number, { stamp: string; lines: Promise<RelationLine[]> }>()

  function linesIn(row: RelationPageRow): Promise<RelationLine[]> {
    const known = pages.get(row.page)
    if (known?.stamp === row.stamp) return known.lines
    const lines = openAfter(row, known?.lines ?? Promise.resolve([]))
    pages.set(row.page, { stamp: row.stamp, lines })
    return lines
  }

  async function openAfter(row: RelationPageRow, before: Promise<RelationLine[]>): Promise<RelationLine[]> {
    const [known, found] = await Promise.all([before, openPage(codec, row).catch(() => null)])
    if (found !== null) return keepSame(known, found)
    onBroken(row.page)
    return known
  }

  return {
    database,
    openTexts: async (rows) =>
      new Map(
        await Promise.all(
          rows.map(async ({ key, sealed }): Promise<[string, string]> => {
            return [key, new TextDecoder().decode(await codec.open(textContext(key), sealed))]
          }),
        ),
      ),
    openPages: async (rows) => (await Promise.all(rows.map(linesIn))).flat(),
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

/** One line of a page changed: the others stay what they were, so that what is drawn of them stays too. */
function keepSame(before: readonly RelationLine[], after: readonly RelationLine[]): RelationLine[] {
  const known = new Map(before.map((line) => [line.dossier, line]))
  return after.map((line) => {
    const same = known.get(line.dossier)
    return same !== undefined && isSameValue(same, line) ? same : line
  })
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
