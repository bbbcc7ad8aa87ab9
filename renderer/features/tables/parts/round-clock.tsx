import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { AlarmClock, Clock, TriangleAlert } from 'lucide-react'
import type { Round } from '../../../../shared/model/round.ts'
import { roundCall, roundTime, sayClock, type RoundTime } from '../../../../shared/rules/round-time.ts'
import { VisuallyHidden } from '../../../ui/index.ts'
import { useSeconds } from '../use-seconds.ts'

/** How much time the round that is going on still has, large; said aloud at one minute and at the end. */
export function RoundClock({ round }: { round: Round }) {
  const { t } = useTranslation('tables')
  const time = roundTime(round, useSeconds(round.startedAt !== '' && round.minutes > 0))
  const call = roundCall(time)
  const isSoon = call === 'last-minute'
  const Icon = time.name === 'over' ? TriangleAlert : isSoon ? AlarmClock : Clock
  return (
    <div className="wz-clock" data-tone={time.name === 'over' ? 'over' : isSoon ? 'soon' : undefined}>
      {time.name !== 'none' && (
        // Not a live region: a clock that is read aloud every second drowns the conversation.
        <p className="wz-clock__time" role="timer" aria-live="off" aria-label={t('clock.label')}>
          <Icon className="wz-icon" aria-hidden strokeWidth={1.75} />
          <span>{timeWords(time, t)}</span>
        </p>
      )}
      <div role="status">
        <VisuallyHidden>
          {call === 'last-minute' && t('clock.lastMinute')}
          {call === 'over' && t('clock.isOver')}
        </VisuallyHidden>
      </div>
    </div>
  )
}

function timeWords(time: RoundTime, t: TFunction<'tables'>): string {
  switch (time.name) {
    case 'none':
      return ''
    case 'waiting':
      return t('clock.whole', { time: sayClock(time.seconds) })
    case 'running':
      return t('clock.left', { time: sayClock(time.seconds) })
    case 'over':
      return t('clock.over', { time: sayClock(time.seconds) })
  }
}
