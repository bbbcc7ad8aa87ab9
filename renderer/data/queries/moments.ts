import type { DocId } from '../../../shared/kernel/ids.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import { contactIn, type ContactMoment } from '../../../shared/rules/contact-rhythm.ts'
import type { ModelRow } from '../doc-store/database.ts'
import type { Query, QueryContext } from './live-rows.ts'

/** Something where somebody was, or in whose text they are named. */
export type Moment = { wasThere: boolean } & (
  | { kind: 'note'; row: RowOf<'note'> }
  | { kind: 'visit'; row: RowOf<'visit'> }
  | { kind: 'meeting'; row: RowOf<'meeting'> }
  | { kind: 'table'; row: RowOf<'table'> }
)

type MomentKind = Moment['kind']

/** The moments of one person, the latest day first; `docs` are all the records of them. */
export function momentsOf(docs: readonly DocId[]): Query<Moment[]> {
  return async (context) => {
    const found = await Promise.all(momentKinds.map((kind) => gather(context, kind, docs)))
    const day = ({ row }: Moment): string => row.date || '9999'
    return found
      .flat()
      .sort((a, b) => day(b).localeCompare(day(a)) || b.row.createdAt.localeCompare(a.row.createdAt))
  }
}

/** When each record of a person was last met, `yyyy-mm-dd`, by directory document; who never was is not in it. */
export function lastMet(today: string): Query<Map<DocId, string>> {
  return async ({ database }) => {
    // All that this needs is in clear, so the rows stay sealed.
    const present = (entity: EntityName) =>
      database.model(entity).where('present').startsWith(PERSON).distinct()
    const [there, named, gatherings, seats, tables] = await Promise.all([
      present('note').toArray(),
      database.model('note').where('mentions').startsWith(PERSON).distinct().toArray(),
      Promise.all([present('visit').toArray(), present('meeting').toArray()]),
      database.model('seat').where('person').startsWith(PERSON).toArray(),
      database.model('table').toArray(),
    ])
    const days = new Map<DocId, string>()
    const note = (people: unknown, { kind, date }: ContactMoment): void => {
      if (!Array.isArray(people) || kind === 'intern' || date > today) return
      for (const person of people as DocId[]) if (date > (days.get(person) ?? '')) days.set(person, date)
    }
    for (const row of there) note(row['present'], talkIn(row))
    for (const row of named) note(row['mentions'], talkIn(row))
    for (const row of gatherings.flat()) note(row['present'], gatheringIn(row))
    const held = new Map(tables.map((row) => [row.doc, gatheringIn(row)]))
    for (const { doc, person } of seats) note([person], held.get(doc) ?? { kind: 'gathering', date: '' })
    return days
  }
}

const PERSON = 'directory:'

function talkIn(row: ModelRow): ContactMoment {
  return { kind: String(row['kind']), date: String(row['date']) }
}

function gatheringIn(row: ModelRow): ContactMoment {
  return contactIn({ date: String(row['date']), finishedAt: String(row['finishedAt']) })
}

/** In which records of a document the texts are that can name somebody. */
const textIn: Record<MomentKind, EntityName> = {
  note: 'note',
  visit: 'visit',
  meeting: 'agenda-item',
  table: 'round',
}
const momentKinds = Object.keys(textIn) as MomentKind[]

/** The documents of one kind where somebody was or is named. */
async function gather<K extends MomentKind>(
  { database, open }: QueryContext,
  kind: K,
  docs: readonly DocId[],
): Promise<Moment[]> {
  const presence =
    kind === 'table'
      ? database.model('seat').where('person').anyOf(docs)
      : database.model(kind).where('present').anyOf(docs).distinct()
  const [there, named] = await Promise.all([
    presence.toArray(),
    database.model(textIn[kind]).where('mentions').anyOf(docs).toArray(),
  ])
  const present = new Set(there.map(({ doc }) => doc))
  const all = [...new Set([...there, ...named].map(({ doc }) => doc))]
  const rows = await open<K>(await database.model(kind).where('doc').anyOf(all).toArray())
  return rows.map((row) => ({ kind, row, wasThere: present.has(row.doc) }) as Moment)
}
