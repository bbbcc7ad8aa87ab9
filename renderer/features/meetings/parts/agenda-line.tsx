import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Check, ChevronDown, ChevronRight, Redo2, TriangleAlert } from 'lucide-react'
import { itemPurposes, type AgendaItem } from '../../../../shared/model/agenda-item.ts'
import type { AgendaSlot } from '../../../../shared/rules/agenda-times.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import type { Present } from '../../../data/react.ts'
import { Avatar, Badge, VisuallyHidden } from '../../../ui/index.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { ItemBody } from './item-body.tsx'

interface AgendaLineProps {
  use: MeetingUse
  item: AgendaItem
  title: string
  number: number
  slot: AgendaSlot | null
  /** Colleagues who are in this item now. */
  here: readonly Present[]
  handle: ReactNode
  isOpen: boolean
  onToggle: () => void
}

/** One item of the agenda. Closed it is one line: number, title, what for, by whom, when; open it has its minutes. */
export function AgendaLine(props: AgendaLineProps) {
  const { use, item, title, number, slot, here, handle, isOpen, onToggle } = props
  const { t } = useTranslation('meetings')
  const body = useId()
  const Chevron = isOpen ? ChevronDown : ChevronRight
  const isDone = item.state === 'afgerond'
  const facts = [
    item.purpose === '' ? '' : t(`purpose.${wordKey(itemPurposes, item.purpose)}`),
    item.owner,
    item.minutes === 0 ? '' : t('item.short', { count: item.minutes }),
  ]
  return (
    <div className="wz-agenda-line" data-open={isOpen || undefined} data-done={isDone || undefined}>
      <div className="wz-agenda-line__head">
        {handle}
        <h3 className="wz-agenda-line__title">
          <button
            className="wz-agenda-line__toggle"
            type="button"
            aria-expanded={isOpen}
            {...(isOpen && { 'aria-controls': body })}
            onClick={onToggle}
          >
            <Chevron className="wz-icon" aria-hidden strokeWidth={1.75} />
            <span>{t('item.number', { number, title })}</span>
          </button>
        </h3>
        <div className="wz-agenda-line__more">
          <span className="wz-agenda-line__facts">{facts.filter(Boolean).join(' · ')}</span>
          {item.carriedFrom !== '' && <Badge icon={Redo2}>{t('item.carried')}</Badge>}
          {isDone && (
            <Badge icon={Check} tone="positive">
              {t('item.done')}
            </Badge>
          )}
          <WhoIsInItem here={here} />
          <span className="wz-agenda-line__time">
            {slot !== null && (slot.from === slot.until ? slot.from : `${slot.from}–${slot.until}`)}
            {slot?.isLate && (
              <Badge icon={TriangleAlert} tone="attention">
                {t('agenda.late')}
              </Badge>
            )}
          </span>
        </div>
      </div>
      {isOpen && (
        <div className="wz-agenda-line__body" id={body} onFocus={() => use.writing.onPlace(item.id)}>
          <ItemBody use={use} item={item} title={title} />
        </div>
      )}
    </div>
  )
}

function WhoIsInItem({ here }: { here: readonly Present[] }) {
  const { t } = useTranslation('meetings')
  const people = [...new Map(here.map((person) => [person.name, person])).values()]
  if (people.length === 0) return null
  return (
    <span className="wz-agenda-line__here">
      <VisuallyHidden>{t('item.here')}</VisuallyHidden>
      {people.slice(0, 4).map(({ name, colour }) => (
        <Avatar key={name} name={name} colour={colour} />
      ))}
    </span>
  )
}
