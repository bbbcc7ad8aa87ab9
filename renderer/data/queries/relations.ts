import type { RelationLine } from '../projector/relation-line.ts'
import type { Query } from './live-rows.ts'

export type { DepartmentLine } from '../projector/relation-line.ts'

/** One line of the list of relations, as it is on one day. */
export interface RelationRow extends Omit<RelationLine, 'spokenOn' | 'plannedOn'> {
  /** Day of the last conversation, visit or call that is not in the future, `yyyy-mm-dd`; '' when there was none. */
  lastContact: string
  /** Day of the first visit, meeting or table from `today` on that is not rounded off; '' when there is none. */
  nextPlanned: string
}

/** Every relation of the workspace. A row that did not change is the same object in the next answer. */
export function relations(today: string): Query<RelationRow[]> {
  return async ({ database, openPages }) => {
    const lines = await openPages(await database.relationPages.toArray())
    return lines.map((line) => rowOn(line, today))
  }
}

const rows = new WeakMap<RelationLine, { today: string; row: RelationRow }>()

function rowOn(line: RelationLine, today: string): RelationRow {
  const known = rows.get(line)
  if (known?.today === today) return known.row
  const { spokenOn, plannedOn, ...rest } = line
  const row = {
    ...rest,
    lastContact: spokenOn.findLast((day) => day <= today) ?? '',
    nextPlanned: plannedOn.find((day) => day >= today) ?? '',
  }
  rows.set(line, { today, row })
  return row
}
