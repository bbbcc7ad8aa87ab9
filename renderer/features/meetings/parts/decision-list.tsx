import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Gavel, Trash2 } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { Decision } from '../../../../shared/model/decision.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { useEntities } from '../../../data/react.ts'
import { Button, CommitTextField, showToast, VisuallyHidden } from '../../../ui/index.ts'
import { changeDecision, decide, removeDecision } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { AddLine } from './add-line.tsx'
import './outcomes.css'

interface DecisionListProps {
  use: MeetingUse
  /** Id of the agenda item. */
  item: string
}

/** What was decided at an item. */
export function DecisionList({ use, item }: DecisionListProps) {
  const { t } = useTranslation('meetings')
  const { document, meeting, isReadOnly, today } = use
  const decisions = useEntities(document, Decision).filter((decision) => decision.item === item)
  const part = useRef<HTMLElement>(null)
  if (isReadOnly && decisions.length === 0) return null

  const remove = (decision: Decision): void => {
    const restore = removeDecision(document, decision.id)
    part.current?.querySelector<HTMLElement>('.wz-add-line input')?.focus()
    showToast({ text: t('decision.removed'), action: { label: t('item.restore'), onPress: restore } })
  }
  return (
    <section className="wz-outcomes" aria-label={t('decision.label')} ref={part}>
      <h4 className="wz-outcomes__head">
        <Gavel className="wz-icon" aria-hidden strokeWidth={1.75} />
        {t('decision.label')}
      </h4>
      <ul>
        {decisions.map((decision) => (
          <li className="wz-outcome" key={decision.id}>
            {isReadOnly ? (
              <p>{decision.text}</p>
            ) : (
              <div className="wz-outcome__row wz-outcome__row--decision">
                <CommitTextField
                  label={t('decision.text')}
                  value={decision.text}
                  onCommit={(text) => changeDecision(document, decision.id, { text })}
                  changedText={(other) => t('changed', { other })}
                  maxLength={1000}
                />
                <Button size="sm" variant="quiet" icon={Trash2} onPress={() => remove(decision)}>
                  <span aria-hidden>{t('decision.removeShort')}</span>
                  <VisuallyHidden>{t('decision.remove', { text: decision.text })}</VisuallyHidden>
                </Button>
              </div>
            )}
            <AlsoEnteredFields
              doc={document.open.id}
              record={recordName(Decision.name, decision.id)}
              fieldLabel={() => t('decision.text')}
              onChoose={(field, value) => changeDecision(document, decision.id, { [field]: value })}
            />
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <AddLine
          label={t('decision.add')}
          button={t('decision.button')}
          maxLength={1000}
          onAdd={(text) =>
            decide(document, { text, item, date: meeting.date || today, dossiers: meeting.dossiers })
          }
        />
      )}
    </section>
  )
}
