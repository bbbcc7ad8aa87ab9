import { useTranslation } from 'react-i18next'
import { CircleCheck, Circle } from 'lucide-react'
import { Action } from '../../../../shared/model/action.ts'
import { dayOf, sayDay } from '../../../../shared/rules/say-date.ts'
import { useEntities } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Badge, Checkbox, Section } from '../../../ui/index.ts'
import { tickAction } from '../commands.ts'
import { byDue } from './actions.tsx'

interface ReportActionsProps {
  document: SessionDocument
  isReadOnly: boolean
}

/** What was agreed; ticking it off is all that one still does in a report. */
export function ReportActions({ document, isReadOnly }: ReportActionsProps) {
  const { t, i18n } = useTranslation('visits')
  const actions = byDue(useEntities(document, Action))
  const today = dayOf(new Date())
  const sayMore = ({ owner, due }: Action): string =>
    [owner, due === '' ? '' : t('actions.by', { when: sayDay(due, today, i18n.language) })]
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <Section title={t('actions.title')}>
      {actions.length === 0 && <p className="wz-visit__quiet">{t('actions.none')}</p>}
      {actions.length > 0 && (
        <ul className="wz-visit__list">
          {actions.map((action) =>
            isReadOnly ? (
              <li className="wz-visit__line" key={action.id}>
                <p className="wz-visit__grow">
                  {action.text} <span className="wz-visit__quiet">{sayMore(action)}</span>
                </p>
                <Badge
                  tone={action.doneAt === '' ? 'neutral' : 'positive'}
                  icon={action.doneAt === '' ? Circle : CircleCheck}
                >
                  {t(action.doneAt === '' ? 'questions.open' : 'questions.done')}
                </Badge>
              </li>
            ) : (
              <li key={action.id}>
                <Checkbox
                  isSelected={action.doneAt !== ''}
                  onChange={(isDone) => tickAction(document, action.id, isDone)}
                  description={sayMore(action)}
                >
                  {action.text}
                </Checkbox>
              </li>
            ),
          )}
        </ul>
      )}
    </Section>
  )
}
