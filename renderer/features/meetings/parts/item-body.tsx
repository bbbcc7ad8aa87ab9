import { useTranslation } from 'react-i18next'
import { Check, RotateCcw, Trash2 } from 'lucide-react'
import type { AgendaItem } from '../../../../shared/model/agenda-item.ts'
import { Button, Inline, showToast } from '../../../ui/index.ts'
import { changeItem, removeItem } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { ActionList } from './action-list.tsx'
import { DecisionList } from './decision-list.tsx'
import { ItemFields } from './item-fields.tsx'
import { ItemMinutes } from './item-minutes.tsx'

interface ItemBodyProps {
  use: MeetingUse
  item: AgendaItem
  title: string
}

/** An open item: its fields, its minutes, and what was decided and agreed. */
export function ItemBody({ use, item, title }: ItemBodyProps) {
  const { t } = useTranslation('meetings')
  const { document, isReadOnly } = use
  const isDone = item.state === 'afgerond'
  const remove = (): void => {
    const restore = removeItem(document, item.id)
    showToast({ text: t('item.removed', { title }), action: { label: t('item.restore'), onPress: restore } })
  }
  return (
    <>
      {!isReadOnly && <ItemFields use={use} item={item} />}
      <ItemMinutes writing={use.writing} item={item.id} title={title} isReadOnly={isReadOnly} />
      <DecisionList use={use} item={item.id} />
      <ActionList use={use} item={item.id} />
      {!isReadOnly && (
        <Inline>
          <Button
            size="sm"
            icon={isDone ? RotateCcw : Check}
            onPress={() => changeItem(document, item.id, { state: isDone ? 'open' : 'afgerond' })}
          >
            {isDone ? t('item.reopen') : t('item.finish')}
          </Button>
          <Button size="sm" variant="quiet" icon={Trash2} onPress={remove}>
            {t('item.remove')}
          </Button>
        </Inline>
      )}
    </>
  )
}
