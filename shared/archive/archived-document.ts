import type * as Y from 'yjs'
import { sessionsOf } from '../documents/authorship.ts'
import { readMeta } from '../documents/meta.ts'
import type { Field } from '../kernel/fields.ts'
import type { DocId } from '../kernel/ids.ts'
import { entities, type EntityName } from '../model/index.ts'
import { entitiesOf } from '../projection/rows-of.ts'
import type { ArchivedText, DocumentHead } from './format.ts'
import { proseMirrorOf } from '../documents/prosemirror-json.ts'

/** A record with all its fields; its texts under their own names. */
export type ArchivedRecord = { id: string; texts?: Record<string, ArchivedText> } & Record<string, unknown>

export type ArchivedDocument = DocumentHead & { records: Partial<Record<EntityName, ArchivedRecord[]>> }

/**
 * A document as JSON: every living record with all its fields and texts. `markdownOf` writes a text for people. What a
 * newer build wrote is in the document's state only.
 */
export function archivedDocument(
  id: DocId,
  content: Y.Doc,
  markdownOf: (text: Y.XmlFragment) => string,
): ArchivedDocument {
  const { createdAt, createdBy, audience, dossier } = readMeta(content)
  const records = entitiesOf(id).map((entity): [EntityName, ArchivedRecord[]] => [
    entity,
    entities[entity].list(content).map((value) => withTexts(entity, value, content, markdownOf)),
  ])
  return {
    id,
    kind: id.slice(0, id.indexOf(':')),
    createdAt,
    createdBy,
    audience,
    dossier,
    writers: [...new Set(sessionsOf(content).map((session) => session.person))],
    records: Object.fromEntries(records.filter(([, found]) => found.length > 0)),
  }
}

function withTexts(
  entity: EntityName,
  value: { id: string },
  content: Y.Doc,
  markdownOf: (text: Y.XmlFragment) => string,
): ArchivedRecord {
  // Every entity has the same members; the union of them cannot be called.
  const { fields, fragment } = entities[entity] as (typeof entities)['note']
  const written = Object.entries<Field>(fields).filter(([, { kind }]) => kind === 'richText')
  if (written.length === 0) return { ...value }
  const texts = written.map(([field]): [string, ArchivedText] => {
    const text = fragment(content, value.id, field as 'body')
    return [field, { markdown: markdownOf(text), prosemirror: { ...proseMirrorOf(text) } }]
  })
  return { ...value, texts: Object.fromEntries(texts) }
}
