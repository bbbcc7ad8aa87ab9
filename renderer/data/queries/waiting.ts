import { kindOf, type DocId, type DocumentKind } from '../../../shared/kernel/ids.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import type { ModelRow } from '../doc-store/database.ts'
import type { Query, QueryContext } from './live-rows.ts'

/** A document with changes of this laptop that the municipality has not kept yet. */
export interface WaitingDocument {
  doc: DocId
  /** Null: made by a newer build. */
  kind: DocumentKind | null
  /** '' for a document without a name, and for one that was deleted. */
  name: string
  since: string
}

/** What waits to be shared, the oldest first, at most `limit` of them. */
export function waitingDocuments(limit: number): Query<WaitingDocument[]> {
  return async (context) => {
    const rows = await context.database.outbox.orderBy('since').limit(limit).toArray()
    return await Promise.all(
      rows.map(async ({ doc, since }) => ({
        doc,
        kind: kindOf(doc),
        name: await nameOf(context, doc),
        since,
      })),
    )
  }
}

const namedBy: Record<DocumentKind, EntityName> = {
  workspace: 'workspace',
  directory: 'person',
  dossier: 'provider',
  note: 'note',
  visit: 'visit',
  meeting: 'meeting',
  table: 'table',
}

async function nameOf({ database, open }: QueryContext, doc: DocId): Promise<string> {
  const kind = kindOf(doc)
  if (kind === null) return ''
  const rows: ModelRow[] = await database.model(namedBy[kind]).where('doc').equals(doc).toArray()
  const [value] = await open<'provider' | 'person' | 'workspace' | 'note' | 'visit' | 'meeting' | 'table'>(
    rows,
  )
  if (value === undefined) return ''
  return 'title' in value ? value.title : value.name
}
