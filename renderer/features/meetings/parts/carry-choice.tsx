import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { sayDay } from '../../../../shared/rules/say-date.ts'
import type { Unfinished } from '../../../data/queries/gatherings.ts'
import { RadioGroup } from '../../../ui/index.ts'

const SHOWN = 4

interface CarryChoiceProps {
  sources: readonly Unfinished[]
  today: string
  /** The meeting whose open items come along; '' for none. */
  value: DocId | ''
  onChange: (meeting: DocId | '') => void
}

/** From which earlier meeting open items come along. Not there when nothing was left open. */
export function CarryChoice({ sources, today, value, onChange }: CarryChoiceProps) {
  const { t, i18n } = useTranslation('meetings')
  if (sources.length === 0) return null
  const options = sources.slice(0, SHOWN).map(({ meeting, openItems }) => ({
    id: meeting.doc,
    label: t('plan.carryFrom', {
      title: meeting.title || t('untitled'),
      day: meeting.date === '' ? t('list.noDay') : sayDay(meeting.date, today, i18n.language),
      count: openItems,
    }),
  }))
  return (
    <RadioGroup
      label={t('plan.carry')}
      options={[...options, { id: NONE, label: t('plan.carryNone') }]}
      value={value === '' ? NONE : value}
      onChange={(id) => onChange(id === NONE ? '' : id)}
    />
  )
}

const NONE = 'none'
