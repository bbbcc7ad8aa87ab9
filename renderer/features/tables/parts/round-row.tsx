import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Check, Play } from 'lucide-react'
import type { Round } from '../../../../shared/model/round.ts'
import { Avatar, Badge, VisuallyHidden } from '../../../ui/index.ts'
import type { Placed } from '../use-places.ts'

interface RoundRowProps {
  round: Round
  number: number
  handle: ReactNode
  isChosen: boolean
  isNow: boolean
  here: readonly Placed[]
  onChoose: () => void
}

const MOST_FACES = 4

/** One round in the list: its question, its minutes, whether it is going on, and who writes there. */
export function RoundRow({ round, number, handle, isChosen, isNow, here, onChoose }: RoundRowProps) {
  const { t } = useTranslation('tables')
  return (
    <div className="wz-round-row" data-chosen={isChosen || undefined}>
      {handle}
      <button className="wz-round-row__button" type="button" aria-current={isChosen} onClick={onChoose}>
        <span className="wz-round-row__number">{t('rounds.number', { number })}</span>
        <span className="wz-round-row__question" data-empty={round.question === '' || undefined}>
          {round.question || t('rounds.noQuestion')}
        </span>
        <span className="wz-round-row__more">
          {round.minutes > 0 && <span>{t('rounds.minutes', { count: round.minutes })}</span>}
          {isNow && (
            <Badge tone="accent" icon={Play}>
              {t('rounds.now')}
            </Badge>
          )}
          {!isNow && round.startedAt !== '' && <Badge icon={Check}>{t('rounds.been')}</Badge>}
        </span>
        {here.length > 0 && (
          <span className="wz-round-row__here">
            <VisuallyHidden>
              {t('rounds.here', { names: here.map(({ name }) => name).join(', ') })}
            </VisuallyHidden>
            <span className="wz-round-row__faces" aria-hidden>
              {here.slice(0, MOST_FACES).map(({ name, colour }) => (
                <Avatar key={name} name={name} colour={colour} isNamed />
              ))}
            </span>
          </span>
        )}
      </button>
    </div>
  )
}
