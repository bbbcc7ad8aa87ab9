import {
  changeMembers,
  setFormerJobDeleted,
  writeFormerJob,
  writePerson,
  type NewFormerJob,
} from '../../shared/documents/person.ts'
import { readMeta, setDeleted } from '../../shared/documents/meta.ts'
import type { EntityPatch } from '../../shared/kernel/define-entity.ts'
import { docId, type DocId } from '../../shared/kernel/ids.ts'
import type { Person } from '../../shared/model/person.ts'
import { recordsOfPerson } from '../data/queries/people.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'

/** What people fill in about somebody. */
export type PersonValues = Omit<Person, 'id' | 'deletedAt' | 'sameAs' | 'notSameAs'>

export const emptyPerson: PersonValues = {
  name: '',
  function: '',
  functionCode: '',
  level: '',
  dossier: '',
  organisation: '',
  topics: [],
  phone: '',
  mobile: '',
  email: '',
  reach: '',
  reachNote: '',
}

/** Only what people fill in of a record. */
export function valuesOf(person: Person): PersonValues {
  const pairs = Object.keys(emptyPerson).map((key) => [key, person[key as keyof PersonValues]])
  return Object.fromEntries(pairs) as PersonValues
}

/** Makes a contact: a directory document of its own. `doc` when its id follows from what it is about. */
export async function createPerson(
  session: WorkspaceSession,
  values: PersonValues,
  doc: DocId = docId('directory'),
): Promise<DocId> {
  await session.create(doc, { audience: 'team', dossier: values.dossier }, (content) => {
    // A derived id may be that of somebody who was taken out before: they come back.
    if (readMeta(content).deletedAt !== '') setDeleted(content, '')
    writePerson(content, { ...values, deletedAt: '' })
  })
  return doc
}

/** Changes some fields of a contact. */
export async function changePerson(
  session: WorkspaceSession,
  person: DocId,
  patch: EntityPatch<typeof Person>,
): Promise<void> {
  await session.change(person, (content) => {
    writePerson(content, patch)
  })
}

/**
 * Writes what a form changed and nothing else: what a colleague changed meanwhile in other fields stays, and so do the
 * topics that they added. `formerJob`: where they worked until now, when that must be kept.
 */
export async function savePerson(
  session: WorkspaceSession,
  person: DocId,
  before: PersonValues,
  after: PersonValues,
  formerJob: NewFormerJob | null,
): Promise<void> {
  const changed = Object.entries(after).filter(
    ([key, value]) => key !== 'topics' && before[key as keyof PersonValues] !== value,
  )
  await session.change(person, (content) => {
    writePerson(content, Object.fromEntries(changed))
    changeMembers(content, 'topics', {
      add: after.topics.filter((topic) => !before.topics.includes(topic)),
      remove: before.topics.filter((topic) => !after.topics.includes(topic)),
    })
    if (formerJob !== null) writeFormerJob(content, formerJob)
  })
}

/** Takes somebody out of the directory, with every record of them; answers how to put them back. */
export async function removePerson(session: WorkspaceSession, person: DocId): Promise<() => Promise<void>> {
  const docs = await recordsOfPerson(person)(session.queries)
  const set = async (deletedAt: string): Promise<void> => {
    await Promise.all(docs.map((doc) => session.change(doc, (content) => setDeleted(content, deletedAt))))
  }
  await set(new Date().toISOString())
  return () => set('')
}

/** Takes away where somebody worked before; answers how to put it back. */
export async function removeFormerJob(
  session: WorkspaceSession,
  { doc, id }: { doc: DocId; id: string },
): Promise<() => Promise<void>> {
  const set = (deletedAt: string): Promise<void> =>
    session.change(doc, (content) => {
      setFormerJobDeleted(content, id, deletedAt)
    })
  await set(new Date().toISOString())
  return () => set('')
}
