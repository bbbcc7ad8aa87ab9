import { useTranslation } from 'react-i18next'
import { Check, CircleDashed } from 'lucide-react'
import { sayDay } from '../../../../shared/rules/say-date.ts'
import { gatheringIcons } from '../../../common/gathering-icons.ts'
import { Badge } from '../../../ui/index.ts'
import type { ListedGathering } from '../list.ts'

interface GatheringLineProps {
  listed: ListedGathering
  today: string
  onOpen: () => void
}

/** One visit or meeting of the list: when, what, with whom. */
export function GatheringLine({ listed: { gathering, names }, today, onOpen }: GatheringLineProps) {
  const { t, i18n } = useTranslation(['meetings', 'vocabulary'])
  const { kind, row } = gathering
  const word = t(`vocabulary:gathering.${kind}`)
  const Shape = gatheringIcons[kind]
  const day = row.date === '' ? t('list.noDay') : sayDay(row.date, today, i18n.language)
  const isFinished = row.finishedAt !== ''
  const isOverdue = !isFinished && row.date !== '' && row.date < today
  const facts = [names.join(', '), row.place].filter((fact) => fact !== '')
  return (
    <li>
      <button className="wz-gathering" type="button" onClick={onOpen}>
        <span className="wz-gathering__when">
          {row.startsAt === '' ? day : t('list.at', { day, time: row.startsAt })}
        </span>
        <span className="wz-gathering__words">
          <span className="wz-gathering__title">{row.title || word}</span>
          <span className="wz-gathering__facts">{facts.join(' · ')}</span>
        </span>
        <span className="wz-gathering__marks">
          {isFinished && <Badge icon={Check}>{t('list.finished')}</Badge>}
          {isOverdue && (
            <Badge icon={CircleDashed} tone="attention">
              {t('list.unfinished')}
            </Badge>
          )}
          <span className="wz-gathering__kind">
            <Shape className="wz-icon" aria-hidden strokeWidth={1.75} />
            {word}
          </span>
        </span>
      </button>
    </li>
  )
}
