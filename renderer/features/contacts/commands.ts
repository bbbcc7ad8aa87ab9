import { changeMembers, writePerson } from '../../../shared/documents/person.ts'
import { setDeleted } from '../../../shared/documents/meta.ts'
import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import { derivedId, docId, type DocId } from '../../../shared/kernel/ids.ts'
import { fold } from '../../../shared/kernel/text-fold.ts'
import { Person, PERSON_RECORD } from '../../../shared/model/person.ts'
import { createPerson } from '../../common/person-commands.ts'
import type { Contact } from '../../data/queries/people.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'
import type { PlannedCard } from './card-plan.ts'
import type { Pair } from './merge.ts'

/**
 * Says that two records are about one person. Both stay; the other points at the one that stands for both, which gets
 * the chosen values. Answers how to take them apart again.
 */
export async function mergePeople(
  session: WorkspaceSession,
  { one, other }: Pair,
  patch: EntityPatch<typeof Person>,
): Promise<() => Promise<void>> {
  const added = other.person.topics.filter((topic) => !one.person.topics.includes(topic))
  await Promise.all([
    session.change(one.doc, (content) => {
      writePerson(content, patch)
      changeMembers(content, 'topics', { add: added })
    }),
    session.change(other.doc, (content) => {
      changeMembers(content, 'sameAs', { add: [one.doc] })
    }),
  ])
  return async () => {
    await Promise.all([
      session.change(one.doc, (content) => {
        // What was changed since then is what somebody wants now.
        const now = Person.read(content, PERSON_RECORD)
        const own = patchedFields(patch).filter((field) => now[field] === patch[field])
        writePerson(content, Object.fromEntries(own.map((field) => [field, one.person[field]])))
        changeMembers(content, 'topics', { remove: added })
      }),
      session.change(other.doc, (content) => {
        changeMembers(content, 'sameAs', { remove: [one.doc] })
      }),
    ])
  }
}

function patchedFields(patch: EntityPatch<typeof Person>): (keyof typeof patch)[] {
  return Object.keys(patch) as (keyof typeof patch)[]
}

/** Says that two lines are about two people, so that nobody is asked again. */
export async function keepApart(session: WorkspaceSession, { one, other }: Pair): Promise<void> {
  await Promise.all([
    session.change(one.doc, (content) => {
      changeMembers(content, 'notSameAs', { add: [other.doc] })
    }),
    session.change(other.doc, (content) => {
      changeMembers(content, 'notSameAs', { add: [one.doc] })
    }),
  ])
}

/** Makes one record of a person a person of its own again; the others stay together. */
export async function takeApart(
  session: WorkspaceSession,
  { person, others }: Contact,
  doc: DocId,
): Promise<void> {
  const records = [person, ...others]
  const rest = records.filter((record) => record.doc !== doc)
  const [first] = rest
  if (first === undefined) return
  const restDocs = rest.map((record) => record.doc)
  await Promise.all(
    records.map((record) =>
      session.change(record.doc, (content) => {
        if (record.doc === doc) {
          changeMembers(content, 'sameAs', { remove: record.sameAs })
          changeMembers(content, 'notSameAs', { add: restDocs })
          return
        }
        // It may have been the one that held the others together.
        const hold = record === first ? [] : [first.doc]
        changeMembers(content, 'sameAs', { remove: [doc], add: hold })
        changeMembers(content, 'notSameAs', { add: [doc] })
      }),
    ),
  )
}

/** So many at once: enough to fill a batch of the store, few enough to stop soon. */
const AT_ONCE = 50

export interface ImportedCards {
  docs: DocId[]
  /** Takes them out again. */
  undo: () => Promise<void>
}

/** Makes contacts of cards. Stops between two batches when the signal says so; what was made stays. */
export async function importCards(
  session: WorkspaceSession,
  cards: readonly PlannedCard[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<ImportedCards> {
  const docs: DocId[] = []
  for (let from = 0; from < cards.length && !signal.aborted; from += AT_ONCE) {
    const batch = cards.slice(from, from + AT_ONCE)
    docs.push(...(await Promise.all(batch.map((card) => importCard(session, card)))))
    onProgress(docs.length)
  }
  return {
    docs,
    async undo() {
      const at = new Date().toISOString()
      for (let from = 0; from < docs.length; from += AT_ONCE) {
        const batch = docs.slice(from, from + AT_ONCE)
        await Promise.all(batch.map((doc) => session.change(doc, (content) => setDeleted(content, at))))
      }
    },
  }
}

async function importCard(session: WorkspaceSession, { values, known }: PlannedCard): Promise<DocId> {
  // Who is known already and wanted all the same is somebody else than the card made before.
  if (known !== null) return await createPerson(session, values)
  const { name, email, mobile, phone } = values
  const parts = [fold(name), fold(email), mobile || phone]
  return await createPerson(
    session,
    values,
    docId('directory', derivedId(session.workspace.id, 'card', ...parts)),
  )
}
