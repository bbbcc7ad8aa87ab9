import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import type { Round } from '../../../../shared/model/round.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button } from '../../../ui/index.ts'
import { changeRound } from '../commands.ts'
import { RoundClock } from './round-clock.tsx'

interface NowStripProps {
  document: SessionDocument
  round: Round
  number: number
  isChosen: boolean
  onChoose: () => void
  isReadOnly: boolean
}

const EXTRA_MINUTES = 5
const LONGEST = 8 * 60

/** The round that is going on, whichever round one looks at. */
export function NowStrip({ document, round, number, isChosen, onChoose, isReadOnly }: NowStripProps) {
  const { t } = useTranslation('tables')
  const addTime = (): void => {
    changeRound(document, round.id, { minutes: Math.min(LONGEST, round.minutes + EXTRA_MINUTES) })
  }
  return (
    <div className="wz-now">
      <span className="wz-now__round">{t('clock.running', { number })}</span>
      <RoundClock round={round} />
      <div className="wz-now__actions">
        {!isChosen && (
          <Button size="sm" variant="quiet" onPress={onChoose}>
            {t('clock.goThere', { number })}
          </Button>
        )}
        {!isReadOnly && round.minutes > 0 && (
          <Button size="sm" icon={Plus} onPress={addTime}>
            {t('clock.more')}
          </Button>
        )}
      </div>
    </div>
  )
}
