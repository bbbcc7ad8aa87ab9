import type * as Y from 'yjs'
import type { EntityPatch } from '../kernel/define-entity.ts'
import { derivedId, docId, type DocId } from '../kernel/ids.ts'
import type { Result } from '../kernel/result.ts'
import { fold } from '../kernel/text-fold.ts'
import { FormerJob } from '../model/former-job.ts'
import { PERSON_RECORD, Person } from '../model/person.ts'

/** The document of a contact who comes out of a list: the same on every laptop that imports it. */
export function personIdFor(workspace: string, dossier: DocId, name: string): DocId {
  return docId('directory', derivedId(workspace, 'person', dossier, fold(name)))
}

export function writePerson(doc: Y.Doc, patch: EntityPatch<typeof Person>): Result<string[], 'invalid'> {
  return Person.write(doc, PERSON_RECORD, patch)
}

/** What goes into a set of a person and what comes out of it; what a colleague added meanwhile stays. */
export interface MembersChange {
  add?: readonly string[]
  remove?: readonly string[]
}

/** Changes one of the sets of a person. */
export function changeMembers(
  doc: Y.Doc,
  field: 'topics' | 'sameAs' | 'notSameAs',
  { add = [], remove = [] }: MembersChange,
): Result<string[], 'invalid'> {
  const now = Person.read(doc, PERSON_RECORD)[field].filter((member) => !remove.includes(member))
  return writePerson(doc, { [field]: [...new Set([...now, ...add])] })
}

export type NewFormerJob = Pick<FormerJob, 'dossier' | 'organisation' | 'function' | 'until'>

/**
 * Keeps where somebody worked. Its id follows from where and until when, so that two laptops which keep the same place
 * on one day have it once.
 */
export function writeFormerJob(doc: Y.Doc, job: NewFormerJob): Result<string[], 'invalid'> {
  const where = job.dossier === '' ? fold(job.organisation) : job.dossier
  return FormerJob.write(doc, derivedId('former-job', where, job.until), { ...job, deletedAt: '' })
}

/** Takes a former job away, or puts it back. */
export function setFormerJobDeleted(doc: Y.Doc, id: string, deletedAt: string): Result<string[], 'invalid'> {
  return FormerJob.write(doc, id, { deletedAt })
}
