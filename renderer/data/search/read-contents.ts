import { kindOf, type DocId } from '../../../shared/kernel/ids.ts'
import { groupBy } from '../../../shared/kernel/group-by.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import { entitiesOf, type RowOf } from '../../../shared/projection/rows-of.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { Clock } from '../doc-store/doc-store.ts'
import type { ModelRow, TextRow, WorkspaceDatabase } from '../doc-store/database.ts'
import { rowContext, textContext } from '../projector/project.ts'
import { foundKinds, type FoundKind } from './question.ts'

/** A record of the read model with what was written in it. */
export interface FoundRecord {
  entity: EntityName
  value: RowOf<EntityName>
  text: string
  /** Its document is named by it. */
  isMain: boolean
}

/** Everything that a document has to find; `main` is the record that it is named by. */
export interface Contents {
  doc: DocId
  kind: FoundKind
  main: RowOf<MainEntity>
  records: FoundRecord[]
}

/** How far the read model follows a document, and what is in it: null when there is nothing to find. */
export interface ReadDocument {
  doc: DocId
  /** Null: the document is not on this laptop any more. */
  clock: Clock | null
  contents: Contents | null
}

/** Reads documents from the read model, their rows and how far those go at the same moment. */
export async function readContents(
  database: WorkspaceDatabase,
  codec: Codec,
  docs: readonly DocId[],
): Promise<ReadDocument[]> {
  const findable = docs.filter((doc) => kindOfFound(doc) !== null)
  const entities = [...new Set(findable.flatMap(searchedIn))]
  const tables = [database.checkpoints, database.texts, ...entities.map((entity) => database.model(entity))]
  const read = await database.transaction('r', tables, async () => {
    const [checkpoints, texts, ...rows] = await Promise.all([
      database.checkpoints.bulkGet([...docs]),
      database.texts.where('doc').anyOf(findable).toArray(),
      ...entities.map((entity) =>
        database
          .model(entity)
          .where('doc')
          .anyOf(findable.filter((doc) => searchedIn(doc).includes(entity)))
          .toArray(),
      ),
    ])
    return { checkpoints, texts, rows }
  })
  const texts = new Map(read.texts.map((row) => [row.key, row]))
  const records = await Promise.all(
    entities.flatMap((entity, index) =>
      (read.rows[index] ?? []).map((row) => openRecord(codec, entity, row, texts.get(row.key))),
    ),
  )
  const byDocument = groupBy(records, ({ value }) => value.doc)
  return docs.map((doc, index) => ({
    doc,
    clock: read.checkpoints[index]?.clock ?? null,
    contents: contentsOf(doc, byDocument.get(doc) ?? []),
  }))
}

/** The kind of a document that can be found; null for the others, and for those of a newer build. */
export function kindOfFound(doc: DocId): FoundKind | null {
  return foundKinds.find((kind) => kind === kindOf(doc)) ?? null
}

/** Each kind of document is named by one record. */
const mainEntity = {
  dossier: 'provider',
  directory: 'person',
  note: 'note',
  visit: 'visit',
  meeting: 'meeting',
  table: 'table',
} as const satisfies Record<FoundKind, EntityName>
type MainEntity = (typeof mainEntity)[FoundKind]

function searchedIn(doc: DocId): readonly EntityName[] {
  // An exception says only that there is a number; the number stands in a text.
  return entitiesOf(doc).filter((entity) => entity !== 'number-exception')
}

function contentsOf(doc: DocId, records: FoundRecord[]): Contents | null {
  const kind = kindOfFound(doc)
  if (kind === null) return null
  const main = records.find(({ isMain }) => isMain)
  return main === undefined ? null : { doc, kind, main: main.value as RowOf<MainEntity>, records }
}

async function openRecord(
  codec: Codec,
  entity: EntityName,
  row: ModelRow,
  text: TextRow | undefined,
): Promise<FoundRecord> {
  const [value, written] = await Promise.all([
    codec.open(rowContext(row.key), row.sealed),
    text === undefined ? null : codec.open(textContext(row.key), text.sealed),
  ])
  return {
    entity,
    value: JSON.parse(decode(value)) as RowOf<EntityName>,
    text: written === null ? '' : decode(written),
    isMain: Object.values<string>(mainEntity).includes(entity),
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
