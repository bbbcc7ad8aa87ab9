import type { DocId } from '../../../shared/kernel/ids.ts'
import { Action } from '../../../shared/model/action.ts'
import { Decision } from '../../../shared/model/decision.ts'
import type { PaperSection } from '../paper.ts'
import type { DossierChoice, DossierDocument } from './choice.ts'
import { isAbout, tableSection } from './parts.ts'
import type { DossierWords } from './words.ts'

/** What visits and meetings led to for this provider: actions that are open and done, and decisions. */
export function outcomeSections(
  documents: readonly DossierDocument[],
  dossier: DocId,
  { from, until }: Pick<DossierChoice, 'from' | 'until'>,
  { t, day }: DossierWords,
): PaperSection[] {
  const isWithin = (iso: string): boolean =>
    iso === '' || (iso.slice(0, 10) >= from && (until === '' || iso.slice(0, 10) <= until))
  const actions = documents
    .flatMap(({ content }) => Action.list(content))
    .filter((one) => isAbout(one, dossier))
  const decisions = documents
    .flatMap(({ content }) => Decision.list(content))
    .filter((one) => isAbout(one, dossier))
  const rowOf = (action: Action): string[] => [action.text, action.owner, day(action.due), day(action.doneAt)]
  const columns = [t.action, t.owner, t.due, t.doneOn]
  return [
    ...tableSection(
      t.openActions,
      columns,
      actions
        .filter(({ doneAt }) => doneAt === '')
        .sort(byDue)
        .map(rowOf),
    ),
    ...tableSection(
      t.doneActions,
      columns,
      actions.filter(({ doneAt }) => doneAt !== '' && isWithin(doneAt)).map(rowOf),
    ),
    ...tableSection(
      t.decisions,
      [t.decision, t.date],
      decisions
        .filter(({ date }) => isWithin(date))
        .sort((a, b) => b.date.localeCompare(a.date))
        .map(({ text, date }) => [text, day(date)]),
    ),
  ]
}

function byDue(a: Action, b: Action): number {
  return (a.due || '9999').localeCompare(b.due || '9999')
}
