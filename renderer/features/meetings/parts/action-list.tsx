import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ListChecks } from 'lucide-react'
import { Action } from '../../../../shared/model/action.ts'
import { useEntities } from '../../../data/react.ts'
import { DateField, showToast, TextField } from '../../../ui/index.ts'
import { agree, removeAction } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { ActionRow } from './action-row.tsx'
import { AddLine } from './add-line.tsx'
import { DossiersPopover } from './dossiers-popover.tsx'
import './outcomes.css'

interface ActionListProps {
  use: MeetingUse
  /** Id of the agenda item. */
  item: string
}

/** Who does what before when, as agreed at an item. */
export function ActionList({ use, item }: ActionListProps) {
  const { t } = useTranslation('meetings')
  const { document, meeting, isReadOnly } = use
  const actions = useEntities(document, Action).filter((action) => action.item === item)
  const part = useRef<HTMLElement>(null)
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  // Null: all organisations of the meeting.
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  if (isReadOnly && actions.length === 0) return null

  const add = (text: string): void => {
    agree(document, { text, owner, due, item, dossiers: chosen ?? meeting.dossiers })
    setOwner('')
    setDue('')
  }
  const remove = (action: Action): void => {
    const restore = removeAction(document, action.id)
    part.current?.querySelector<HTMLElement>('.wz-add-line input')?.focus()
    showToast({ text: t('action.removed'), action: { label: t('item.restore'), onPress: restore } })
  }
  return (
    <section className="wz-outcomes" aria-label={t('action.label')} ref={part}>
      <h4 className="wz-outcomes__head">
        <ListChecks className="wz-icon" aria-hidden strokeWidth={1.75} />
        {t('action.label')}
      </h4>
      <ul>
        {actions.map((action) => (
          <ActionRow key={action.id} use={use} action={action} onRemove={() => remove(action)} />
        ))}
      </ul>
      {!isReadOnly && (
        <AddLine label={t('action.add')} button={t('action.button')} maxLength={500} onAdd={add}>
          <TextField label={t('action.owner')} value={owner} onChange={setOwner} maxLength={120} />
          <DateField label={t('action.due')} value={due || null} onChange={(day) => setDue(day ?? '')} />
          {meeting.dossiers.length > 1 && (
            <DossiersPopover
              size="md"
              possible={meeting.dossiers}
              chosen={chosen ?? meeting.dossiers}
              onChange={setChosen}
            />
          )}
        </AddLine>
      )}
    </section>
  )
}
