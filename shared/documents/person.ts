import type * as Y from 'yjs'
import type { EntityPatch } from '../kernel/define-entity.ts'
import type { Result } from '../kernel/result.ts'
import { PERSON_RECORD, Person } from '../model/person.ts'

export function writePerson(doc: Y.Doc, patch: EntityPatch<typeof Person>): Result<string[], 'invalid'> {
  return Person.write(doc, PERSON_RECORD, patch)
}
