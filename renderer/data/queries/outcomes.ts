import type { DocId } from '../../../shared/kernel/ids.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Query } from './live-rows.ts'

/** What visits and meetings with one provider led to. */
export interface Outcomes {
  /** Open ones first, the nearest day on top. */
  actions: RowOf<'action'>[]
  /** The latest first. */
  decisions: RowOf<'decision'>[]
  /** What people think of the care (*beeld*); those with an open follow-up first. */
  verdicts: RowOf<'verdict'>[]
}

export function outcomesOf(dossier: DocId): Query<Outcomes> {
  return async ({ database, open }) => {
    const [actions, decisions, verdicts] = await Promise.all([
      open<'action'>(await database.model('action').where('dossiers').equals(dossier).toArray()),
      open<'decision'>(await database.model('decision').where('dossiers').equals(dossier).toArray()),
      open<'verdict'>(await database.model('verdict').where('dossier').equals(dossier).toArray()),
    ])
    return {
      actions: actions.sort(
        (a, b) => Number(a.doneAt !== '') - Number(b.doneAt !== '') || dueOf(a).localeCompare(dueOf(b)),
      ),
      decisions: decisions.sort((a, b) => b.date.localeCompare(a.date)),
      verdicts: verdicts.sort(
        (a, b) => Number(isFollowed(a)) - Number(isFollowed(b)) || b.createdAt.localeCompare(a.createdAt),
      ),
    }
  }
}

/** A point of a dossier that is still open, to be taken along on the next visit. */
export interface OpenPoint {
  /** The key of the row it stands in. */
  key: string
  text: string
}

/** The actions and follow-ups of a dossier that are not done. */
export function openPointsOf(dossier: DocId): Query<OpenPoint[]> {
  return async (context) => {
    const { actions, verdicts } = await outcomesOf(dossier)(context)
    return [
      ...actions.filter(({ doneAt }) => doneAt === '').map(({ key, text }) => ({ key, text })),
      ...verdicts
        .filter((verdict) => !isFollowed(verdict))
        .map(({ key, followUp }) => ({ key, text: followUp })),
    ]
  }
}

function isFollowed({ followUp, followedUpAt }: RowOf<'verdict'>): boolean {
  return followUp === '' || followedUpAt !== ''
}

function dueOf({ due }: RowOf<'action'>): string {
  return due || '9999'
}
