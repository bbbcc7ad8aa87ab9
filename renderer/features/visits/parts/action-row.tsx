import { useTranslation } from 'react-i18next'
import { Trash2 } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { Action } from '../../../../shared/model/action.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { CommitTextField, DateField } from '../../../ui/index.ts'
import { changeAction } from '../commands.ts'
import { AlsoInRecord } from './also-in.tsx'
import { NamedButton } from './named-button.tsx'

interface ActionRowProps {
  document: SessionDocument
  action: Action
  place: number
  onRemove: () => void
}

/** One action, changed where it stands. */
export function ActionRow({ document, action, place, onRemove }: ActionRowProps) {
  const { t } = useTranslation('visits')
  const change = (patch: Parameters<typeof changeAction>[2]): void =>
    void changeAction(document, action.id, patch)
  const changedText = (other: string): string => t('changed', { other })
  return (
    <li>
      <div className="wz-visit__action" role="group" aria-label={t('actions.action', { place })}>
        <CommitTextField
          label={t('actions.what')}
          value={action.text}
          onCommit={(text) => change({ text })}
          changedText={changedText}
          maxLength={500}
        />
        <CommitTextField
          label={t('actions.who')}
          value={action.owner}
          onCommit={(owner) => change({ owner })}
          changedText={changedText}
          maxLength={120}
        />
        <DateField
          label={t('actions.due')}
          value={action.due || null}
          onChange={(due) => change({ due: due ?? '' })}
        />
        <NamedButton
          icon={Trash2}
          label={t('actions.remove')}
          name={t('actions.removeNamed', { text: action.text })}
          onPress={onRemove}
        />
      </div>
      <AlsoInRecord
        document={document}
        record={recordName(Action.name, action.id)}
        labels={{ text: t('actions.what'), owner: t('actions.who'), due: t('actions.due') }}
        onChoose={(field, value) => change({ [field]: value })}
      />
    </li>
  )
}
