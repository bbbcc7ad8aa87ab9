import type * as Y from 'yjs'
import { readMeta, type Audience } from '../../../shared/documents/meta.ts'
import { kindOf, type DocId } from '../../../shared/kernel/ids.ts'
import { Colleague } from '../../../shared/model/colleague.ts'
import { FunctionName } from '../../../shared/model/function-name.ts'
import { MEETING_RECORD, Meeting } from '../../../shared/model/meeting.ts'
import { OwnDomain } from '../../../shared/model/own-domain.ts'
import { PERSON_RECORD, Person } from '../../../shared/model/person.ts'
import { Photo } from '../../../shared/model/photo.ts'
import { PROVIDER_RECORD, Provider } from '../../../shared/model/provider.ts'
import { OpenTable, TABLE_RECORD } from '../../../shared/model/table.ts'
import type { Names } from '../dossier/words.ts'
import { breather, copyOf, type ArchiveSource, type OnProgress } from './source.ts'

/** A document that can come along. */
export interface ScannedDocument {
  id: DocId
  audience: Audience
  /** The dossiers that it belongs to. */
  dossiers: readonly DocId[]
}

export interface Scan {
  documents: ScannedDocument[]
  names: Names
  /** What the documents and their photos take. */
  bytes: number
}

/** Looks at every document: what can come along, and what its ids stand for. Null when it was called off. */
export async function scanArchive(
  source: ArchiveSource,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Scan | null> {
  const ids = await source.documents()
  const names = emptyNames()
  const scan: Scan = { documents: [], names, bytes: 0 }
  const breathe = breather()
  for (const [index, id] of ids.entries()) {
    onProgress(index, ids.length)
    await breathe()
    if (signal.aborted) return null
    const updates = await source.read(id)
    const content = await copyOf({ read: () => Promise.resolve(updates) }, id)
    const { audience, deletedAt, dossier } = readMeta(content)
    if (deletedAt === '') {
      scan.documents.push({ id, audience, dossiers: dossiersOf(id, content, dossier) })
      scan.bytes += sizeOf(updates) + Photo.list(content).reduce((sum, { size }) => sum + size, 0)
      learn(names, id, content)
    }
    content.destroy()
  }
  return scan
}

function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, update) => sum + update.length, 0)
}

function dossiersOf(id: DocId, content: Y.Doc, dossier: string): readonly DocId[] {
  switch (kindOf(id)) {
    case 'dossier':
      return [id]
    case 'directory':
      return [Person.read(content, PERSON_RECORD).dossier].filter((found) => found !== '')
    case 'meeting':
      return Meeting.read(content, MEETING_RECORD).dossiers
    case 'table':
      return OpenTable.read(content, TABLE_RECORD).dossiers
    case 'note':
    case 'visit':
    case 'workspace':
    case null:
      return dossier === '' ? [] : [dossier]
  }
}

type Filling = { [K in keyof Names]: Map<string, string> }

function emptyNames(): Filling {
  return {
    people: new Map(),
    providers: new Map(),
    colleagues: new Map(),
    domains: new Map(),
    functions: new Map(),
  }
}

function learn(names: Filling, id: DocId, content: Y.Doc): void {
  const kind = kindOf(id)
  if (kind === 'directory') names.people.set(id, Person.read(content, PERSON_RECORD).name)
  if (kind === 'dossier') names.providers.set(id, Provider.read(content, PROVIDER_RECORD).name)
  if (kind !== 'workspace') return
  for (const { id: person, name } of Colleague.list(content)) names.colleagues.set(person, name)
  for (const { id: domain, label } of OwnDomain.list(content)) names.domains.set(domain, label)
  for (const { id: code, label } of FunctionName.list(content)) names.functions.set(code, label)
}
