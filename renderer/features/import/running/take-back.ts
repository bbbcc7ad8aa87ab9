import type * as Y from 'yjs'
import { sessionsOf } from '../../../../shared/documents/authorship.ts'
import { missingFeatures } from '../../../../shared/documents/features.ts'
import { readMeta, setDeleted } from '../../../../shared/documents/meta.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { entities } from '../../../../shared/model/index.ts'
import { entitiesOf } from '../../../../shared/projection/rows-of.ts'
import { documentUses } from '../../../data/queries/import.ts'
import type { WorkspaceSession } from '../../../data/workspace-session.ts'
import {
  keepImport,
  readPieces,
  type PastImport,
  type TakenBack,
  type WrittenDocument,
  type WrittenRecord,
} from './import-log.ts'

type TakeBackSession = Pick<WorkspaceSession, 'change' | 'local' | 'queries'>

const AT_ONCE = 100

/**
 * Takes one import back: what it made and nobody touched since is deleted, values that are still as it wrote them go
 * back to what they were, and the rest is left and told.
 */
export async function takeBack(
  session: TakeBackSession,
  past: PastImport,
  onProgress: (done: number, total: number) => void,
): Promise<TakenBack> {
  const documents = await readPieces(session, past)
  // People first: a provider whose contacts go as well is not used by them any more.
  const ordered = documents.toSorted((a, b) => Number(isDossier(a)) - Number(isDossier(b)))
  const uses = await documentUses()(session.queries)
  const gone = new Set<DocId>()
  const result: TakenBack = { deleted: 0, restored: 0, left: [] }
  for (let start = 0; start < ordered.length; start += AT_ONCE) {
    const batch = ordered.slice(start, start + AT_ONCE)
    // A batch that spans both kinds would ask whether a provider is used before its people are gone.
    const kinds = [batch.filter((one) => !isDossier(one)), batch.filter(isDossier)]
    for (const kind of kinds) {
      await Promise.all(
        kind.map(async (document) => {
          const isUsed = [...(uses.get(document.doc) ?? [])].some((user) => !gone.has(user))
          await session.change(document.doc, (content) => {
            if (takeBackDocument(content, document, past.at, isUsed, result)) gone.add(document.doc)
          })
        }),
      )
    }
    onProgress(Math.min(start + AT_ONCE, ordered.length), ordered.length)
  }
  await keepImport(session, { ...past, takenBack: result })
  return result
}

function isDossier({ doc }: WrittenDocument): boolean {
  return doc.startsWith('dossier:')
}

/** True when the document is gone now. */
function takeBackDocument(
  content: Y.Doc,
  written: WrittenDocument,
  importedAt: string,
  isUsed: boolean,
  result: TakenBack,
): boolean {
  const { name } = written
  if (missingFeatures(content).length > 0) {
    result.left.push({ name, why: 'newer' })
    return false
  }
  if (readMeta(content).deletedAt !== '') return true
  if (written.isNew || written.deletedAt !== '') {
    const isTouched = written.isNew
      ? !isAsImported(content, written)
      : hasLaterWriters(content, written, importedAt)
    if (isUsed || isTouched) {
      result.left.push({ name, why: isUsed ? 'used' : 'edited' })
      return false
    }
    setDeleted(content, written.deletedAt || new Date().toISOString())
    result.deleted += 1
    return true
  }
  const outcomes = written.records.map((record) => takeBackRecord(content, record))
  result.restored += outcomes.reduce((sum, { restored }) => sum + restored, 0)
  if (outcomes.some(({ isLeft }) => isLeft)) result.left.push({ name, why: 'edited' })
  return false
}

function takeBackRecord(content: Y.Doc, record: WrittenRecord): { restored: number; isLeft: boolean } {
  const entity = entities[record.entity]
  const now: object = entity.read(content, record.id)
  const fields = Object.entries(record.fields)
  const same = fields.filter(([field, { after }]) => isSame(Reflect.get(now, field), after))
  if (record.isNew) {
    if (same.length < fields.length) return { restored: 0, isLeft: true }
    entity.write(content, record.id, { deletedAt: new Date().toISOString() })
    return { restored: 1, isLeft: false }
  }
  const patch = Object.fromEntries(same.map(([field, { before }]) => [field, before]))
  const isWritten = entity.write(content, record.id, patch).ok
  return { restored: isWritten ? same.length : 0, isLeft: !isWritten || same.length < fields.length }
}

/** Nobody else wrote in it, and everything in it is as the import wrote it. */
function isAsImported(content: Y.Doc, { doc, client, records }: WrittenDocument): boolean {
  if (sessionsOf(content).some((session) => session.client !== client)) return false
  return entitiesOf(doc).every((name) =>
    entities[name].list(content).every((value) => {
      const record = records.find(({ entity, id }) => entity === name && id === value.id)
      return Object.entries(value).every(
        ([field, now]) => field === 'id' || isSame(now, record?.fields[field]?.after ?? emptyLike(now)),
      )
    }),
  )
}

function hasLaterWriters(content: Y.Doc, { client }: WrittenDocument, importedAt: string): boolean {
  return sessionsOf(content).some((session) => session.client !== client && session.startedAt > importedAt)
}

function emptyLike(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value === 'boolean') return false
  return typeof value === 'number' ? 0 : ''
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
