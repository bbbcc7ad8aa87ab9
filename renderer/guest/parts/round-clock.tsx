import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AlarmClock, Clock, TriangleAlert } from 'lucide-react'
import type { Round } from '../../../shared/model/round.ts'
import { roundCall, roundTime, sayClock } from '../../../shared/rules/round-time.ts'
import { VisuallyHidden } from '../../ui/index.ts'

const words = { waiting: 'clock.whole', running: 'clock.left', over: 'clock.over' } as const

/** How much time the round still has; said aloud at one minute and at the end. */
export function RoundClock({ round }: { round: Round }) {
  const { t } = useTranslation('guest')
  const time = roundTime(round, useNow(round.startedAt !== '' && round.minutes > 0))
  if (time.name === 'none') return null
  const call = roundCall(time)
  const Icon = time.name === 'over' ? TriangleAlert : call === 'last-minute' ? AlarmClock : Clock
  return (
    <div>
      {/* Not a live region: a clock that is read aloud every second drowns the conversation. */}
      <p
        className="wz-guest__clock"
        role="timer"
        aria-live="off"
        aria-label={t('clock.label')}
        data-call={call}
      >
        <Icon className="wz-icon" aria-hidden strokeWidth={1.75} />
        <span>{t(words[time.name], { time: sayClock(time.seconds) })}</span>
      </p>
      <div role="status">
        <VisuallyHidden>
          {call === 'last-minute' && t('clock.lastMinute')}
          {call === 'over' && t('clock.isOver')}
        </VisuallyHidden>
      </div>
    </div>
  )
}

function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}
