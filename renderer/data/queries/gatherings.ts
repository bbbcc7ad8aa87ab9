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
