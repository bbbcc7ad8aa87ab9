import type { DocId } from '../../../shared/kernel/ids.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Query, QueryContext } from './live-rows.ts'

/** A visit, a meeting or an open table in a list. */
export type Gathering =
  | { kind: 'visit'; row: RowOf<'visit'> }
  | { kind: 'meeting'; row: RowOf<'meeting'> }
  | { kind: 'table'; row: RowOf<'table'> }

/** Every visit and meeting of the workspace, the latest day first; what has no day yet comes on top. */
export function visitsAndMeetings(): Query<Gathering[]> {
  return async (context) => {
    const [visits, meetings] = await Promise.all([
      context.open<'visit'>(await context.database.model('visit').toArray()),
      context.open<'meeting'>(await context.database.model('meeting').toArray()),
    ])
    return latestFirst([
      ...visits.map((row): Gathering => ({ kind: 'visit', row })),
      ...meetings.map((row): Gathering => ({ kind: 'meeting', row })),
    ])
  }
}

/** The open tables of the workspace, the latest day first. */
export function tables(): Query<Gathering[]> {
  return async ({ database, open }) => {
    const rows = await open<'table'>(await database.model('table').toArray())
    return latestFirst(rows.map((row): Gathering => ({ kind: 'table', row })))
  }
}

/** What took or takes place with the provider of a dossier, the latest day first. */
export function gatheringsOf(dossier: DocId): Query<Gathering[]> {
  return async (context) => {
    const [visits, meetings, open] = await Promise.all([
      visitsOf(context, dossier),
      context.open<'meeting'>(
        await context.database.model('meeting').where('dossiers').equals(dossier).toArray(),
      ),
      context.open<'table'>(
        await context.database.model('table').where('dossiers').equals(dossier).toArray(),
      ),
    ])
    return latestFirst([
      ...visits.map((row): Gathering => ({ kind: 'visit', row })),
      ...meetings.map((row): Gathering => ({ kind: 'meeting', row })),
      ...open.map((row): Gathering => ({ kind: 'table', row })),
    ])
  }
}

/** An earlier meeting that did not come to the end of its agenda. */
export interface Unfinished {
  meeting: RowOf<'meeting'>
  openItems: number
}

/**
 * Meetings with one of these providers that have open items, the latest first. One that was followed by another has
 * handed its items on already.
 */
export function unfinishedMeetings(dossiers: readonly DocId[]): Query<Unfinished[]> {
  return async ({ database, open }) => {
    const [rows, followers] = await Promise.all([
      database.model('meeting').where('dossiers').anyOf(dossiers).distinct().toArray(),
      database.model('meeting').where('previous').above('').toArray(),
    ])
    const followed = new Set(followers.map((row) => String(row['previous'])))
    const meetings = await open<'meeting'>(rows.filter(({ doc }) => !followed.has(doc)))
    const ids = meetings.map(({ doc }) => doc)
    // The state of an item is in clear, so its words stay sealed here.
    const items = await database.model('agenda-item').where('doc').anyOf(ids).toArray()
    return meetings
      .map((meeting) => ({
        meeting,
        openItems: items.filter((item) => item.doc === meeting.doc && item['state'] !== 'afgerond').length,
      }))
      .filter(({ openItems }) => openItems > 0)
      .sort((a, b) => b.meeting.date.localeCompare(a.meeting.date))
  }
}

/** The meeting that follows a meeting; null when none was planned. */
export function nextMeetingOf(meeting: DocId): Query<DocId | null> {
  return async ({ database }) => {
    const next = await database.model('meeting').where('previous').equals(meeting).first()
    return next?.doc ?? null
  }
}

async function visitsOf(context: QueryContext, dossier: DocId): Promise<RowOf<'visit'>[]> {
  return await context.open<'visit'>(
    await context.database.model('visit').where('dossier').equals(dossier).toArray(),
  )
}

function latestFirst(gatherings: Gathering[]): Gathering[] {
  const day = ({ row }: Gathering): string => row.date || '9999'
  return gatherings.sort(
    (a, b) => day(b).localeCompare(day(a)) || b.row.createdAt.localeCompare(a.row.createdAt),
  )
}
