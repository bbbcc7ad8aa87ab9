import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { Action } from '../../../../shared/model/action.ts'
import { useEntities } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Section, showToast } from '../../../ui/index.ts'
import { removeAction } from '../commands.ts'
import { ActionRow } from './action-row.tsx'
import { NewAction } from './new-action.tsx'

interface ActionsProps {
  document: SessionDocument
  dossier: DocId | ''
}

/** Who does what before when. */
export function Actions({ document, dossier }: ActionsProps) {
  const { t } = useTranslation('visits')
  const actions = byDue(useEntities(document, Action))
  const remove = (id: string): void => {
    const restore = removeAction(document, id)
    showToast({ text: t('actions.removed'), action: { label: t('putBack'), onPress: restore } })
  }
  return (
    <Section title={t('actions.title')}>
      {actions.length === 0 ? (
        <p className="wz-visit__quiet">{t('actions.none')}</p>
      ) : (
        <ul className="wz-visit__list">
          {actions.map((action, index) => (
            <ActionRow
              key={action.id}
              document={document}
              action={action}
              place={index + 1}
              onRemove={() => remove(action.id)}
            />
          ))}
        </ul>
      )}
      <NewAction document={document} dossier={dossier} />
    </Section>
  )
}

/** The nearest day first, what has no day last. */
export function byDue(actions: readonly Action[]): Action[] {
  const day = ({ due }: Action): string => due || '9999'
  return [...actions].sort((a, b) => day(a).localeCompare(day(b)) || a.id.localeCompare(b.id))
}
