import * as Y from 'yjs'
import { recordIds, type Entity, type Fields } from '../kernel/define-entity.ts'
import { LOCAL_EDIT } from '../kernel/origins.ts'
import { Action } from '../model/action.ts'
import { Location } from '../model/location.ts'
import { Department } from '../model/department.ts'
import { FormerJob } from '../model/former-job.ts'
import { Meeting } from '../model/meeting.ts'
import { Note } from '../model/note.ts'
import { Person } from '../model/person.ts'
import { Provider } from '../model/provider.ts'
import { OpenTable } from '../model/table.ts'
import { Visit } from '../model/visit.ts'

const titled = [Note, Visit, Meeting, OpenTable] as const
const MAX_TITLE = 250

/**
 * A document of before, as the contents of another document that stands beside the one of now: `suffix` comes behind
 * its title. Its actions do not come along: they would have to be done twice.
 */
export function copyBeside(update: Uint8Array, suffix: string, now: string): Uint8Array {
  const content = new Y.Doc()
  Y.applyUpdate(content, update)
  content.transact(() => {
    // They have different fields and a title each; a union of them cannot be called.
    for (const entity of titled as readonly (typeof Note)[]) {
      for (const { id, title } of entity.list(content)) {
        const room = MAX_TITLE - suffix.length - 1
        entity.write(content, id, { title: `${title.slice(0, room)} ${suffix}`.trim() })
      }
    }
    for (const { id } of Action.list(content)) Action.write(content, id, { deletedAt: now })
  }, LOCAL_EDIT)
  const bytes = Y.encodeStateAsUpdate(content)
  content.destroy()
  return bytes
}

/**
 * Writes what was filled in then over what is filled in now, as edits of now. Records that were added since stay, and
 * those that were deleted since come back.
 */
export function fieldsAsThen(content: Y.Doc, update: Uint8Array): void {
  const then = new Y.Doc()
  Y.applyUpdate(then, update)
  content.transact(() => {
    writeFields(Provider, content, then)
    writeFields(Location, content, then)
    writeFields(Department, content, then)
    writeFields(Person, content, then)
    writeFields(FormerJob, content, then)
  }, LOCAL_EDIT)
  then.destroy()
}

function writeFields<N extends string, F extends Fields>(
  entity: Entity<N, F>,
  content: Y.Doc,
  then: Y.Doc,
): void {
  // The writer leaves out what is no field, and writes only what differs.
  for (const id of recordIds(then, entity.name)) entity.write(content, id, entity.read(then, id))
}
