import { useTranslation } from 'react-i18next'
import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { Action } from '../../../../shared/model/action.ts'
import { sayDay } from '../../../../shared/rules/say-date.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { Badge, Button, CommitTextField, DateField, Inline, VisuallyHidden } from '../../../ui/index.ts'
import { changeAction, tickAction } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { DossiersPopover } from './dossiers-popover.tsx'

interface ActionRowProps {
  use: MeetingUse
  action: Action
  onRemove: () => void
}

/** One action: what, who, before when, and whether it is done. */
export function ActionRow({ use, action, onRemove }: ActionRowProps) {
  const { t, i18n } = useTranslation('meetings')
  const { document, meeting, isReadOnly, today } = use
  const { id, text } = action
  const isDone = action.doneAt !== ''
  const isLate = !isDone && action.due !== '' && action.due < today
  const due = action.due === '' ? '' : t('action.before', { day: sayDay(action.due, today, i18n.language) })
  const marks = (
    <>
      {isDone && (
        <Badge icon={Check} tone="positive">
          {t('action.done')}
        </Badge>
      )}
      {isLate && <Badge tone="attention">{t('action.late')}</Badge>}
    </>
  )
  if (isReadOnly) {
    return (
      <li className="wz-outcome">
        <p>
          {[text, action.owner, due].filter(Boolean).join(' · ')} {marks}
        </p>
      </li>
    )
  }
  const fieldLabel = (field: string): string =>
    field === 'text' || field === 'owner' || field === 'due' ? t(`action.${field}`) : field
  const say = (field: string, value: string): string =>
    field === 'due' ? sayDay(value, today, i18n.language) : value
  return (
    <li className="wz-outcome" data-done={isDone || undefined}>
      <div className="wz-outcome__row" role="group" aria-label={t('action.group', { text })}>
        <CommitTextField
          label={t('action.text')}
          value={text}
          onCommit={(words) => changeAction(document, id, { text: words })}
          changedText={(other) => t('changed', { other })}
          maxLength={500}
        />
        <CommitTextField
          label={t('action.owner')}
          value={action.owner}
          onCommit={(owner) => changeAction(document, id, { owner })}
          changedText={(other) => t('changed', { other })}
          maxLength={120}
        />
        <DateField
          label={t('action.due')}
          value={action.due || null}
          onChange={(day) => changeAction(document, id, { due: day ?? '' })}
        />
        <Inline gap="xs">
          {marks}
          {meeting.dossiers.length > 1 && (
            <DossiersPopover
              size="sm"
              possible={meeting.dossiers}
              chosen={action.dossiers}
              onChange={(dossiers) => changeAction(document, id, { dossiers })}
            />
          )}
          <Button
            size="sm"
            variant="quiet"
            icon={isDone ? RotateCcw : Check}
            onPress={() => tickAction(document, id, !isDone)}
          >
            <span aria-hidden>{isDone ? t('action.reopenShort') : t('action.finishShort')}</span>
            <VisuallyHidden>
              {isDone ? t('action.reopen', { text }) : t('action.finish', { text })}
            </VisuallyHidden>
          </Button>
          <Button size="sm" variant="quiet" icon={Trash2} onPress={onRemove}>
            <span aria-hidden>{t('action.removeShort')}</span>
            <VisuallyHidden>{t('action.remove', { text })}</VisuallyHidden>
          </Button>
        </Inline>
      </div>
      <AlsoEnteredFields
        doc={document.open.id}
        record={recordName(Action.name, id)}
        fieldLabel={fieldLabel}
        say={say}
        onChoose={(field, value) => changeAction(document, id, { [field]: value })}
      />
    </li>
  )
}
