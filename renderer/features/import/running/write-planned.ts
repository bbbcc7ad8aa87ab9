import type * as Y from 'yjs'
import { writeDepartment, writeLocation, writeProvider } from '../../../../shared/documents/dossier.ts'
import { readMeta, setDeleted } from '../../../../shared/documents/meta.ts'
import { writePerson } from '../../../../shared/documents/person.ts'
import type { EntityPatch } from '../../../../shared/kernel/define-entity.ts'
import { LOCAL_EDIT } from '../../../../shared/kernel/origins.ts'
import type { Result } from '../../../../shared/kernel/result.ts'
import { Department } from '../../../../shared/model/department.ts'
import { Location } from '../../../../shared/model/location.ts'
import { Person, PERSON_RECORD } from '../../../../shared/model/person.ts'
import { Provider, PROVIDER_RECORD } from '../../../../shared/model/provider.ts'
import type { PlannedWrites } from '../../../../shared/rules/provider-import/writes.ts'
import type { WrittenDocument, WrittenRecord } from './import-log.ts'

/** What was written in a document, without which document it was. */
export type Written = Omit<WrittenDocument, 'doc' | 'name'>

/** Writes one provider of a plan into its dossier, as one change. A provider that was deleted comes back. */
export function writePlanned(content: Y.Doc, planned: PlannedWrites): Written {
  return written(content, () => {
    const { domains } = Provider.read(content, PROVIDER_RECORD)
    const all = planned.domains.length === 0 ? {} : { domains: union(domains, planned.domains) }
    return [
      record(content, Provider, PROVIDER_RECORD, { ...planned.provider, ...all }, (patch) =>
        writeProvider(content, patch),
      ),
      ...planned.locations.map(({ id, patch }) =>
        record(content, Location, id, patch, (whole) => writeLocation(content, id, whole)),
      ),
      ...planned.departments.map(({ id, patch }) =>
        record(content, Department, id, patch, (whole) => writeDepartment(content, id, whole)),
      ),
    ]
  })
}

/** Writes one contact of a plan into the document of that person. */
export function writePlannedContact(content: Y.Doc, patch: EntityPatch<typeof Person>): Written {
  return written(content, () => [
    record(content, Person, PERSON_RECORD, patch, (whole) => writePerson(content, whole)),
  ])
}

function written(content: Y.Doc, write: () => WrittenRecord[]): Written {
  const { deletedAt } = readMeta(content)
  // Who made it wrote the meta; a document that nobody wrote in has no records yet.
  const isNew = !Provider.has(content, PROVIDER_RECORD) && !Person.has(content, PERSON_RECORD)
  let records: WrittenRecord[] = []
  content.transact(() => {
    if (deletedAt !== '') setDeleted(content, '')
    records = write()
  }, LOCAL_EDIT)
  const changed = records.filter(({ fields }) => Object.keys(fields).length > 0)
  return { isNew, deletedAt, client: content.clientID, records: changed }
}

interface Readable<V> {
  name: WrittenRecord['entity']
  has(doc: Y.Doc, id: string): boolean
  read(doc: Y.Doc, id: string): V
}

function record<V extends { deletedAt: string }, P extends object>(
  content: Y.Doc,
  entity: Readable<V>,
  id: string,
  patch: P,
  write: (patch: P & { deletedAt?: string }) => Result<string[], 'invalid'>,
): WrittenRecord {
  const isNew = !entity.has(content, id)
  const before = entity.read(content, id)
  const whole = before.deletedAt === '' ? patch : { ...patch, deletedAt: '' }
  const changed = write(whole)
  // A plan only holds what the records accept; half a provider would be worse than a visible fault.
  if (!changed.ok) throw new Error('what was planned does not fit its record')
  const fields = changed.value.map((field) => [
    field,
    { before: Reflect.get(before, field) as unknown, after: Reflect.get(whole, field) as unknown },
  ])
  return { entity: entity.name, id, isNew, fields: Object.fromEntries(fields) as WrittenRecord['fields'] }
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].sort()
}
